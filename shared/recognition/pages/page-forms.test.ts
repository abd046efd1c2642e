import { describe, expect, it } from 'vitest'
import { kinds, meta, read, turns } from '../testing/read-sample.ts'

// Invented pages. Heads of agencies, pictures, lives, lords and bishops, places of accounts.

describe('an agency above a headline', () => {
  it.each([
    ['Федеральная служба по рыбоохране', 'Россия и Рутения согласовали квоты на вылов сайры', '11 декабря 2025 г.'],
    ['水産庁', '日・ルリタニア漁業協議の結果について', '令和7年12月11日'],
    ['Bundesamt für Seeschifffahrt', 'Nordische Staaten einigen sich auf neue Seewege', '11. Dezember 2025'],
  ])('is no title: %s', (agency, title, day) => {
    const got = read(`${agency}\n`, `${title}\n`, `${day}\n`, `${title}. ${'…'.repeat(3)} ${title}.\n`)
    expect([got.title, kinds(got)[0]]).toEqual([title, 'furniture'])
  })

  it('leaves the title to what the trail of the page leads to, and day and place to the lead', () => {
    const got = read(
      'Управление по делам моря\n',
      'Главная / Новости / Завершилась девятая сессия комиссии\n',
      'Завершилась девятая сессия комиссии\n',
      '11 декабря 2025 г.\n',
      '10 декабря в Токио завершилась девятая сессия комиссии по морским ресурсам. Стороны согласовали квоты.\n',
    )
    expect(got.title).toBe('Завершилась девятая сессия комиссии')
    expect(meta(got).slice(1, 4)).toEqual(['2025-12-10', null, 'Токио'])
  })
})

describe('a picture', () => {
  it.each([
    '（握手を交わす両外相）',
    '（外相会談の様子）',
    '質問に答える三好外相（岩見健撮影）',
    '早瀬智子長官（58）＝東京・霞が関の農林水産省',
    '1 из 4. Фото: Алексей Буров, Пресс-служба',
    'Photo 2 of 5: The ministers at the table',
  ])('is told by what is shown or who took it: %s', (caption) => {
    const got = read(
      '外相会談\n',
      '2025年3月18日\n',
      `${caption}\n`,
      '両大臣は、東アジア情勢について意見交換を行いました。\n',
    )
    expect(kinds(got)[2]).toBe('caption')
  })
})

describe('the life of whom a paper asked', () => {
  it('is the paper’s own note', () => {
    const got = read(
      '「急ぐ」三好健一氏に聞く\n',
      '――協議は。\n',
      '「急ぎます。それが全てです」\n',
      '――日程は。\n',
      '「これからです。夏になるでしょう」\n',
      '＜略歴＞みよし・けんいち　1966年、函館市生まれ。商社勤務を経て現職。\n',
    )
    expect(kinds(got).at(-1)).toBe('note')
  })
})

describe('a house of lords', () => {
  it('calls bishops and earls by what they are that of, and hears who is cut short', () => {
    const got = read(
      'Strait of Morrow\n',
      'Question\n',
      'Asked by Lord Ferring\n',
      'To ask His Majesty’s Government what they will do.\n',
      'The Lord Privy Seal (Baroness Vale) (Lab)\n',
      'My Lords, we have begun a review of them.\n',
      'The Earl of Kinross (Con)\n',
      'My Lords—\n',
      'The Lord Bishop of Stowe\n',
      'My Lords, who is in touch with the families?\n',
      'Baroness Vale (Lab)\n',
      'Each family has a caseworker.\n',
      'The Earl of Kinross (Con)\n',
      'My Lords, will my noble friend remind them of the treaty?\n',
      'Baroness Vale (Lab)\n',
      'We have reminded them.\n',
    )
    expect(turns(got).map((turn) => turn.replace(/ \S+$/u, ''))).toEqual([
      'Ferring',
      'Vale',
      'The Earl of Kinross',
      'The Lord Bishop of Stowe',
      'Vale',
      'The Earl of Kinross',
      'Vale',
    ])
  })
})

describe('the place of an account', () => {
  it.each([
    ['東京の飯倉公館において、ブランドル外務大臣と', '東京'],
    ['会合に出席するためリンデンブルクを訪問中の三好外務大臣は、ブランドル外務大臣と', 'リンデンブルク'],
  ])('is the city that the lead gives: %s', (words, place) => {
    const got = read(
      '日・ルリタニア外相会談\n',
      '令和7年3月18日\n',
      `3月18日、午後5時40分から約70分間、${words}会談を行いました。\n`,
      '両大臣は、東アジア情勢について意見交換を行いました。\n',
    )
    expect(got.place).toBe(place)
  })

  it('is no state that a minister visits', () => {
    const got = read(
      '日・ルリタニア外相会談\n',
      '令和7年3月18日\n',
      '3月18日、ルリタニアを訪問中の三好外務大臣は、ブランドル外務大臣と会談を行いました。\n',
    )
    expect(got.place).toBeNull()
  })

  it('stands below the words that close a briefing, whatever the site prints further down', () => {
    const got = read(
      'Transcript of Weekly Media Briefing\n',
      'Shri Arun Mehra, Official Spokesperson: Good afternoon everybody.\n',
      'Huma, UNI: Sir, what about the fishermen?\n',
      'Shri Arun Mehra, Official Spokesperson: We have taken it up.\n',
      '(Concluded)\n',
      'New Delhi',
      'July 21, 2023\n',
      'Comments\n',
      'Post A Comment\n',
      'Write Your Comment\n',
      'Also See\n',
      'Terms & Conditions   Privacy Policy\n',
    )
    expect(meta(got).slice(1, 4)).toEqual(['2023-07-21', null, 'New Delhi'])
  })
})

describe('below and above the text', () => {
  it('stand those who sign as paragraphs, and links to share as clutter', () => {
    const got = read(
      'Comunicado conjunto de la Comisión Binacional\n',
      'Puerto Alba, 28 de agosto de 2025\n',
      '1. Reafirmaron su compromiso con la plena vigencia del Tratado de Límites.\n',
      '2. Acordaron celebrar la próxima reunión en San Telmo.\n',
      'Hecho en Puerto Alba, a los veintiocho días del mes de agosto, en dos ejemplares.\n',
      'Lucía Arrieta Montes',
      'Ministra de Relaciones Exteriores\n',
      'Federico Olazábal',
      'Ministro de Relaciones Exteriores\n',
      'Compartir en: Facebook  X  WhatsApp\n',
    )
    expect(kinds(got).filter((kind) => kind === 'heading')).toEqual([])
    expect(kinds(got).at(-1)).toBe('furniture')
  })

  it('stands how many spoke in a recording, which is no label', () => {
    const got = read(
      '0612_意見交換会\n',
      '2025/06/12 13:30\n',
      '話者数：2　自動文字起こし（日本語）\n',
      '[00:00:04] 話者1: 時間になりましたので始めます。',
      '[00:00:11] 話者2: よろしくお願いします。',
      '[00:00:15] 話者1: では最初の議題です。',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['話者1', '話者2'])
  })

  it('stands the document before a council as a heading where it is taken up', () => {
    const got = read(
      '9318th meeting\n',
      'Thursday, 11 May 2023, 3 p.m.\n',
      'The situation in the Gulf of Sarrat\n',
      'Report of the Secretary-General on the Verification Mission (S/2025/161)\n',
      'The President: I now give the floor to Mrs. Amsel.\n',
      'Mrs. Amsel: I thank you, Madam President.\n',
      'The President: I thank Mrs. Amsel for her briefing.\n',
    )
    expect(kinds(got).slice(2, 4)).toEqual(['heading', 'heading'])
  })
})
