import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { NO_PAGE_METADATA, plainPiece } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'

// Invented pages as ministries printed them in other years than those from which the rules first came.

describe('questions and answers', () => {
  it('are told apart where a dash opens the questions only, and points of a list stand in an answer', () => {
    const got = read(
      'Интервью заместителя министра Валерия Орлова газете «Вестник»\n',
      '– Валерий Степанович, будет ли договор?\n',
      'Полагаю, что будет. Вопрос в том, какой.\n',
      '– Что в нём важно?\n',
      'Назову главное:\n',
      '- обязательство не передавать оружие дальше;\n',
      '- право проверки на месте.\n',
      '– Им пользовались?\n',
      'Пользовались, четырежды за последние два года.\n',
    )
    expect(turns(got)).toEqual([
      '– question',
      'Валерий Орлов answer',
      '– question',
      'Валерий Орлов answer',
      'Валерий Орлов answer',
      'Валерий Орлов answer',
      '– question',
      'Валерий Орлов answer',
    ])
  })

  it('have for whom somebody asks in brackets behind the letter', () => {
    const got = read(
      'Press conference by NATO Secretary General Anders Holm\n',
      'ANDERS HOLM (NATO Secretary General): Good afternoon. We met today with the ministers of the region.\n',
      'Q (Joris Kemmelaar, De Scheldebode): Is it not time to speak of the treaty?\n',
      'ANDERS HOLM: It is time.\n',
      'Q    (As interpreted.) What will it cost?\n',
      'ANDERS HOLM: Less than it seems.\n',
    )
    expect(turns(got)).toEqual([
      'Anders Holm statement',
      'Joris Kemmelaar question',
      'Anders Holm answer',
      'Q question',
      'Anders Holm answer',
    ])
    expect(got.blocks.flatMap(({ label }) => label ?? [])).toContain('Q    (As interpreted.)')
  })
})

describe('what a page tells before somebody is asked', () => {
  it('is the spokesperson’s below a line that says that declarations follow', () => {
    const got = read(
      'Point de presse du 14 octobre 2009\n',
      'Le porte-parole du ministère des affaires étrangères, M. Gilles Tarrier, a fait les déclarations suivantes :\n',
      'La secrétaire d’État se rendra à Niamey les 15 et 16 octobre.\n',
      'Q - Et le Haut-Karabagh ?\n',
      'R - C’est une autre affaire.\n',
    )
    expect(turns(got)).toEqual(['Gilles Tarrier statement', 'Q question', 'Gilles Tarrier answer'])
  })

  it('is whose words a line above it says they are', () => {
    const got = read(
      'Foreign Secretary statement on the elections in Sarnia\n',
      'The Foreign Secretary, Helen Ashworth, comments on the conclusion of the elections.\n',
      'Foreign Secretary Helen Ashworth said:\n',
      'I congratulate the people of Sarnia. We look forward to working with the new government.\n',
      'We urge all parties to respect the result.\n',
    )
    expect(turns(got)).toEqual(['Helen Ashworth statement', 'Helen Ashworth statement'])
  })

  it('is whose statement a dateline says it is', () => {
    const got = read(
      'EU Statement – United Nations General Assembly: Oceans\n',
      '9 December 2021, New York – Statement on behalf of the European Union by Ms. Katarzyna Wielgosz, Minister Counsellor, at the 76th session\n',
      'Mr. President, Excellencies, dear colleagues,\n',
      'I have the honour to speak on behalf of the European Union.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['Katarzyna Wielgosz'])
    expect(turns(got)).toHaveLength(2)
  })
})

it('a title is not given up for an entry of a list of contents that comes again below', () => {
  const got = read(
    'Брифинг официального представителя МИД России Е.С.Лавровой, Москва, 12 марта 2020 года\n',
    'Оглавление\n',
    '1.  Об участии наблюдателей в парламентских выборах',
    '2.  О гуманитарной помощи\n',
    'Об участии наблюдателей в парламентских выборах\n',
    'Добрый день, коллеги. Начнём с темы, по которой поступило больше всего обращений.\n',
    'О гуманитарной помощи\n',
    'Груз передан министерству здравоохранения. Хотела бы обратить на это внимание.\n',
  )
  expect(got.title).toBe('Брифинг официального представителя МИД России Е.С.Лавровой, Москва, 12 марта 2020 года')
})

it('points that somebody says are speech also where no sign leads on to them, and below a heading', () => {
  const got = read(
    'Pressekonferenz der Bundesregierung\n',
    'FRAGE: Was haben die Länder getan?\n',
    'TEUTRINE: Die Länder haben dafür\n',
    '- die Öffnungszeiten verlängert,',
    '- 42 Tierärzte eingestellt.\n',
    'FRAGE: Reicht das?\n',
    'TEUTRINE: Das reicht.\n',
  )
  expect(kinds(got)).toEqual(['title', 'speech', 'speech', 'speech', 'speech', 'speech', 'speech'])
})

it.each([
  ['12:46 P.M. CDT', '12:46'],
  ['2011年11月24日下午3时', '15:00'],
  ['New Delhi, 4.30 p.m.', '16:30'],
])('the hour of “%s” is %s', (line, time) => {
  const got = read(
    'Remarks by the President at a ceremony\n',
    `${line}\n`,
    'THE PRESIDENT: Thank you all for coming.\n',
  )
  expect(got.time).toBe(time)
})

it('who holds an office is known by the letters of its field', () => {
  const got = read(
    'Transcript of Weekly Media Briefing (August 29, 2019)\n',
    'Joint Secretary (East Asia), Ms. Nandita Baruah: The visit begins on Monday.\n',
    'Question: Is the road ready?\n',
    'Joint Secretary (EA): Nearly.\n',
  )
  expect(turns(got).at(-1)).toBe('Nandita Baruah answer')
})

const said = (name: string, words: string) => ({ ...plainPiece('paragraph', `${name} ${words}`, true), lead: name })

it('members of a house are found in bold before what they say, without a colon', () => {
  const got = recognise({
    pieces: [
      plainPiece('heading', 'Grassroots Orchestras', true),
      said('Geraint Pugh (Dyffryn Isaf) (PC)', 'I beg to move, That this House has considered orchestras.'),
      said('Naz Chaudhary (Bradwell North) (Lab)', 'I congratulate the hon. Gentleman.'),
      said('Geraint Pugh', 'I could not agree more.'),
      said('The Minister for Culture (Imogen Sallow)', 'I am grateful to him.'),
    ],
    page: NO_PAGE_METADATA,
    fallbackTitle: 'page',
  })
  expect(turns(got).map((turn) => turn.replace(/ \S+$/u, ''))).toEqual([
    'Geraint Pugh',
    'Naz Chaudhary',
    'Geraint Pugh',
    'Imogen Sallow',
  ])
  expect(got.text).not.toContain('(PC)')
})

it.each([
  [
    [
      '00:00:03 Спикер 1 Добрый день, давайте начнём.',
      '00:00:15 Спикер 2 Спасибо, что пригласили.',
      '00:00:20 Спикер 1 Прошу.',
    ],
  ],
  [['話者1 00:03 それでは始めます。', '話者2 00:15 ありがとうございます。', '話者1 00:20 お願いします。']],
])('who speaks in a recording needs no sign behind the number: %j', (lines) => {
  const got = read(...lines.map((line) => `${line}\n`))
  expect(got.speakers).toHaveLength(2)
  expect(turns(got)).toHaveLength(3)
})

it('a point and a dash end labels with honorifics and brackets, too', () => {
  const got = read(
    'Rueda de prensa del ministro de Asuntos Exteriores, Javier Ordóñez\n',
    'SR. ORDÓÑEZ.- Buenas tardes. El Gobierno ha aprobado hoy el acuerdo.\n',
    'PERIODISTA (Agencia EFE).- ¿Cuándo entrará en vigor?\n',
    'SR. ORDÓÑEZ.- En septiembre.\n',
  )
  expect(turns(got)).toEqual(['Javier Ordóñez statement', 'Agencia EFE question', 'Javier Ordóñez answer'])
})

it('a line that says where and when a text was published is a dateline', () => {
  const got = read(
    'Entretien avec la ministre des Affaires étrangères, Mme Claire Vasseur\n',
    'Publié dans « Le Courrier », 4 mars 2016\n',
    'Question : La France reste-t-elle au Sahel ?\n',
    'Réponse : Oui.\n',
  )
  expect(got.date).toBe('2016-03-04')
  expect(kinds(got)[1]).toBe('dateline')
})

describe('a point de presse', () => {
  it('is the spokesperson’s as a whole whom a field above it names', () => {
    const got = read(
      'Point de presse du 20 octobre 2010\n',
      'Porte-parole : Mme Solène Kerbiriou, porte-parole adjointe du ministère\n',
      '1 - Santé\n',
      'La France salue la publication du rapport sur la mortalité maternelle. Elle y a contribué.\n',
      '2 - Niger\n',
      'Q - Est-ce un échec ?\n',
      'R - Non.\n',
    )
    expect(turns(got)).toEqual(['Solène Kerbiriou statement', 'Q question', 'Solène Kerbiriou answer'])
  })

  it('is that of who answers where nobody is named', () => {
    const got = read(
      'Point de presse du 17 mai 2011\n',
      'Le ministre d’État ouvrira le 24 mai à Nantes le premier sommet consacré aux réseaux électriques.\n',
      'Q - Est-ce un échec ?\n',
      'R - Non.\n',
      'Q - Et demain ?\n',
      'R - Nous verrons.\n',
    )
    expect(turns(got).slice(0, 3)).toEqual(['R statement', 'Q question', 'R answer'])
  })
})

it('a name that a record prints with a small particle is the fullest', () => {
  const got = read(
    'Security Council, 7988th meeting\n',
    'The President: I invite Mr. Piet van Daalen, Director of the Wells Fund, to take part. I give the floor to Mr. Van Daalen.\n',
    'Mr. Van Daalen: I dig wells, so I shall be short.\n',
    'The President: I thank Mr. Van Daalen.\n',
  )
  expect(got.speakers.map(({ name }) => name)).toContain('Piet van Daalen')
})
