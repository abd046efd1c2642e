import { describe, expect, it } from 'vitest'
import { readDateline } from '../lines/datelines.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'
import { findTitlePerson } from '../names/title-persons.ts'

// Invented samples. What decides where no single sign does.

describe('whom a title announces', () => {
  it.each([
    ['Briefing by the spokesperson of the Foreign Ministry, Anna Keller', 'Anna Keller'],
    ['Pressekonferenz der Sprecherin des Auswärtigen Amts, Anna Keller', 'Anna Keller'],
    ['Point de presse du porte-parole du ministère des Affaires étrangères, Luc Moreau', 'Luc Moreau'],
    ['Interview de Hélène Varenne, ministre de l’Europe, à « Radio Littoral »', 'Hélène Varenne'],
    ['Statement by the Minister of Foreign Affairs of Norrland Erik Halden', 'Erik Halden'],
    ['Президент Ерлан Токаров дал интервью телеканалу «Нордия»', 'Ерлан Токаров'],
    ['Interview with Tom Bexley, ABC Radio', undefined],
    ['Northern Isles', undefined],
  ])('is found by office and name in “%s”', (title, name) => {
    expect(findTitlePerson(title)?.name ?? undefined).toBe(name)
  })
})

describe('what makes words before a colon a label', () => {
  it('is standing between two turns of one person, or being called upon', () => {
    const got = read(
      'Transcript of Weekly Media Briefing\n',
      'Shri Raghav Menon, Official Spokesperson: Good evening. Sidhant.\n',
      'Sidhant: Sir, has India conveyed any concern?\n',
      'Shri Raghav Menon, Official Spokesperson: Our position is well known.\n',
      'Outlook: we remain hopeful and patient.\n',
    )
    expect(turns(got).slice(0, 3)).toEqual(['Raghav Menon statement', 'Sidhant question', 'Raghav Menon answer'])
    expect(got.speakers.map(({ name }) => name)).toEqual(['Raghav Menon', 'Sidhant'])
  })

  it('is being the initials of somebody who speaks', () => {
    const got = read(
      'Interview with Ambassador Ingrid Moe\n',
      'PETER LANG: Is Norrland stalling?\n',
      'INGRID MOE: No. We are careful.\n',
      'PL: Is there a difference?\n',
      'IM: There is.\n',
    )
    expect(turns(got)).toEqual(['Peter Lang question', 'Ingrid Moe answer', 'Peter Lang question', 'Ingrid Moe answer'])
  })
})

describe('what stands below a text', () => {
  it('is clutter by the sum of what speaks for it', () => {
    const end = [
      'Thank you very much.\n',
      'Peter Vandamme\n',
      'Lead Spokesperson\n',
      '+32 460 75 51 00\n',
      'Imprimir\n',
    ]
    const got = read('Remarks by President Charles Morel\n', 'Good morning. We met today.\n', ...end)
    expect(kinds(got).slice(-5)).toEqual(['speech', ...Array.from({ length: 4 }, () => 'furniture')])
  })

  it('stays text where somebody signs, or where a list is announced', () => {
    const signed = read(
      'Joint Statement of the Ministers\n',
      'The two sides agreed to meet again in May.\n',
      'For the Government of Norrland\n',
      'Erik Halden\n',
    )
    expect(kinds(signed)).not.toContain('furniture')
    const list = read(
      'Joint Statement\n',
      'The sides agreed on three aims:\n',
      '• open lanes',
      '• shared science',
      '• peace',
    )
    expect(kinds(list).filter((kind) => kind === 'list-item')).toHaveLength(3)
  })
})

describe('lines of date and place', () => {
  it.each([
    ['Nueva York, martes 14 de marzo de 2023, 10.00 horas', '2023-03-14', '10:00', 'Nueva York'],
    ['Brussels, 14/03/2024 - 12:30, UNIQUE ID: 240314_9', '2024-03-14', '12:30', 'Brussels'],
    ['Mardi 11 avril 2023, à 10 heures', '2023-04-11', '10:00', null],
    ['2019年（平成31年）3月14日', '2019-03-14', null, null],
    ['14.03.24 15:20', '2024-03-14', '15:20', null],
    ['公開日：2024年3月14日', '2024-03-14', null, null],
    ['Thursday, 14 March 2024 - 15:20 Moscow time', '2024-03-14', '15:20', null],
  ])('are read in many forms: %s', (line, date, time, place) => {
    expect(readDateline(line)).toMatchObject({ date, time, place })
  })

  it('are none where the figures leave the day in doubt', () => {
    expect(readDateline('03/04/2019')).toBeNull()
  })

  it('takes no word for a label that goes on in small letters, and none that is the hour', () => {
    const got = read(
      'Пресс-конференция министра\n',
      'А.Н.Вершин: Добрый день.\n',
      'Вопрос: Готовы ли вы к контактам?\n',
      'А.Н.Вершин: Готовы.\n',
      'Повторю: мы открыты для контактов.\n',
      'Вопрос: Когда?\n',
      'А.Н.Вершин: Скоро.\n',
    )
    expect(new Set(turns(got).map((turn) => turn.split(' ')[0]))).toEqual(new Set(['А.Н.Вершин', 'Вопрос']))
  })

  it('takes who turns the call over to officials and an operator for who leads', () => {
    const got = read(
      'Background Press Call by Senior Administration Officials\n',
      'MS. HOLLAND: Good afternoon. With that, I’ll turn it over to our first speaker.\n',
      'SENIOR ADMINISTRATION OFFICIAL #1: Thanks. Our delegation will meet both sides.\n',
      'MS. HOLLAND: Thank you. Operator, could you repeat the instructions for asking a question?\n',
      'OPERATOR: Certainly. Please press 1.\n',
      'Q Hi, thanks. Is the President going to call?\n',
      'SENIOR ADMINISTRATION OFFICIAL #1: I don’t have any calls to preview.\n',
      'MS. HOLLAND: That’s all the time we have.\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('Holland'))).toEqual(
      Array.from({ length: 3 }, () => 'Holland null'),
    )
  })

  it('takes who lets others answer for who leads, and the head of a press division for no name', () => {
    const call = read(
      'Background Briefing on the Ferry Talks\n',
      'MR. DANE: Good afternoon. I’ll turn it over to Senior Official One.\n',
      'SENIOR OFFICIAL ONE: Thanks. We have three points on the ferry.\n',
      'MR. DANE: We’ll go to questions. Operator, please open the line.\n',
      'OPERATOR: Our first question is from Jane Marsh. Go ahead.\n',
      'QUESTION: Who pays?\n',
      'MR. DANE: I’ll let my colleague take that one.\n',
      'SENIOR OFFICIAL TWO: Both sides.\n',
      'MR. DANE: Thanks, everyone, for joining.\n',
    )
    expect(turns(call).filter((turn) => turn.startsWith('Dane'))).toEqual(Array.from({ length: 4 }, () => 'Dane null'))
    const japanese = read(
      '葉山外務大臣会見\n',
      '【報道課長】ただいまから、葉山外務大臣の会見を始めます。\n',
      '【葉山外務大臣】本日、協定に署名しました。\n',
      '【報道課長】それでは質疑に移ります。挙手をお願いします。\n',
      '【共同通信 佐藤記者】航路はいつ開きますか。\n',
      '【葉山外務大臣】春です。\n',
      '【報道課長】以上で会見を終わります。\n',
    )
    expect(turns(japanese).filter((turn) => turn.includes('報道'))).toEqual(
      Array.from({ length: 3 }, () => '報道課長 null'),
    )
  })
})
