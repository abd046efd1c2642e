import { describe, expect, it } from 'vitest'
import { meta, read, turns } from '../testing/read-sample.ts'

// Invented samples. Prose whose only speaker stands in a line beside the title, in the title's office, or below the text.

const SAID = [
  'Thank you all for coming. We have waited a long time for this harbour, and I am glad that it is open.\n',
  'We built it together with our neighbours, and we shall run it together with them.\n',
]

describe('who speaks in prose', () => {
  it.each([
    [
      'a name above an office, a town and the day',
      ['Helen Marlow', 'Deputy Secretary of State', 'Greyport', 'May 3, 2016\n'],
    ],
    ['a name right above the day', ['Helen Marlow', '3 May 2016\n']],
    [
      'by whom it was delivered, office first',
      ['Address delivered by the Deputy Secretary-General, Helen Marlow', '3 May 2016\n'],
    ],
    [
      'by whom, with what they were',
      ['by Dr. Helen Marlow, former Ambassador of Norrland', 'Aula, University of Greyport, 3 May 2016\n'],
    ],
    ['the day and who made it, parted by a bar', ['3 May 2016 | Statement made by Counsellor Helen Marlow\n']],
  ])('is told by %s', (_, lines) => {
    const got = read('Remarks at the Opening of the Harbour of Greyport\n', ...lines, ...SAID)
    expect(turns(got)).toEqual(['Helen Marlow statement', 'Helen Marlow statement'])
    expect(got.date).toBe('2016-05-03')
  })

  it('is told by a name, the office and the mission for which it is held', () => {
    const got = read(
      'Explanation of Position on the Draft Resolution on Harbours\n',
      'Peter Lang',
      'Counselor for Economic and Social Affairs',
      'Mission of Norrland to the United Nations',
      'New York City',
      'May 3, 2016\n',
      'AS DELIVERED\n',
      ...SAID,
    )
    expect(turns(got)).toEqual(['Peter Lang statement', 'Peter Lang statement'])
    expect(meta(got)).toEqual(['statement', '2016-05-03', null, 'New York City', 'en'])
  })

  it('is who sent greetings, in Russian, below a title that names only to whom', () => {
    const got = read(
      'Участникам фестиваля «Море»\n',
      '3 мая 2016 года\n',
      'Президент Виктор Станек направил приветствие участникам фестиваля.\n',
      'В приветствии, в частности, говорится:\n',
      '«Дорогие друзья! Рад приветствовать вас на берегу.\n',
      'Желаю вам успехов».',
    )
    expect(turns(got)).toEqual(['Виктор Станек statement', 'Виктор Станек statement'])
  })

  it('is told by a member of a house above the title, below the office', () => {
    const got = read(
      'Minister for Trade',
      'The Hon Helen Marlow MP\n',
      'Address to the Shipowners’ Dinner\n',
      'Speech',
      '3 May 2016\n',
      ...SAID,
    )
    expect(turns(got)).toEqual(['Helen Marlow statement', 'Helen Marlow statement'])
  })

  it('is told by the author of a column, and a note below says who that is', () => {
    const got = read(
      'Opinion\n',
      'Our harbours are our front door\n',
      'Helen Marlow',
      '3 May 2016\n',
      ...SAID,
      'The writer is the trade minister of Norrland.',
    )
    expect(turns(got)).toEqual(['Helen Marlow statement', 'Helen Marlow statement'])
    expect(got.blocks.at(-1)?.kind).toBe('note')
  })

  it('is nobody where a paper’s reporter stands beside the day', () => {
    const got = read(
      'Norrland answers the statement of its neighbours\n',
      'Helen Marlow',
      '3 May 2016\n',
      'The government of Norrland rejected the statement on Tuesday and recalled its envoy from the city.\n',
      'Officials in the capital said that the talks would go on in the autumn, as had been agreed before.\n',
    )
    expect(turns(got)).toEqual([])
  })

  it.each([
    [
      'Toast by Her Majesty the Queen at the State Banquet in honour of the President of Costa Brava',
      'Her Majesty the Queen',
    ],
    ['Palabras de Su Majestad la Reina en la entrega de los premios', 'Su Majestad la Reina'],
    ['Translation of PM’s address at the opening of Greyport harbour', 'PM'],
    ['Déclaration à la presse du Premier ministre à son arrivée au sommet', 'Premier ministre'],
  ])('is called by office where the title has no name: %s', (title, name) => {
    const got = read(`${title}\n`, '3 May 2016\n', 'Mr. President, ladies and gentlemen,\n', ...SAID)
    expect(new Set(turns(got))).toEqual(new Set([`${name} statement`]))
  })

  it('is named on the cover of a statement, over several lines in capitals', () => {
    const got = read(
      'PERMANENT MISSION OF NORRLAND TO THE UNITED NATIONS\n',
      'ADDRESS BY',
      'HER EXCELLENCY MRS. HELEN MARLOW',
      'PRIME MINISTER OF NORRLAND',
      'AT THE SUMMIT OF THE FUTURE\n',
      'New York, 3 May 2016\n',
      'Please check against delivery\n',
      ...SAID,
    )
    expect(got.title).toBe(
      'ADDRESS BY HER EXCELLENCY MRS. HELEN MARLOW PRIME MINISTER OF NORRLAND AT THE SUMMIT OF THE FUTURE',
    )
    expect(turns(got)).toEqual(['Helen Marlow statement', 'Helen Marlow statement'])
  })

  it.each([
    ['(Signed) Helen Marlow', 'Permanent Representative'],
    ['Yours sincerely,', 'Helen Marlow'],
  ])('is who signs a letter: %s', (...signature) => {
    const got = read(
      'Letter dated 3 May 2016 from the Permanent Representative of Norrland addressed to the Secretary-General\n',
      'I have the honour to draw your attention to the closing of our harbour by the fleet of a neighbour.\n',
      'I should be grateful if you would have this letter circulated as a document of the Council.\n',
      ...signature,
    )
    expect(turns(got)).toEqual(['Helen Marlow statement', 'Helen Marlow statement'])
    expect(got.kind).toBe('other')
  })

  it('is who sent greetings, below the words that lead on to them', () => {
    const got = read(
      'Greetings on the 50th anniversary of Greyport Academy\n',
      'President Helen Marlow sent a message of congratulations to the teachers of the Academy.\n',
      'May 3, 2016\n',
      'The message reads, in part:\n',
      '“Your school has taught three generations of sailors to read the sky.\n',
      'I wish you fair winds.”',
    )
    expect(turns(got)).toEqual(['Helen Marlow statement', 'Helen Marlow statement'])
  })
})

describe('who answers in an interview without labels', () => {
  it('is whom the questions call, with the name that the lead writes out', () => {
    const got = read(
      'Im Gespräch: Die Generalsekretärin der Nordunion\n',
      '3. Mai 2016\n',
      'Helene Marlow leitet die Union seit zwei Jahren.\n',
      'Frau Marlow, wie steht es um die Häfen?\n',
      'Besser als vor einem Jahr, und das liegt an den Leuten dort.\n',
      'Und wer bezahlt das?\n',
      'Alle, die durch sie fahren.',
    )
    expect(turns(got)).toEqual(['- question', 'Helene Marlow answer', '- question', 'Helene Marlow answer'])
  })

  it('is told by dashes that are glued to what is said', () => {
    const got = read(
      '«Los puertos son nuestra puerta»\n',
      'Elena Marlo, secretaria general de la Unión del Norte\n',
      'ANA SOSA | Montevideo | 3 MAY 2016\n',
      '—¿Por qué se cerró el puerto?\n',
      '—Porque nadie pagó la draga. Eso se acabó.\n',
      '—¿Y ahora quién paga?\n',
      '—Todos los que pasan por él.',
    )
    expect(turns(got)).toEqual(['— question', 'Elena Marlo answer', '— question', 'Elena Marlo answer'])
    expect(meta(got)).toEqual(['interview', '2016-05-03', null, 'Montevideo', 'es'])
  })
})
