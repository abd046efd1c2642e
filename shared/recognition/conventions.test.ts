import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'
import type { RecognisedTranscript } from './recognised-transcript.ts'
import { plainSource } from './source-text.ts'

// The shapes in which ministries publish, with invented words, people and states.

function read(...lines: string[]): RecognisedTranscript {
  return recognise(plainSource(lines.join('\n')))
}

/** "speaker role" of each speech block. */
function turns(got: RecognisedTranscript): string[] {
  return got.blocks
    .filter((block) => block.kind === 'speech')
    .map(({ speaker, role }) => `${speaker === null ? '-' : got.speakers[speaker]?.name} ${role}`)
}

function kinds(got: RecognisedTranscript): string[] {
  return got.blocks.map((block) => block.kind)
}

function meta(got: RecognisedTranscript): (string | null)[] {
  return [got.kind, got.date, got.time, got.place, got.language]
}

describe('recognition of the conventions of ministries', () => {
  it('reads an American briefing: capitals for labels, the full name in the byline', () => {
    const got = read(
      'Department Press Briefing – March 3, 2021\n',
      'Robert Hale, Department Spokesperson',
      'Washington, D.C.',
      '2:06 p.m. EST\n',
      'MR HALE: Good afternoon. One announcement at the top.\n',
      'The Secretary will travel.\n',
      'QUESTION: On the islands: has there been a decision?\n',
      '(Laughter.)\n',
      'MR HALE: We have been clear about this: no.',
    )
    expect(meta(got)).toEqual(['briefing', '2021-03-03', '14:06', 'Washington, D.C.', 'en'])
    expect(turns(got)).toEqual([
      'Robert Hale statement',
      'Robert Hale statement',
      'QUESTION question',
      'Robert Hale answer',
    ])
    expect(kinds(got)).toContain('note')
    expect(got.speakers[0]).toEqual({
      name: 'Robert Hale',
      labels: ['MR HALE'],
      office: 'Department Spokesperson',
      affiliation: null,
    })
  })

  it('reads a Russian ministry’s page: prose of the title’s person, then questions', () => {
    const got = read(
      '14 March 2022 17:05\n',
      'Foreign Minister Andrei Petrov’s remarks and answers to media questions at a joint news conference with Anna Keller, Geneva, March 13, 2022\n',
      '  • en-GB1 ru-RU1\n',
      'Ladies and gentlemen,\n',
      'We have held talks.\n',
      'Question (retranslated from German): How do you assess them?\n',
      'Andrei Petrov: They were useful.\n',
      'Anna Keller (retranslated from German): I agree.\n',
      'Showing 1 result.',
    )
    expect(meta(got)).toEqual(['joint-press-conference', '2022-03-13', null, 'Geneva', 'en'])
    expect(turns(got)).toEqual([
      'Andrei Petrov statement',
      'Andrei Petrov statement',
      'Question question',
      'Andrei Petrov answer',
      'Anna Keller answer',
    ])
    expect(kinds(got).filter((kind) => kind === 'furniture')).toHaveLength(2)
  })

  it('reads Russian: the title’s genitive, initials, questions and answers', () => {
    const got = read(
      '30 мая 2019 года 14:23\n',
      'Выступление и ответы на вопросы СМИ Министра иностранных дел Российской Федерации А.Б.Петрова, Токио, 30 мая 2019 года\n',
      'Уважаемые коллеги,\n',
      'Мы провели переговоры.\n',
      'Вопрос (перевод с японского): Как вы оцениваете итоги?\n',
      'А.Б.Петров: Положительно.\n',
      'Есть и трудности.\n',
      'Версия для печати',
    )
    expect(meta(got)).toEqual(['press-conference', '2019-05-30', '14:23', 'Токио', 'ru'])
    expect(turns(got)).toEqual([
      'А.Б.Петров statement',
      'А.Б.Петров statement',
      'Вопрос question',
      'А.Б.Петров answer',
      'А.Б.Петров answer',
    ])
    const answers = read('Интервью С.В.Сидорова\n', 'Вопрос: Когда?\n', 'Ответ: Скоро.')
    expect(turns(answers)).toEqual(['Вопрос question', 'С.В.Сидоров answer'])
  })

  it('reads a presidential site: office and state before the first label, place and time on lines of their own', () => {
    const got = read(
      'Press statements following talks\n',
      'Ivan Sokolov and Maria Lindt made press statements.\n',
      'January 22, 2019',
      '19:10',
      'The Kremlin, Moscow\n',
      'President of Russia Ivan Sokolov: Madam Prime Minister,\n',
      'We have completed our talks.\n',
      'Prime Minister of Ruritania Maria Lindt (retranslated): Thank you.\n',
      'Question: And the treaty?\n',
      'Ivan Sokolov: The work goes on.\n',
      'Maria Lindt: It does.\n',
      'Publication date: January 22, 2019, 19:30',
    )
    expect(meta(got)).toEqual(['joint-press-conference', '2019-01-22', '19:10', 'The Kremlin, Moscow', 'en'])
    expect(got.speakers.map(({ name, office, affiliation }) => [name, office, affiliation])).toEqual([
      ['Ivan Sokolov', 'President', 'Russia'],
      ['Maria Lindt', 'Prime Minister', 'Ruritania'],
      ['Question', null, null],
    ])
    expect(kinds(got).slice(0, 5)).toEqual(['title', 'paragraph', 'dateline', 'dateline', 'dateline'])
    expect(kinds(got).at(-1)).toBe('furniture')
  })

  it('reads a Chinese ministry’s conference: outlets ask', () => {
    const got = read(
      'Foreign Ministry Spokesperson Li Ming’s Regular Press Conference on March 3, 2022',
      '2022/03/03\n',
      'Li Ming: I have two announcements.\n',
      'Reuters: Can you confirm the visit?\n',
      'Li Ming: The ratio of 3:1 at 10:30 is known.\n',
      'Kyodo News: On the islands, is there a dispute?\n',
      'Li Ming: No.',
    )
    expect(turns(got)).toEqual([
      'Li Ming statement',
      'Reuters question',
      'Li Ming answer',
      'Kyodo News question',
      'Li Ming answer',
    ])
    const chinese = read(
      '2018年7月31日外交部发言人李明主持例行记者会\n',
      '新华社记者：请介绍此访安排。\n',
      '李明：双方将交换意见。\n',
      '路透社记者：有何评论？\n',
      '李明：立场没有变化。',
    )
    expect(meta(chinese)).toEqual(['press-conference', '2018-07-31', null, null, 'zh'])
    expect(turns(chinese).filter((turn) => turn === '李明 answer')).toHaveLength(2)
  })

  it('reads Japanese conferences: labels in brackets and with colons, eras, headings', () => {
    const got = read(
      '佐藤外務大臣臨時会見記録',
      '（平成30年7月31日（火曜日）20時56分　於：モスクワ（ロシア））\n',
      '冒頭発言\n',
      '【佐藤外務大臣】会談を行いました。',
      '率直な議論ができました。\n',
      '【NHK　岡田記者】どのような発言がありましたか。\n',
      '【佐藤外務大臣】控えたいと思います。\n',
      'このページのトップへ',
    )
    expect(meta(got)).toEqual(['press-conference', '2018-07-31', '20:56', 'モスクワ（ロシア）', 'ja'])
    expect(turns(got)).toEqual(['佐藤 statement', '佐藤 statement', '岡田 question', '佐藤 answer'])
    expect(kinds(got)).toEqual(['title', 'dateline', 'heading', 'speech', 'speech', 'speech', 'speech', 'furniture'])
    const short = read(
      '大臣会見概要',
      '令和元年5月10日',
      '（外務大臣）一点申し上げます。',
      '（記者）次回は。',
      '（大臣）来月です。',
    )
    expect(short.date).toBe('2019-05-10')
    expect(turns(short)).toEqual(['外務大臣 statement', '記者 question', '外務大臣 answer'])
    const colons = read('高橋大臣記者会見', '記者：評価をお願いします。', '大臣：有意義でした。')
    expect(turns(colons)).toEqual(['記者 question', '高橋 answer'])
  })

  it('gives unlabelled answers under "Q." to the person of the title', () => {
    const got = read(
      'Press Conference by Foreign Minister Ken Mori',
      'Date: Friday, June 5, 2015, 3:02 p.m.',
      'Place: Press Conference Room\n',
      '1. Opening Statement\n',
      'I would like to make one announcement.\n',
      '2. The islands\n',
      'Q. You spoke of the islands. Things have changed.\n',
      'What is your view?\n',
      'Our position has not changed.\n',
      'I will say no more.',
    )
    expect(meta(got)).toEqual(['press-conference', '2015-06-05', '15:02', 'Press Conference Room', 'en'])
    expect(turns(got)).toEqual(['Ken Mori statement', 'Q question', 'Q question', 'Ken Mori answer', 'Ken Mori answer'])
    expect(got.blocks.filter((block) => block.kind === 'heading')).toHaveLength(2)
  })

  it('reads questions and answers by letter, and tells an answer’s "A." from a lettered heading', () => {
    const got = read(
      'Interview with Ambassador John Carter\n',
      'Q: What happened?',
      'A: We talked.',
      'Q: And?',
      'A: Nothing.',
    )
    expect(turns(got)).toEqual(['Q question', 'John Carter answer', 'Q question', 'John Carter answer'])
    const outline = read(
      'Talks on the islands\n',
      'A. Politics\n',
      'The ministers discussed politics and shared the view.',
    )
    expect(kinds(outline)).toEqual(['title', 'heading', 'paragraph'])
  })

  it('keeps two people of one surname apart, and knows moderators and outlets', () => {
    const got = read(
      'Joint press conference of Prime Minister Hana Sato and Foreign Minister Ken Sato\n',
      'Prime Minister Hana Sato: We met today.',
      'Foreign Minister Ken Sato: I agree.',
      'Reporter (NHK): What next?',
      'Prime Minister Sato: More talks.',
      'Foreign Minister Sato: Indeed.',
      'Moderator: Last question.',
      'Ms. Smith, Reuters: Any date?',
      'Ken Sato: No.',
    )
    expect(turns(got)).toEqual([
      'Hana Sato statement',
      'Ken Sato statement',
      'Reporter question',
      'Hana Sato answer',
      'Ken Sato answer',
      'Moderator null',
      'Smith question',
      'Ken Sato answer',
    ])
  })

  it('makes one speaker of two spellings', () => {
    const got = read(
      'Press conference\n',
      'Defense Minister Sergei Shoykov: We met.',
      'Reporter: And?',
      'Sergey Shoikov: We talked.',
      'Shoykov: That is all.',
    )
    expect(new Set(turns(got).map((turn) => turn.split(' ').slice(0, -1).join(' '))).size).toBe(2)
  })

  it('leaves labels alone that are none', () => {
    const got = read(
      'Press Conference by Foreign Minister Ken Mori',
      'Location: Strelsau\n',
      'Reporter: What was decided?\n',
      'Minister Mori: Two things.\n',
      'Note: the text is provisional. We met at 10:30.\n',
      '10:30 was the time. The ratio was 3:1. See https://example.org/a.\n',
      'Important: we did not agree.\n',
      'North Korea: we agree on that.\n',
      'Minister Mori also said: nothing.\n',
    )
    expect(got.speakers.map((speaker) => speaker.name)).toEqual(['Reporter', 'Ken Mori'])
    expect(got.place).toBe('Strelsau')
    expect(got.blocks.filter((block) => block.label !== null)).toHaveLength(2)
  })

  it('reads a council’s record as a debate: the chair has no role, everyone else makes statements', () => {
    const got = read(
      'Security Council',
      '8500th meeting',
      'Thursday, 4 April 2019, 3 p.m.',
      'New York\n',
      'The President (spoke in French): I call on the representative.\n',
      'Mr. Petrov (Russian Federation) (spoke in Russian): We convened this meeting.\n',
      'We have three points.\n',
      'Ms. Keller (Germany): Is it not clear that we disagree?',
    )
    expect(meta(got)).toEqual(['debate', '2019-04-04', '15:00', 'New York', 'en'])
    expect(turns(got)).toEqual(['The President null', 'Petrov statement', 'Petrov statement', 'Keller statement'])
  })

  it('reads a joint statement: articles are list items with their numbers beside them', () => {
    const got = read(
      'Joint Statement by the Foreign Ministers of Ruritania and Graustark\n',
      'Strelsau, 4 May 2020\n',
      'The Ministers met and agreed as follows:\n',
      '1. The Sides reaffirm their commitment.\n',
      '2. The working group shall meet twice a year.',
    )
    expect(meta(got)).toEqual(['joint-statement', '2020-05-04', null, 'Strelsau', 'en'])
    expect(kinds(got)).toEqual(['title', 'dateline', 'paragraph', 'list-item', 'list-item'])
    expect(got.blocks.at(-1)?.marker).toBe('2.')
  })

  it('reads a news article: place, date and agency of its dateline, no turns', () => {
    const got = read(
      'Ruritania rejects proposal on islands\n',
      'STRELSAU, May 30, 2019 (Kyodo) -- Ruritania’s foreign minister said Thursday that it will not accept the proposal.\n',
      'A diplomat said: “This is regrettable, but we go on.”',
    )
    expect(meta(got)).toEqual(['news-article', '2019-05-30', null, 'STRELSAU', 'en'])
    expect(got.publisher).toBe('Kyodo')
    expect(got.speakers).toEqual([])
  })

  it('reads read-outs in three languages as prose', () => {
    const japanese = read(
      '日露外相会談',
      '令和元年5月10日\n',
      '１　二国間関係\n',
      '両大臣は率直に議論しました。',
      '（１）北朝鮮\n',
      '一致しました。',
    )
    expect(meta(japanese)).toEqual(['read-out', '2019-05-10', null, null, 'ja'])
    expect(kinds(japanese)).toEqual(['title', 'dateline', 'heading', 'paragraph', 'heading', 'paragraph'])
    const russian = read(
      'О встрече Министра иностранных дел А.Б.Петрова с Т.Сато',
      '31 июля 2018 года\n',
      'Стороны обсудили вопросы.',
    )
    expect(meta(russian)).toEqual(['read-out', '2018-07-31', null, null, 'ru'])
    expect(japanese.speakers.concat(russian.speakers)).toEqual([])
  })

  it('reads a speech: author and office in the title, salutations are speech', () => {
    const got = read(
      'Speech by H.E. Mr. Ken Mori, Minister for Foreign Affairs of Japan, at the Strelsau Forum',
      '(Strelsau, 17 February 2018)',
      '(Provisional Translation)\n',
      'Excellencies,\n',
      'It is an honour for me to be here with you today.\n',
      'The rule of law\n',
      'We will defend the rules that our region lives by, and we will do it together.',
    )
    expect(meta(got)).toEqual(['speech', '2018-02-17', null, 'Strelsau', 'en'])
    expect(kinds(got)).toEqual(['title', 'dateline', 'note', 'speech', 'speech', 'heading', 'speech'])
    expect(got.speakers).toEqual([
      { name: 'Ken Mori', labels: [], office: 'Minister for Foreign Affairs', affiliation: 'Japan' },
    ])
  })

  it('takes the interviewer for who asks, also by name', () => {
    const got = read(
      'Foreign Minister Andrei Petrov’s interview with Channel One, Strelsau, 5 June 2015\n',
      'Nina Orlova: Minister, what do you expect?\n',
      'Andrei Petrov: Peace.\n',
      'Nina Orlova: Do you believe it?\n',
      'Andrei Petrov: I do.',
    )
    expect(turns(got)).toEqual([
      'Nina Orlova question',
      'Andrei Petrov answer',
      'Nina Orlova question',
      'Andrei Petrov answer',
    ])
    expect(turns(read('Interview: Anna Keller\n', 'HOST: A deal?\n', 'KELLER: Not yet.'))[0]).toBe('HOST question')
  })

  it('joins wrapped lines, makes cut words whole and keeps the hyphens of compounds', () => {
    const got = read(
      'Remarks by Foreign Minister Anna Keller\n',
      'Ladies and gentlemen, today we concluded the third round of our negoti-',
      'ations with Graustark. We discussed the two-plus-two format and the non-',
      'proliferation agenda, and we will go on doing so in the coming weeks and',
      'months, because nothing else will bring us closer to a settlement.\n',
      'I want to stress one more point: the islands are ours, and no agreement',
      'will change it. We told our colleagues so.',
    )
    expect(got.blocks).toHaveLength(3)
    expect(got.text).toContain('our negotiations with')
    expect(got.text).toContain('the non-proliferation agenda')
    expect(got.text).toContain('no agreement will change')
  })

  it('takes running heads and page numbers for furniture', () => {
    const got = read('Statement on the islands\n', ...page(1), ...page(2), ...page(3))
    expect(kinds(got).filter((kind) => kind === 'furniture')).toHaveLength(6)
    expect(kinds(got).filter((kind) => kind === 'paragraph')).toHaveLength(3)
  })

  it('reads a label that stands on a line of its own with what follows it', () => {
    const got = read('Press conference\n', 'Reporter:', 'What next?\n', 'Minister Mori:', 'Talks.')
    expect(turns(got)).toEqual(['Reporter question', 'Mori answer'])
    expect(got.text).toBe('Press conference\nWhat next?\nTalks.')
  })

  it('falls back to the first line, then to the file’s name, for a title', () => {
    expect(recognise(plainSource('* * *\n42', 'notes')).title).toBe('notes')
    expect(recognise(plainSource('', null)).title).not.toBe('')
    expect(read('Something was said here, and it ended with a full stop after many words.').title).toContain(
      'Something',
    )
  })
})

function page(number: number): string[] {
  return [
    'Ministry of Foreign Affairs of Ruritania',
    `Page ${number} of 3\n`,
    `Paragraph ${number} of the text says something about the islands and ends here.\n`,
  ]
}
