import { describe, expect, it } from 'vitest'
import { findTitlePerson } from '../names/title-persons.ts'
import { parsePerson } from '../names/persons.ts'
import { read, turns } from '../testing/read-sample.ts'

describe('who speaks, told elsewhere on the page than in the label', () => {
  it('is the other of two presidents under THE PRESIDENT', () => {
    const got = read(
      'Remarks by President Halvorsen and President Okoye of Zamunda in Joint Press Conference\n',
      'THE PRESIDENT: Good afternoon, everybody. Please have a seat.\n',
      'PRESIDENT OKOYE: Thank you, Mr. President. I am honoured to be here.\n',
      'Q Thank you, Mr. President. Will the treaty pass?\n',
      'THE PRESIDENT: I do think so, and I will tell you why.\n',
    )
    expect(turns(got)).toEqual(['Halvorsen statement', 'Okoye statement', 'Q question', 'Halvorsen answer'])
  })

  it('is whom the title names behind the body of which the office is', () => {
    expect(
      findTitlePerson('Briefing by Deputy Director of the Information and Press Department Ksenia Lapshina, Moscow')
        ?.name,
    ).toBe('Ksenia Lapshina')
    expect(parsePerson('Director of the Department for Arms Control Vladimir Ermolov')?.name).toBe('Vladimir Ermolov')
    expect(parsePerson('Director of the Bureau of Arms Control')?.name).toBeNull()
    expect(parsePerson('The Minister of State for Northern Ireland (Celia Thornbury)')?.name).toBe('Celia Thornbury')
    expect(parsePerson('Member (Customs), CBEC, Shri Rakesh Dube')?.name).toBe('Rakesh Dube')
    expect(
      findTitlePerson('Стенограмма брифинга заместителя Министра здравоохранения Российской Федерации Тамары Вележевой')
        ?.name,
    ).toBe('Тамара Вележева')
    expect(findTitlePerson('（インタビュー）難民審査の15年　元参与員・甲斐沢真知子さん')?.name).toBe('甲斐沢真知子')
  })

  it('is an outlet in brackets behind the word for a question, and no language', () => {
    const got = read(
      'Press conference by Secretary General Aksel Thorvald\n',
      'Aksel Thorvald: Good afternoon.\n',
      'Question (Estonian Public Broadcasting): How long will the repair take?\n',
      'Aksel Thorvald: Some weeks.\n',
      'Question (In Estonian): And who pays?\n',
      'Aksel Thorvald: All of us.\n',
    )
    expect(turns(got).filter((turn) => turn.endsWith('question'))).toEqual([
      'Estonian Public Broadcasting question',
      'Question question',
    ])
  })

  it('is the spokesperson of a point de presse of which only the questions have a letter', () => {
    const got = read(
      'Point de presse du 27 juin 2014\n',
      'Déclarations du porte-parole\n',
      'La France appelle à la libération immédiate des otages.\n',
      'Q - Le ministre compte-t-il en parler à son homologue ?\n',
      'Il l’a déjà fait, par lettre puis de vive voix.\n',
      'Q - Et la suite ?\n',
      'Nous verrons.\n',
    )
    expect(turns(got)).toEqual([
      'porte-parole statement',
      'Q question',
      'porte-parole answer',
      'Q question',
      'porte-parole answer',
    ])
  })
})

it('who presides speaks for a state in that capacity, and presides again afterwards', () => {
  const got = read(
    'United Nations S/PV.8806\n',
    'Security Council\n',
    '8806th meeting\n',
    'Thursday, 24 June 2021, 10 a.m.\n',
    'President: Ms. Laanemets (Estonia)\n',
    'The meeting was called to order at 10.05 a.m.\n',
    'The President: I shall now give the floor to the members.\n',
    'Mr. Dhillon (India): We welcome the presence of Minister Triin Laanemets in the Chair.\n',
    'The President: I shall now make a statement in my capacity as Minister for Foreign Affairs of Estonia.\n',
    'Fourteen years ago my country was attacked.\n',
    'I now resume my functions as President of the Council.\n',
  )
  expect(turns(got)).toEqual([
    'Triin Laanemets null',
    'Dhillon statement',
    'Triin Laanemets statement',
    'Triin Laanemets statement',
    'Triin Laanemets null',
  ])
})

describe('offices alone in labels', () => {
  it('are nobody’s who holds the vice office', () => {
    const got = read(
      'Verbatim report of proceedings\n',
      'Tuesday, 5 July 2016 - Strasbourg\n',
      'President. – The next item is the debate on the situation in the Mediterranean.\n',
      'Federico Marelli, Vice-President of the Commission. – Mr President, the situation is serious.\n',
      'Elena Markou, on behalf of the S&D Group. – Mr President, we agree.\n',
      'President. – The debate is closed.\n',
    )
    expect(turns(got)).toEqual([
      'President null',
      'Federico Marelli statement',
      'Elena Markou statement',
      'President null',
    ])
  })

  it('are a president’s under the letter of the German chancellery', () => {
    const got = read(
      'Pressekonferenz von Bundeskanzlerin Wessel und dem französischen Präsidenten Moreau in Berlin\n',
      'BK’IN WESSEL: Meine Damen und Herren, ich freue mich, den Präsidenten zu begrüßen.\n',
      'P MOREAU: Guten Tag. Vielen Dank für den Empfang.\n',
      'FRAGE: Herr Präsident, eine Vertragsänderung?\n',
      'P MOREAU: Das ist für mich kein Tabu.\n',
    )
    expect(turns(got)).toEqual(['Wessel statement', 'Moreau statement', 'FRAGE question', 'Moreau answer'])
  })

  it('and names in brackets behind a question say to whom it goes', () => {
    const got = read(
      'Пресс-конференция С.В.Горина и М.Йовича, Москва, 5 июня 2013 года\n',
      'С.В.Горин: Мы провели полезные переговоры.\n',
      'Вопрос (М.Йовичу): Вы согласны?\n',
      'М.Йович: Полностью.\n',
    )
    expect(turns(got)).toEqual(['С.В.Горин statement', 'Вопрос question', 'М.Йович answer'])
  })
})

describe('names in full', () => {
  it('are of two surnames behind an honorific, and end no name of a body', () => {
    const got = read(
      'United Nations S/PV.6917\n',
      'Security Council\n',
      '6917th meeting\n',
      'Tuesday, 5 February 2013, 10 a.m.\n',
      'The President: I invite Mr. Joaquim Tavares Brito, Special Representative, to take part. I give the floor to Mr. Tavares Brito.\n',
      'Mr. Tavares Brito: I thank you, Mr. President.\n',
      'The President: I thank Mr. Tavares Brito for his briefing.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toContain('Joaquim Tavares Brito')
    const briefing = read(
      'Press Briefing by Press Secretary Owen Hale and Secretary of Health and Human Services Marguerite Pelham\n',
      'MR. HALE: Good afternoon. I brought Secretary Pelham.\n',
      'SECRETARY PELHAM: Thanks, Owen.\n',
      'Q Madam Secretary, how many doses?\n',
      'SECRETARY PELHAM: Sixteen million.\n',
    )
    expect(briefing.speakers.map(({ name }) => name)).toContain('Marguerite Pelham')
  })

  it('have the surname as the labels print it, where the title’s case leaves two', () => {
    const got = read(
      'Брифинг заместителя директора Центра Н.Н.Бережного, Москва, 11 декабря 2018 года\n',
      'Н.Н.Бережной: Спасибо. Добрый день.\n',
      'Вопрос: Сколько атак отражено?\n',
      'Н.Н.Бережной: Более четырёх тысяч.\n',
    )
    expect(turns(got)).toEqual(['Н.Н.Бережной statement', 'Вопрос question', 'Н.Н.Бережной answer'])
  })

  it('keep the space behind initials that the label has', () => {
    expect(parsePerson('Е.Г. Сафронов')?.name).toBe('Е.Г. Сафронов')
    expect(parsePerson('Е.Г.Сафронов')?.name).toBe('Е.Г.Сафронов')
  })

  it('are papers of which only the first word has a capital, or which stand in quotation marks', () => {
    const got = read(
      'Брифинг руководителя агентства Л.П.Кречетовой, Москва, 3 марта 2017 года\n',
      'Л.П.Кречетова: Здравствуйте.\n',
      'Приамурские ведомости: Кто будет восстанавливать дамбу?\n',
      'Л.П.Кречетова: Край.\n',
      'РИА «Меридиан»: Когда?\n',
      'Л.П.Кречетова: Летом.\n',
    )
    expect(turns(got).filter((turn) => turn.endsWith('question'))).toEqual([
      'Приамурские ведомости question',
      'РИА «Меридиан» question',
    ])
  })
})

it('whom a Japanese lead presents by office answers a paper, and its answers stand in brackets', () => {
  const got = read(
    '「船を捨てるか、最後まで迷った」\n',
    '22人の乗組員を全員無事に下船させた卯木泰造船長（58）が、神戸市内で本紙の取材に応じた。\n',
    '――攻撃はどのように始まったのですか。\n',
    '「午後9時過ぎでした。レーダーに小さな影が映りました」\n',
    '――次の航海は。\n',
    '「5月に乗ります。妻にはまだ話していません」\n',
  )
  expect(turns(got)).toEqual(['―― question', '卯木泰造 answer', '―― question', '卯木泰造 answer'])
})

it('an office alone that speaks is not what it speaks at, and a porte-parole says what stands above the questions', () => {
  expect(
    findTitlePerson('Remarks by the President at Dedication of the Foreign Correspondents Memorial')?.name,
  ).toBeNull()
  const got = read(
    'Point de presse du 5 mars 2018\n',
    'La France présente ses condoléances aux familles des victimes.\n',
    'Question : Le ministre ira-t-il sur place ?\n',
    'Le porte-parole : Il s’y rendra lundi.\n',
  )
  expect(turns(got).map((turn) => turn.replace(/^.*porte-parole/u, 'porte-parole'))).toEqual([
    'porte-parole statement',
    'Question question',
    'porte-parole answer',
  ])
})
