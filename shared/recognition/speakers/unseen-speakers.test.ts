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
