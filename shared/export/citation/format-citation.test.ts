import { describe, expect, test } from 'vitest'
import type { CitedSource } from './cited-source.ts'
import { plainText } from './citation-text.ts'
import { formatCitation } from './format-citation.ts'

const person = (name: string, office: string | null = null, affiliation: string | null = null) => ({
  name,
  office,
  affiliation,
  calls: [],
})

const pressConference: CitedSource = {
  kind: 'press-conference',
  people: [person('Anders Halden', 'Minister for Foreign Affairs', 'Norrland')],
  isQuestion: false,
  title: 'Extraordinary Press Conference',
  publisher: 'Ministry of Foreign Affairs of Norrland',
  event: 'Talks at Haven',
  place: 'Haven',
  date: '2019-06-02',
  time: '15:30',
  translation: 'provisional-translation',
  paragraphs: '12',
  pages: '',
  url: 'https://mfa.example/1',
  accessed: '2024-04-30',
}

const cases: Readonly<Record<string, readonly [CitedSource, chicago: string, apa: string, mla: string]>> = {
  'a press conference': [
    pressConference,
    'Anders Halden (Minister for Foreign Affairs, Norrland), “Extraordinary Press Conference” (press conference, Talks at Haven, June 2, 2019, 15:30), Ministry of Foreign Affairs of Norrland, provisional translation, ¶ 12, accessed April 30, 2024, https://mfa.example/1.',
    'Halden, A. (Minister for Foreign Affairs, Norrland). (2019, June 2). Extraordinary Press Conference (para. 12) [Press conference; provisional translation]. Talks at Haven. Ministry of Foreign Affairs of Norrland. Retrieved April 30, 2024, from https://mfa.example/1',
    'Halden, Anders (Minister for Foreign Affairs, Norrland). “Extraordinary Press Conference.” Talks at Haven, 2 June 2019. Ministry of Foreign Affairs of Norrland, par. 12, https://mfa.example/1. Accessed 30 Apr. 2024. Press conference, provisional translation.',
  ],
  'a speech at a place, in several paragraphs': [
    {
      ...pressConference,
      kind: 'speech',
      title: 'Who Needs a Treaty?',
      event: null,
      time: null,
      date: '2019-03',
      translation: 'original',
      paragraphs: '3–5',
      accessed: null,
    },
    'Anders Halden (Minister for Foreign Affairs, Norrland), “Who Needs a Treaty?” (speech, Haven, March 2019), Ministry of Foreign Affairs of Norrland, ¶ 3–5, https://mfa.example/1.',
    'Halden, A. (Minister for Foreign Affairs, Norrland). (2019, March). Who Needs a Treaty? (paras. 3–5) [Speech]. Haven. Ministry of Foreign Affairs of Norrland. https://mfa.example/1',
    'Halden, Anders (Minister for Foreign Affairs, Norrland). “Who Needs a Treaty?” Mar. 2019, Haven. Ministry of Foreign Affairs of Norrland, pars. 3–5, https://mfa.example/1. Speech.',
  ],
  'an interview of two, in Russian': [
    {
      ...pressConference,
      kind: 'interview',
      people: [person('Лавров Сергей Викторович', 'Министр иностранных дел'), person('Taro Kono', null, 'Japan')],
      title: 'Интервью «Известиям» о договоре',
      publisher: 'МИД России',
      event: null,
      place: 'Москва',
      time: null,
      translation: null,
      paragraphs: '3, 7',
      accessed: null,
    },
    'Лавров Сергей Викторович (Министр иностранных дел) and Taro Kono (Japan), “Интервью «Известиям» о договоре” (interview, Москва, June 2, 2019), МИД России, ¶ 3, 7, https://mfa.example/1.',
    'Лавров, С. В. (Министр иностранных дел), & Kono, T. (Japan). (2019, June 2). Интервью «Известиям» о договоре (paras. 3, 7) [Interview]. Москва. МИД России. https://mfa.example/1',
    'Лавров, Сергей Викторович (Министр иностранных дел), and Taro Kono (Japan). “Интервью «Известиям» о договоре.” 2 June 2019, Москва. МИД России, pars. 3, 7, https://mfa.example/1. Interview.',
  ],
  'a page of a ministry without a speaker': [
    {
      ...pressConference,
      kind: 'read-out',
      people: [],
      title: 'Norrland-Keld Foreign Ministers’ Meeting',
      place: 'Norrland House, Haven',
      time: null,
      translation: 'official-translation',
    },
    '“Norrland-Keld Foreign Ministers’ Meeting,” Ministry of Foreign Affairs of Norrland, read-out, Talks at Haven, Norrland House, Haven, June 2, 2019, official translation, ¶ 12, accessed April 30, 2024, https://mfa.example/1.',
    'Ministry of Foreign Affairs of Norrland. (2019, June 2). Norrland-Keld Foreign Ministers’ Meeting (para. 12) [Read-out; official translation]. Talks at Haven, Norrland House, Haven. Retrieved April 30, 2024, from https://mfa.example/1',
    '“Norrland-Keld Foreign Ministers’ Meeting.” Talks at Haven, 2 June 2019, Norrland House, Haven. Ministry of Foreign Affairs of Norrland, par. 12, https://mfa.example/1. Accessed 30 Apr. 2024. Read-out, official translation.',
  ],
  'a news article that quotes': [
    {
      ...pressConference,
      kind: 'news-article',
      title: 'Minister: “We will wait”',
      publisher: 'Ostmark Courier',
      translation: null,
      time: null,
    },
    'Anders Halden (Minister for Foreign Affairs, Norrland), quoted in “Minister: ‘We will wait,’” Ostmark Courier, June 2, 2019 (Talks at Haven), ¶ 12, accessed April 30, 2024, https://mfa.example/1.',
    'Minister: “We will wait” (para. 12) [News article; quoting Anders Halden (Minister for Foreign Affairs, Norrland)]. (2019, June 2). Talks at Haven. Ostmark Courier. Retrieved April 30, 2024, from https://mfa.example/1',
    'Anders Halden (Minister for Foreign Affairs, Norrland), quoted in “Minister: ‘We will wait.’” Talks at Haven. Ostmark Courier, 2 June 2019, par. 12, https://mfa.example/1. Accessed 30 Apr. 2024. News article.',
  ],
  'a joint statement': [
    {
      ...pressConference,
      kind: 'joint-statement',
      people: [],
      title: 'Joint Statement on the Strait',
      event: null,
      time: null,
      translation: null,
      paragraphs: '',
      accessed: null,
    },
    '“Joint Statement on the Strait” (joint statement, Haven, June 2, 2019), Ministry of Foreign Affairs of Norrland, https://mfa.example/1.',
    'Ministry of Foreign Affairs of Norrland. (2019, June 2). Joint Statement on the Strait [Joint statement]. Haven. https://mfa.example/1',
    '“Joint Statement on the Strait.” 2 June 2019, Haven. Ministry of Foreign Affairs of Norrland, https://mfa.example/1. Joint statement.',
  ],
  'a Japanese text': [
    {
      ...pressConference,
      people: [person('河野太郎', '外務大臣', '日本')],
      title: '河野外務大臣臨時会見記録「日露2+2」',
      publisher: '外務省',
      event: null,
      place: '東京',
      time: null,
      translation: 'original',
      accessed: null,
    },
    '河野太郎 (外務大臣, 日本), “河野外務大臣臨時会見記録「日露2+2」” (press conference, 東京, June 2, 2019), 外務省, ¶ 12, https://mfa.example/1.',
    '河野太郎 (外務大臣, 日本). (2019, June 2). 河野外務大臣臨時会見記録「日露2+2」 (para. 12) [Press conference]. 東京. 外務省. https://mfa.example/1',
    '河野太郎 (外務大臣, 日本). “河野外務大臣臨時会見記録「日露2+2」.” 2 June 2019, 東京. 外務省, par. 12, https://mfa.example/1. Press conference.',
  ],
  'a question of a reporter': [
    {
      ...pressConference,
      people: [person('Reporter', null, 'Kyodo News')],
      isQuestion: true,
      time: null,
      accessed: null,
    },
    'Reporter (Kyodo News), question in “Extraordinary Press Conference” (press conference, Talks at Haven, June 2, 2019), Ministry of Foreign Affairs of Norrland, provisional translation, ¶ 12, https://mfa.example/1.',
    'Ministry of Foreign Affairs of Norrland. (2019, June 2). Extraordinary Press Conference (para. 12) [Press conference; question by Reporter (Kyodo News); provisional translation]. Talks at Haven. https://mfa.example/1',
    'Reporter (Kyodo News), question in “Extraordinary Press Conference.” Talks at Haven, 2 June 2019. Ministry of Foreign Affairs of Norrland, par. 12, https://mfa.example/1. Press conference, provisional translation.',
  ],
  'a text of which only title and speaker are known': [
    {
      kind: 'statement',
      people: [person('Anders Halden')],
      isQuestion: false,
      title: 'Statement',
      publisher: null,
      event: null,
      place: null,
      date: null,
      time: null,
      translation: null,
      paragraphs: '',
      pages: '',
      url: null,
      accessed: null,
    },
    'Anders Halden, “Statement” (statement, n.d.).',
    'Halden, A. (n.d.). Statement [Statement].',
    'Halden, Anders. “Statement.” Statement.',
  ],
  'a text of which only the title is known': [
    {
      kind: 'other',
      people: [],
      isQuestion: false,
      title: 'Paper',
      publisher: null,
      event: null,
      place: null,
      date: null,
      time: null,
      translation: null,
      paragraphs: '',
      pages: '',
      url: null,
      accessed: null,
    },
    '“Paper,” n.d.',
    'Paper. (n.d.).',
    '“Paper.”',
  ],
}

describe.each(Object.entries(cases))('%s', (_name, [source, chicago, apa, mla]) => {
  test('in Chicago notes', () => expect(plainText(formatCitation('chicago', source))).toBe(chicago))
  test('in APA form', () => expect(plainText(formatCitation('apa', source))).toBe(apa))
  test('in MLA form', () => expect(plainText(formatCitation('mla', source))).toBe(mla))
})

test('what locates the words of a text without a publisher belongs to the occasion', () => {
  const unpublished = { ...pressConference, publisher: null, url: null, accessed: null, translation: null }
  expect(plainText(formatCitation('mla', unpublished))).toBe(
    'Halden, Anders (Minister for Foreign Affairs, Norrland). “Extraordinary Press Conference.” Talks at Haven, 2 June 2019, par. 12. Press conference.',
  )
})

test('titles of works and papers are in italics, addresses are links', () => {
  expect(formatCitation('apa', pressConference).filter(({ set }) => set !== 'plain')).toEqual([
    { text: 'Extraordinary Press Conference', set: 'italic' },
    { text: 'https://mfa.example/1', set: 'link' },
  ])
  expect(formatCitation('mla', pressConference).find(({ set }) => set === 'italic')?.text).toBe(
    'Ministry of Foreign Affairs of Norrland',
  )
})

test('an address that no browser follows is no link', () => {
  const citation = formatCitation('chicago', { ...pressConference, url: 'Archive of the ministry, box 3' })
  expect(citation).toEqual([{ text: expect.stringContaining('box 3.'), set: 'plain' }])
})

test('a page of the original is named instead of the paragraph', () => {
  const paged = { ...pressConference, pages: '3–4' }
  expect(plainText(formatCitation('chicago', paged))).toContain(', provisional translation, pp. 3–4, accessed')
  expect(plainText(formatCitation('apa', paged))).toContain('Conference (pp. 3–4) [')
  expect(plainText(formatCitation('mla', { ...paged, pages: '3' }))).toContain('Norrland, p. 3, https')
})
