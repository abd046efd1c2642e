import { describe, expect, it } from 'vitest'
import { findTitlePerson } from '../names/title-persons.ts'
import { parsePerson } from '../names/persons.ts'
import { read, turns } from '../testing/read-sample.ts'

describe('speakers of pages of other years and layouts', () => {
  it('are members of a house whose names stand over what they say, in full at first and short afterwards', () => {
    const got = read(
      'Consular Support',
      'Volume 616: debated on Wednesday 2 November 2016\n',
      'Gwenllian Protheroe (Cwm Aeron) (PC)\n',
      'I beg to move,\n',
      'That this House has considered consular support.\n',
      'Dame Philippa Standish (in the Chair)\n',
      'Order. The debate may continue until five o’clock.\n',
      'The Minister for Asia and the Pacific (Mr Alun Prosser)\n',
      'I thank the hon. Member. On visits: there have been nine.\n',
      'Gwenllian Protheroe\n',
      'Suspended, or revoked?\n',
      'Mr Prosser\n',
      'Suspended.\n',
    )
    const names = turns(got).map((turn) => turn.replace(/ \w+$/u, ''))
    expect(names).toEqual([
      'Gwenllian Protheroe',
      'Gwenllian Protheroe',
      'Philippa Standish',
      'Alun Prosser',
      'Gwenllian Protheroe',
      'Alun Prosser',
    ])
  })

  it('have the name that stands alone above the text, and no capitals', () => {
    const got = read(
      'Daily Press Briefing - May 30, 2012\n',
      'Renata Delacroix\n',
      'Deputy Spokesperson\n',
      'Washington, DC\n',
      'May 30, 2012\n',
      'MS. DELACROIX: Good afternoon, everybody.\n',
      'QUESTION: What about Ecuador?\n',
      'MR. VOSS: I can take that one.\n',
    )
    expect(turns(got)).toEqual(['Renata Delacroix statement', 'QUESTION question', 'Voss answer'])
  })

  it('are one under the office with its field, alone and with the name', () => {
    const got = read(
      'Special Briefing\n',
      'Secretary (East), Smt. Malathi Rao: Thank you. We go to Muscat.\n',
      'Question: And the port?\n',
      'Secretary (East): There is an agreement.\n',
      'Joint Secretary (Gulf) (Shri Anil Dutt): It is in force.\n',
    )
    expect(turns(got)).toEqual(['Malathi Rao statement', 'Question question', 'Malathi Rao answer', 'Anil Dutt answer'])
  })

  it('are the spokesperson in brackets below the title of a point de presse', () => {
    const got = read(
      'Point de presse du 27 mars 2012\n',
      '(Mme Hélène Castaing, porte-parole adjointe)\n',
      'Nous adressons nos félicitations au président élu.\n',
      'Q - Et le Mali ?\n',
      'R - Nous avons condamné le coup de force.\n',
    )
    expect(turns(got)).toEqual(['Hélène Castaing statement', 'Q question', 'Hélène Castaing answer'])
  })

  it('are whom a Japanese paper asks, by a caption or the lead', () => {
    const got = read(
      '「国境の村」が決めた選挙　監視団長に聞く\n',
      '2008年4月29日　朝刊7面\n',
      '監視団を率いた三枝惇子・元国連調整官は、25日に帰国した。選挙をどう見るのか。\n',
      '――投票日の様子から聞かせてください。\n',
      '「夜明け前から列ができていました」\n',
      '――次は。\n',
      '「憲法です」\n',
    )
    expect(turns(got)).toEqual(['―― question', '三枝惇子 answer', '―― question', '三枝惇子 answer'])
  })

  it('are who heads a body in a Russian title, and says all that stands above the questions', () => {
    const got = read(
      'Брифинг начальника Национального центра по уменьшению опасности генерал-лейтенанта Виктора Лыткина\n',
      'Москва, 21 октября 2014 г., 11.00\n',
      'Добрый день! Сегодня я проинформирую вас о выполнении договора.\n',
      'Вопрос: Это правда?\n',
      'Ответ: Неправда.\n',
    )
    expect(turns(got)).toEqual(['Виктор Лыткин statement', 'Вопрос question', 'Виктор Лыткин answer'])
  })

  it('are the same when a Chinese page adds that they say it', () => {
    const got = read(
      '2019年6月14日外交部发言人郑怀远主持例行记者会\n',
      '法新社记者：请问中方有何评论？\n',
      '郑怀远：我刚才已经说了。\n',
      '会后有记者问：毛里塔尼亚将举行选举，中方有何评论？\n',
      '郑怀远表示：中方注意到有关选举。\n',
    )
    expect(got.speakers.map(({ name }) => name)).toContain('郑怀远')
    expect(got.speakers.map(({ name }) => name)).not.toContain('郑怀远表示')
  })
})

describe('who answers under a word for the answer', () => {
  it('is whom the label names in brackets, and else whom the page announces', () => {
    const got = read(
      'Ответы на вопросы СМИ Министра иностранных дел России С.Н.Ветрова, Мурманск, 9 сентября 2011 года\n',
      'Вопрос: Когда вступит в силу договор?\n',
      'Ответ: Он вступил в силу.\n',
      'Вопрос (адресован Й.Стору): Как вы оцениваете визовый режим?\n',
      'Ответ (Й.Стор): Мы движемся вперёд.\n',
    )
    expect(turns(got)).toEqual(['Вопрос question', 'С.Н.Ветров answer', 'Вопрос question', 'Й.Стор answer'])
  })
})

describe('who speaks', () => {
  it('is told by a lead in which an honorific is cut short', () => {
    const got = read(
      'Point de presse du 14 octobre 2010\n',
      'Le porte-parole du ministère des Affaires étrangères, M. Bastien Fauvergue, a répondu aux questions des journalistes.\n',
      'Q - Un entretien est-il prévu ?\n',
      'R - Oui, le 20 au matin.\n',
    )
    expect(turns(got).at(-1)).toBe('Bastien Fauvergue answer')
  })

  it.each([
    [
      'Interview of Deputy Minister of Foreign Affairs of the Russian Federation Gleb Karpenin with an agency',
      'Gleb Karpenin',
    ],
    [
      'Выступление начальника Главного управления Генерального штаба генерал-лейтенанта Игоря Вершкова на конференции',
      'Игорь Вершков',
    ],
    ['Доклад командующего флотом вице-адмирала Олега Тарасова', 'Олег Тарасов'],
  ])('is announced by “%s”', (title, name) => {
    expect(findTitlePerson(title)?.name).toBe(name)
  })

  it.each([
    ['Председатель ЦИК России Нина Барановская', 'Нина Барановская', 'Председатель ЦИК'],
    ['Commodore Vikram Bisht, Directorate of Naval Operations', 'Vikram Bisht', 'Commodore'],
    ['OBERST I. G. FREESE', 'FREESE', 'OBERST'],
  ])('is read from “%s” with the office', (label, name, office) => {
    expect(parsePerson(label)).toMatchObject({ name, office })
  })

  it('has the whole name where a particle stands before the surname', () => {
    const got = read(
      'Security Council, 7988th meeting\n',
      'The President: I invite Mr. Joost Van Reybroeck, Director of the Division, to take part. I give the floor to Mr. Van Reybroeck.\n',
      'Mr. Van Reybroeck: The report is before you.\n',
      'The President: I thank Mr. Van Reybroeck.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toContain('Joost Van Reybroeck')
  })

  it('is named without capitals where a label in capitals is only a part', () => {
    const got = read(
      'Background Press Call on the Accord\n',
      'MODERATOR: Good morning. We are ready for questions.\n',
      'OPERATOR: The first question comes from the line of Ruth Abelard.\n',
      'QUESTION: When will it be signed?\n',
      'SENIOR ADMINISTRATION OFFICIAL #1: On Friday.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual([
      'Moderator',
      'Operator',
      'QUESTION',
      'Senior Administration Official #1',
    ])
  })
})

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
