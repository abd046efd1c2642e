import { describe, expect, it } from 'vitest'
import { kinds, meta, read, turns } from '../testing/read-sample.ts'

// Invented samples; see conventions.test.ts.

/** Whose minister the speaker is, for a state as it is printed in a title. */
const affiliationIn = (state: string) =>
  read(
    `Ответы на вопросы Министра иностранных дел ${state} С.В.Сидорова\n`,
    'Вопрос: Когда?\n',
    'С.В.Сидоров: Скоро.',
  ).speakers.find(({ name }) => name === 'С.В.Сидоров')?.affiliation

describe('recognition of the conventions of Russian ministries', () => {
  it('takes nobody for an asker where two meet before cameras', () => {
    const got = read(
      'Встреча с главой края Ольгой Савельевой\n',
      '21 июня 2017 года\n',
      'В.Орлов: Добрый день! Как дела в регионе?\n',
      'О.Савельева: Спасибо, начну с порта. Работы завершены.\n',
      'В.Орлов: А железная дорога?\n',
      'О.Савельева: С железной дорогой сложнее.\n',
      'В.Орлов: Сколько нужно?\n',
      'О.Савельева: Шесть миллиардов.\n',
    )
    expect(meta(got)[0]).toBe('debate')
    expect(new Set(turns(got).map((turn) => turn.split(' ').at(-1)))).toEqual(new Set(['statement']))
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

  it('names the state of an office by its name, not by a case of it', () => {
    expect(['Российской Федерации', 'РФ'].map(affiliationIn)).toEqual(['Российская Федерация', 'Россия'])
  })

  it('gives an official representative the office with its ministry as printed', () => {
    const got = read(
      'Брифинг официального представителя МИД России М.В.Серовой, Москва, 23 мая 2019 года\n',
      'Вопрос: Когда?\n',
      'М.В.Серова: Скоро.',
    )
    expect(got.speakers.at(-1)).toMatchObject({ name: 'М.В.Серова', office: 'Официальный представитель МИД' })
  })

  it('reads questions and answers under a title with the person in the genitive', () => {
    const got = read(
      'Интервью Министра иностранных дел А.Б.Петрова телеканалу «Заря», Москва, 5 июня 2015 года\n',
      'Вопрос: Как дела с островами?\n',
      'Ответ: Мы ведем переговоры.\n',
      'Они идут трудно.\n',
      'Вопрос: А дальше?\n',
      'Ответ: Увидим.',
    )
    expect(meta(got)).toEqual(['interview', '2015-06-05', null, 'Москва', 'ru'])
    expect(turns(got)).toEqual([
      'Вопрос question',
      'А.Б.Петров answer',
      'А.Б.Петров answer',
      'Вопрос question',
      'А.Б.Петров answer',
    ])
  })

  it('reads a dialogue whose turns are told apart by dashes only', () => {
    const got = read(
      'Интервью министра А.Б.Петрова газете «Заря»\n',
      '– Господин министр, как вы оцениваете переговоры?\n',
      '– Они были полезны.\n',
      'Мы договорились продолжить.\n',
      '– А что с островами?\n',
      '– Наша позиция известна.\n',
    )
    expect(turns(got)).toEqual([
      '– question',
      'А.Б.Петров answer',
      'А.Б.Петров answer',
      '– question',
      'А.Б.Петров answer',
    ])
    const list = read('О переговорах\n', 'Обсудили:\n', '– торговлю', '– границу', '– острова', '– флот')
    expect(kinds(list).filter((kind) => kind === 'list-item')).toHaveLength(4)
  })

  it('reads an agency’s article: place and agency of its dateline', () => {
    const got = read(
      'Норрланд отверг предложение по островам\n',
      'МОСКВА, 30 мая. /ТАСС/. Министр иностранных дел Норрланда заявил, что его страна не примет предложение.\n',
      '«Мы об этом сожалеем», – сообщил он журналистам.',
    )
    expect([got.kind, got.place, got.publisher, got.speakers]).toEqual(['news-article', 'МОСКВА', 'ТАСС', []])
  })

  it('reads a presidential site: initials, remarks from the hall, an interpreter’s note in the label', () => {
    const got = read(
      'Пресс-конференция по итогам переговоров',
      '16 июня 2021 года',
      '20:05',
      'Женева\n',
      'И.Соколов: Добрый вечер!\n',
      'Вопрос: Что с островами?\n',
      'И.Соколов: Мы говорили о них.\n',
      'Реплика: А граница?\n',
      'К.Миллер (как переведено): Тоже.\n',
    )
    expect(meta(got)).toEqual(['joint-press-conference', '2021-06-16', '20:05', 'Женева', 'ru'])
    expect(turns(got)).toEqual([
      'И.Соколов statement',
      'Вопрос question',
      'И.Соколов answer',
      'Реплика question',
      'К.Миллер answer',
    ])
  })

  it('gives a briefing in prose to the spokesperson whom the title names in the genitive', () => {
    const got = read(
      'Брифинг официального представителя МИД Норрланда Марии Зориной\n',
      'Мы обратили внимание на заявления соседней стороны и хотели бы ответить на них.\n',
      'Наши учения проводятся в наших водах, и мы никому не обязаны давать объяснения.\n',
    )
    expect(turns(got)).toEqual(['Мария Зорина statement', 'Мария Зорина statement'])
  })

  it('takes a headline of somebody’s words over questions with dashes for an interview with them', () => {
    const got = read(
      'Анна Ветрова: «Мы не закрываем дверь»',
      'Глава ведомства — о переговорах, рыбе и проливе\n',
      'Беседовал Пётр Круглов',
      '12 мая 2023\n',
      '— Госпожа министр, когда откроют пролив?\n',
      '— Не раньше осени.\n',
      '— А если ответа не будет?\n',
      '— Тогда подождём ещё.\n',
    )
    expect([got.kind, got.title]).toEqual(['interview', 'Анна Ветрова: «Мы не закрываем дверь»'])
    expect(turns(got)).toEqual(['— question', 'Анна Ветрова answer', '— question', 'Анна Ветрова answer'])
  })

  it('knows initials of two consonants, and states of two words before a name', () => {
    const got = read(
      'Пресс-конференция по итогам переговоров',
      'Глеб Ветлугин и Президент Анатольской Республики Джемаль Арслан сделали заявления.',
      '23 января 2019 года\n',
      'Г.Ветлугин: Уважаемый господин Президент!\n',
      'Дж.Арслан (как переведено): Спасибо за приём.\n',
    )
    expect(turns(got)).toEqual(['Глеб Ветлугин statement', 'Джемаль Арслан statement'])
  })
})
