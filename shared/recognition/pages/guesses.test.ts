import { describe, expect, it } from 'vitest'
import { Guesses } from '../../domain/guesses.ts'
import { lookReasons } from '../look-reasons.ts'
import { recognise } from '../recognise.ts'
import { plainSource } from '../source-text.ts'
import { read } from '../testing/read-sample.ts'

// How recognition says where its guesses come from and where it is not sure. Invented texts and people.

const CONFERENCE = [
  'Press Conference by Foreign Minister Ken Mori',
  'Tuesday, June 5, 2018, 3:02 p.m. Tokyo\n',
  'Reporter: What was agreed on the ferry line, and when will the two sides meet again to settle what is still open?\n',
  'Minister Mori: We agreed to open it in spring. The rest is for our experts, who will meet again before the summer.\n',
  'Reporter: And the duties?\n',
  'Minister Mori: Those were not discussed.',
]

describe('where guesses come from', () => {
  it('names the place of each and is sure of what a well-printed page says', () => {
    const { guesses } = read(...CONFERENCE)
    expect(Guesses.parse(guesses)).toEqual({
      title: { source: 'title-line', isSure: true },
      kind: { source: 'title-line', isSure: true },
      date: { source: 'dateline', isSure: true },
      time: { source: 'dateline', isSure: true },
      place: { source: 'dateline', isSure: true },
      language: { source: 'words', isSure: true },
      publisher: { source: 'none', isSure: false },
      url: { source: 'none', isSure: false },
    })
  })

  it('is not sure of a time stamp above the title, of a page’s own date and of a kind read from the prose', () => {
    const stamped = read(
      '14 March 2022 17:05\n',
      'Foreign Minister Ivan Petrov’s remarks, Geneva, March 14, 2022\n',
      'We met.',
    )
    expect(stamped.guesses).toMatchObject({
      date: { source: 'title-line', isSure: true },
      time: { source: 'dateline', isSure: false },
      place: { source: 'title-line', isSure: true },
    })
    const source = plainSource('The two sides discussed fisheries.\n\nThe sides agreed to meet again.', 'notes')
    const paged = recognise({ ...source, page: { ...source.page, date: '2019-05-30', language: 'en' } })
    expect(paged.guesses).toMatchObject({
      kind: { source: 'words', isSure: false },
      date: { source: 'page-data', isSure: false },
    })
  })

  it('is not sure of the date where several stand above the text', () => {
    const got = read('Remarks after the talks', '3 May 2021', '4 May 2021\n', 'We met today and had good talks.')
    expect([got.date, got.guesses.date]).toEqual(['2021-05-03', { source: 'dateline', isSure: false }])
  })
})

describe('doubts about blocks', () => {
  it('has none about a conversation whose labels are plain', () => {
    expect(doubts(...CONFERENCE)).toEqual([])
  })

  it('marks a bare name that stands once, and words before a colon that were left', () => {
    const lines = [
      ...CONFERENCE,
      '\nHarbour Lights: That was the name of the first ferry.\n',
      'Outer Pier: Nobody lands at the Outer Pier any more.',
    ]
    expect(doubts(...lines).map((doubt) => doubt.split(' ')[0])).toEqual(['label-bare', 'label-maybe-left'])
  })

  it('marks a surname that two speakers bear', () => {
    const lines = [
      'Talks of the delegations\n',
      'Mr. Jan Novak: We came to listen.\n',
      'Mr. Petr Novak: So did we.\n',
      'Novak: Then who speaks first?',
    ]
    expect(doubts(...lines)).toEqual(['speaker-by-surname Novak'])
  })
})

describe('reasons to look at a transcript', () => {
  it('are none for a well-recognised text', () => {
    expect(look(...CONFERENCE)).toEqual([])
  })

  it('are what is missing, what is odd and how the file was read', () => {
    expect(look('Press conference of the delegations\n', 'They met.')).toEqual([
      'no-date',
      'no-turns',
      'almost-no-text',
    ])
    expect(lookReasons(recognise(plainSource('', 'scan 12')), { isEncodingGuessed: true })).toEqual([
      'no-date',
      'title-from-file-name',
      'almost-no-text',
      'encoding-guessed',
    ])
    const menu = Array.from({ length: 12 }, (_, i) => `Home > Press > Statements of the year ${1990 + i}`)
    expect(look('Remarks, 5 May 2020\n', 'We met\uFFFD.', ...menu)).toEqual(['mostly-clutter', 'broken-characters'])
  })
})

function doubts(...lines: string[]): string[] {
  return read(...lines).blocks.flatMap(({ doubt, label, start }) => (doubt ? [`${doubt} ${label ?? start}`] : []))
}

function look(...lines: string[]): string[] {
  return lookReasons(read(...lines), { isEncodingGuessed: false })
}
