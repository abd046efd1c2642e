import { describe, expect, it } from 'vitest'
import { readDateline } from '../lines/datelines.ts'
import { recognise } from '../recognise.ts'
import { plainSource } from '../source-text.ts'
import { kinds, meta, read, turns } from '../testing/read-sample.ts'

// Invented samples. When and where words were spoken, which need not be when a page was put up.

describe('the lines of date, time and place', () => {
  it('give when the page was put up where it prints no other date, and the kind of page once more', () => {
    const stamped = read(
      'Foreign Ministry Spokesperson Qiao Lan’s Regular Press Conference\n',
      'Updated: October 17, 2023 19:36\n',
      'CCTV: Could you share more about the visit?\n',
      'Qiao Lan: The two sides signed a memorandum.\n',
    )
    expect([stamped.date, stamped.time, kinds(stamped)[1]]).toEqual(['2023-10-17', '19:36', 'dateline'])
    const rubric = read(
      'Pressekonferenz von Bundesaußenministerin Wessel zum Abschluss\n',
      'Mitschrift Pressekonferenz\n',
      'Donnerstag, 17. Dezember 2020 in Berlin\n',
      'Frage: Wann reisen Sie?\n',
      'Wessel: Morgen.\n',
    )
    expect(kinds(rubric)[1]).toBe('furniture')
    const merged = read(
      'Press remarks by High Representative Elena Marchetti upon arrival\n',
      '20.06.2022 Luxembourg EEAS Press Team\n',
      'Good morning. Today we have a full agenda, and we will start with Tavria.\n',
    )
    expect([merged.date, merged.place]).toEqual(['2022-06-20', 'Luxembourg'])
  })

  it('are the date though a number stands behind it, and no clutter for looking like one to call', () => {
    const got = read(
      'Выступление Министра иностранных дел Г.А.Ветрова\n',
      '21 мая 2025 17:46 812-21-05-2025\n',
      'Добрый день, уважаемые дамы и господа.\n',
      'Мы провели переговоры.\n',
      '¡Solo dará fe el texto pronunciado!\n',
    )
    expect([got.date, got.time, kinds(got)[1], kinds(got).at(-1)]).toEqual(['2025-05-21', '17:46', 'dateline', 'note'])
  })

  it('are the room above the town above the date, and no place where somebody is named before the date', () => {
    const got = read(
      'Secretary Alan Reed Remarks to the Press\n',
      'Alan Reed, Secretary of State\n',
      'Press Briefing Room\n',
      'Washington, D.C.\n',
      'June 13, 2023\n',
      'SECRETARY REED: Good afternoon. We agreed to meet.\n',
      'QUESTION: When?\n',
      'SECRETARY REED: Soon.\n',
    )
    expect(kinds(got).slice(1, 5)).toEqual(['dateline', 'dateline', 'dateline', 'dateline'])
    const french = read(
      'Point de presse de la porte-parole, Mme Claire Aubry (12 avril 2023)\n',
      'Q : Un message ?\n',
      'R : Oui.\n',
    )
    expect(french.place).toBeNull()
  })

  it('are times that stand every few minutes only, with the hour of the title and those present', () => {
    const got = read(
      '佐久間元大使インタビュー（2024/05/14 10:02 GMT+09:00）\n',
      '出席者',
      '佐久間義久, 原田みなみ\n',
      '00:00:00\n',
      '原田みなみ: それでは録音を始めます。よろしくお願いいたします。',
      '佐久間義久: よろしくお願いします。\n',
      '00:05:00\n',
      '原田みなみ: どの言葉でしょうか。',
      '佐久間義久: 「確認する」です。\n',
      '00:14:22 に会議が終了しました 👋\n',
    )
    expect(got.text).not.toContain('00:05:00')
    expect([got.date, got.time]).toEqual(['2024-05-14', '10:02'])
    expect(kinds(got)).toEqual(['title', 'heading', 'note', 'speech', 'speech', 'speech', 'speech', 'note'])
    expect(new Set(turns(got))).toEqual(new Set(['原田みなみ null', '佐久間義久 null']))
  })

  it('are the house above the day on which it sat', () => {
    const got = read(
      'House of Commons\n',
      'Tuesday 31 January 2023\n',
      'Oral Answers to Questions\n',
      'James Marlow (North Thorley) (Con): What recent assessment he has made of the safety of shipping.\n',
      'The Secretary of State for Foreign Affairs (Henry Ashcombe): We remain deeply concerned.\n',
      'Owen Pryce (Glan Dulas) (PC): What steps he is taking to increase aid.\n',
      'Henry Ashcombe: We have provided aid this year.\n',
    )
    expect(got.place).toBe('House of Commons')
    expect(turns(got).map((turn) => turn.split(' ').at(-1))).toEqual(['question', 'answer', 'question', 'answer'])
  })

  it('say in brackets when it was, below the day on which the page was put up', () => {
    const got = read(
      'JULY 07, 2023\n',
      'Background Press Call on the Visit to Lindenburg\n',
      'Via Teleconference\n',
      '(July 6, 2023)\n',
      '5:04 P.M. EDT\n',
      'MODERATOR: Hi, everyone. This call is on background.\n',
      'SENIOR ADMINISTRATION OFFICIAL: Thanks. The President leaves on Sunday.\n',
    )
    expect(meta(got).slice(1, 4)).toEqual(['2023-07-06', '17:04', 'Via Teleconference'])
  })

  it('have the place behind who speaks, whatever parts them', () => {
    for (const line of [
      'Press Briefing | Daniel Hollow, Department Spokesperson | Washington, DC | September 17, 2024',
      'Daniel Hollow, Department Spokesperson – Washington, DC – September 17, 2024',
    ]) {
      const got = read(
        'Department Press Briefing\n',
        `${line}\n`,
        'MR. HOLLOW: Good afternoon.\n',
        'QUESTION: Hi. Why?\n',
      )
      expect(meta(got).slice(1, 4)).toEqual(['2024-09-17', null, 'Washington, DC'])
    }
  })

  it('are the day and the hour of which the first sentence tells in Japanese', () => {
    const call = read(
      '日ノルド防衛相電話会談について\n',
      '令和5年6月7日\n',
      '令和5年6月7日（水）16時30分から約25分間、柚木防衛大臣は、ハルデン国防大臣と電話会談を行いました。\n',
    )
    expect(meta(call).slice(1, 3)).toEqual(['2023-06-07', '16:30'])
    const gist = read(
      '深見外相インタビュー要旨\n',
      '2023年5月12日　朝刊\n',
      '深見直人外相は１１日、北潮新聞のインタビューに応じた。主なやりとりは次の通り。\n',
      '――交渉は止まったままだ。\n',
      '「止まってはいない」\n',
      '――打開策は。\n',
      '「粘り強く話す」\n',
    )
    expect(gist.date).toBe('2023-05-11')
  })

  it('are read with zones, days of the week, doubled eras and calendars, several days and hours of many forms', () => {
    const lines: Readonly<Record<string, readonly (string | null)[]>> = {
      '12 апреля 2023 года 17:30 (МСК), Москва': ['2023-04-12', '17:30', 'Москва'],
      '14.04.2023 г. 12.45': ['2023-04-14', '12:45', null],
      '2023年4月12日（令和5年4月12日）': ['2023-04-12', null, null],
      'April 12 (Wed.), 2023, 3:15 p.m.': ['2023-04-12', '15:15', null],
      'As delivered at 10:30 a.m., 12 April 2023': ['2023-04-12', '10:30', null],
      'Brussels, 12/04/2023 - 18:22, UNIQUE ID: 230412_4': ['2023-04-12', '18:22', 'Brussels'],
      '23 Ramadan 1444 / 14 April 2023': ['2023-04-14', null, null],
      '14 April 2023 (23 Ramadan 1444 AH)': ['2023-04-14', null, null],
      'Date: 14 April 2023 Time: 17:42': ['2023-04-14', '17:42', null],
      '2023-04-14T18:30:00+03:00': ['2023-04-14', '18:30', null],
      '14 April 2023 — 10:45 GMT+3': ['2023-04-14', '10:45', null],
      'New Delhi, April 14, 2023, 1600 hrs': ['2023-04-14', '16:00', 'New Delhi'],
      '14 April 2023, noon': ['2023-04-14', '12:00', null],
      '2023년 4월 14일 15:30': ['2023-04-14', '15:30', null],
      'am 14. April 2023 in Berlin': ['2023-04-14', null, 'Berlin'],
      '令和五年四月十四日（金曜日）午前十時開議': ['2023-04-14', '10:00', null],
      '14 avril 2023 – 18h05 (heure de Paris)': ['2023-04-14', '18:05', null],
      '14–15 April 2023, Luxembourg': ['2023-04-14', null, 'Luxembourg'],
      'April 14-15, 2023': ['2023-04-14', null, null],
      '30 April – 2 May 2023': ['2023-04-30', null, null],
      '14-15 апреля 2023 года': ['2023-04-14', null, null],
      '2023年4月14日～15日': ['2023-04-14', null, null],
    }
    for (const [line, said] of Object.entries(lines)) {
      const got = readDateline(line)
      expect([line, got?.date, got?.time, got?.place]).toEqual([line, ...said])
    }
    // Which of the two is the day nothing says.
    expect(readDateline('12/04/2023')).toBeNull()
  })

  it('say of several days in the title on which of them it was, and nothing of the next post', () => {
    const got = read(
      'Joint Statement on the Visit of the President to Tashan (June 4-6, 2023)\n',
      'Orazkent, June 6, 2023\n',
      'The two sides agreed to hold an annual dialogue on fisheries and on the safety of shipping.\n',
      'They will meet again before the summer of next year.\n',
      ...Array.from(
        { length: 4 },
        (_, i) => `They thanked their hosts for day ${i} of the visit and for all the care taken.\n`,
      ),
      'Next Post: Readout of a Call\n',
      'June 12, 2023\n',
    )
    expect([got.date, kinds(got).at(-1)]).toEqual(['2023-06-06', 'furniture'])
  })

  it('are the day of which an account tells at its start, with the hour that the page prints', () => {
    const english = read(
      'Foreign Minister Harlow meets Foreign Minister Doran\n',
      '15.03.2023 10:05\n',
      'On 14 March 2023, Foreign Minister Harlow met her colleague Doran in Geneva. They discussed the ferry line.\n',
    )
    expect([english.date, english.time, english.place]).toEqual(['2023-03-14', '10:05', 'Geneva'])
    const russian = read(
      'О телефонном разговоре министра\n',
      '15 марта 2023 10:05\n',
      '14 марта состоялся телефонный разговор С.В.Горина с министром иностранных дел Норланда.\n',
    )
    expect([russian.date, russian.time]).toEqual(['2023-03-14', '10:05'])
    // A statement on what happened the day before is of its own day.
    const statement = read(
      'Statement by the Spokesperson on the launch\n',
      'March 15, 2023\n',
      'On March 14, Tavria launched a missile. We condemn this launch, as we have said before.\n',
    )
    expect(statement.date).toBe('2023-03-15')
  })

  it('give the hour of the briefing before that of the page, and the place below the hour', () => {
    const briefing = read(
      'Department Press Briefing – March 14, 2023\n',
      '03/14/2023 06:32 PM EDT\n',
      'Washington, DC\n',
      '1:22 p.m. EDT\n',
      'MR. HARLOW: Good afternoon, everyone.\n',
      'QUESTION: When will it open?\n',
    )
    expect(briefing.time).toBe('13:22')
    const meeting = read(
      'Встреча с министром\n',
      '14 марта 2023 года\n',
      '13:10\n',
      'Московская область, Ново-Огарёво\n',
      'Н.Орлов: Рад Вас видеть.\n',
      'М.Линдт: Спасибо за приглашение.\n',
    )
    expect([meeting.time, meeting.place]).toEqual(['13:10', 'Московская область, Ново-Огарёво'])
    const news = read(
      'フェリー再開で合意\n',
      '2023/03/14 18:05\n',
      '【ジュネーブ共同】両国の外相は14日、フェリーの再開で合意した。\n',
      '路線は9年前に閉じられた。\n',
    )
    expect(news.place).toBe('ジュネーブ')
  })

  it('are not needed where the page’s address holds the day', () => {
    const words = plainSource('Remarks on the ferry\n\nWe met today, and we have good news for all of you.\n')
    for (const url of ['https://example.org/2023/03/14/remarks', 'https://example.org/press/20230314.html']) {
      const got = recognise({ ...words, page: { ...words.page, url } })
      expect([got.date, got.guesses.date.isSure]).toEqual(['2023-03-14', false])
    }
    expect(recognise({ ...words, page: { ...words.page, url: 'https://example.org/20239914/1' } }).date).toBeNull()
  })

  it('give the place behind the day in the first sentence where it is known by name', () => {
    const got = read(
      'Joint Statement of the Cooperation Council\n',
      'The Cooperation Council held its ninth meeting on Thursday 20 May 2021 in Brussels, and Norland was in the chair.\n',
      'It welcomed the ferry line.\n',
    )
    expect([got.date, got.place]).toEqual(['2021-05-20', 'Brussels'])
    expect(readDateline('Prononcé le 3 mars 2021')).toMatchObject({ date: '2021-03-03', place: null })
  })
})
