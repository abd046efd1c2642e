import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { plainSource } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'

// What all pages have in common: names, labels, wrapped lines, running heads.

describe('recognition of pages of any kind', () => {
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
      'NHK question',
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

  it('ends a caption with its line, however full, where the next begins with a capital', () => {
    const got = read(
      'Remarks by Foreign Minister Anna Keller\n',
      'Ladies and gentlemen, today we concluded the third round of our talks',
      'with our colleagues from Graustark, and we discussed the fleet and the',
      'border, the transit and the trade that both of our countries live from.\n',
      'Photo: The ministers at the start of the talks in the Palace of Strelsau',
      'We told our colleagues that no agreement will change our position, and',
      'that we will go on talking for as long as it takes to find a solution.\n',
      'Photo: The ministers of both our countries with the President and the',
      'Speaker of the House.',
    )
    expect(kinds(got)).toEqual(['title', 'speech', 'caption', 'speech', 'caption'])
    expect(got.text).toMatch(/and the Speaker of the House\.$/u)
  })

  it('takes a phrase before a colon for a thing that goes on with a small letter or has an article elsewhere', () => {
    const got = read(
      'Press Conference by Foreign Minister Ken Mori\n',
      'Reporter: What was decided on the Northern Star exercise?\n',
      'Minister Mori: Two things.\n',
      'Aegis Ashore: we will buy two of them.\n',
      'Northern Star: It goes on.\n',
      'Reporter: And?\n',
      'Irena Tamsin: That is all.',
    )
    expect(got.blocks.flatMap((block) => (block.label === null ? [] : [block.label]))).toEqual([
      'Reporter',
      'Minister Mori',
      'Reporter',
      'Irena Tamsin',
    ])
  })

  it('takes a name at the very start for a label where sentences in the first person follow', () => {
    const got = read(
      'Halden: We met today, and I told him what all of us think of the islands.\n',
      'He listened, and we went on.\n',
    )
    expect(turns(got)).toEqual(['Halden statement', 'Halden statement'])
    const headline = read('Halden: We will not give way\n', 'The minister spoke on Monday.\n')
    expect(headline.title).toBe('Halden: We will not give way')
    expect(headline.speakers).toEqual([])
  })
})

function page(number: number): string[] {
  return [
    'Ministry of Foreign Affairs of Ruritania',
    `Page ${number} of 3\n`,
    `Paragraph ${number} of the text says something about the islands and ends here.\n`,
  ]
}
