import { describe, expect, it } from 'vitest'
import { read, turns } from '../testing/read-sample.ts'

// Invented samples. Names in full, wherever the page gives them.

describe('the full name', () => {
  it('is what somebody called by the given name says when asking', () => {
    const got = read(
      'Weekly Media Briefing\n',
      'Shri Arvind Menon, Official Spokesperson: Good afternoon. Yes, Yuta.\n',
      'Yuta: This is Yuta Morikawa from Nikko Television. Is there any progress?\n',
      'Official Spokesperson: There is.\n',
    )
    expect(turns(got)[1]).toBe('Yuta Morikawa question')
  })

  it('is what a list of those present has for a surname', () => {
    const got = read(
      'インタビュー文字起こし：森田健・元大使\n',
      '参加者：森田健、大野由美\n',
      '[00:00:04] 大野：はい、では録音を始めました。',
      '[00:00:12] 森田：いえいえ、こちらこそ。',
      '[00:00:15] 大野：いつごろですか。',
      '[00:00:20] 森田：夏ですね。',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['大野由美', '森田健'])
    expect(got.blocks.every(({ doubt }) => doubt === null)).toBe(true)
  })

  it('is what the text writes before a surname in katakana', () => {
    const got = read(
      '外相共同会見要旨\n',
      '訪日したペーテル・コヴァーチ外相は次の通り述べた。\n',
      'コヴァーチ外相　温かいもてなしに感謝する。\n',
      '高梨外相　両国の協力を歓迎する。\n',
      'コヴァーチ外相　来年は百周年だ。\n',
      '高梨外相　記念の行事を開く。\n',
    )
    expect(got.speakers.map(({ name }) => name)).toContain('ペーテル・コヴァーチ')
  })

  it.each([
    [
      'По завершении визита в Республику Кантара Виктор Орлов ответил на вопросы журналистов.',
      'В.Орлов',
      'Виктор Орлов',
    ],
    ['В Кантаре Алексей Громов встретился с представителями прессы.', 'А.Громов', 'Алексей Громов'],
    ['Глава МИД Рутении Павел Сорокин ответил на вопросы.', 'Сорокин', 'Павел Сорокин'],
    ['Following talks in the Republic of Norrland Anna Keller took questions.', 'A. Keller', 'Anna Keller'],
  ])('is told from the place that stands before it: %s', (lead, label, name) => {
    const got = read(
      'Пресс-конференция по итогам визита\n',
      `${lead}\n`,
      '14 сентября 2018 года\n',
      `${label}: Добрый вечер, коллеги!\n`,
      'Вопрос: Что дальше?\n',
      `${label}: Поедем домой.\n`,
    )
    expect(turns(got)).toEqual([`${name} statement`, 'Вопрос question', `${name} answer`])
  })

  it.each([
    ['「協議を急ぐ」　三好外相に聞く', '三好健一外務大臣は1日、北海日報のインタビューに応じた。', '三好健一'],
    ['「窓は開いている」　水谷駐日大使インタビュー', '駐日大使の水谷ハンナさん＝東京都港区', '水谷ハンナ'],
    ['「海を守る」岡部長官に聞く', '海上保安庁の岡部誠長官が本紙の取材に応じた。', '岡部誠'],
    ['「島に通う」元島民・浜田さんに聞く', '根室市の浜田みつ子さん（84）は、墓参の再開を待つ。', '浜田みつ子'],
    ['首席公使・岩田氏に聞く', '岩田健吾（いわた・けんご）　1970年生まれ。外務省入省、欧州局を経て現職。', '岩田健吾'],
  ])('is what lead, caption or life have for the surname in a headline: %s', (title, line, name) => {
    const got = read(
      `${title}\n`,
      `${line}\n`,
      '――協議は。\n',
      '「急ぎます。それが全てです」\n',
      '――日程は。\n',
      '「これからです。夏になるでしょう」\n',
    )
    expect(turns(got).filter((turn) => turn.endsWith('answer'))).toEqual([`${name} answer`, `${name} answer`])
  })

  it('is left out where two people of the page bear the surname', () => {
    const got = read(
      '「協議を急ぐ」　三好外相に聞く\n',
      '三好健一外務大臣と三好葵国務大臣は1日、会談した。\n',
      '――協議は。\n',
      '「急ぎます。それが全てです」\n',
      '――日程は。\n',
      '「これからです。夏になるでしょう」\n',
    )
    expect(turns(got)[1]).toBe('三好 answer')
  })

  it.each([
    ['J. Ekman', 'The Foreign Minister of Norrland, Jonas Ekman, took questions after the talks.', 'Jonas Ekman'],
    ['W. Vane', 'After the talks Ambassador William Vane took questions.', 'William Vane'],
    [
      'А.Н.Белов',
      'По окончании заседания Андрей Николаевич Белов ответил на вопросы журналистов.',
      'Андрей Николаевич Белов',
    ],
    ['А.Н.Белов', 'По окончании заседания Андрей Павлович Белов ответил на вопросы журналистов.', 'А.Н.Белов'],
  ])('is found by initials that agree with it, each of them: %s', (label, lead, name) => {
    const got = read(
      'Press conference\n',
      '3 May 2024\n',
      `${lead}\n`,
      `${label}: Good afternoon to all.\n`,
      'Question: What next?\n',
      `${label}: We go home.\n`,
    )
    expect(turns(got)[2]).toBe(`${name} answer`)
  })

  it.each([
    ['Entrevista con el canciller Ortega', 'El canciller Julián Ortega recibió a este diario.', 'Julián Ortega'],
    ['Entretien avec la ministre Vasseur', 'La ministre Claire Vasseur a reçu notre journal.', 'Claire Vasseur'],
    ['Интервью министра Белова', 'Министр Андрей Белов принял нашего корреспондента.', 'Андрей Белов'],
  ])('is what the lead has for the surname behind an office in a headline: %s', (title, lead, name) => {
    const got = read(
      `${title}\n`,
      `${lead}\n`,
      '— What comes next, in your view?\n',
      '— We go on. That is all that we can do.\n',
      '— And until when?\n',
      '— To the end. There is no other way.\n',
    )
    expect(turns(got).filter((turn) => turn.endsWith('answer'))[0]).toBe(`${name} answer`)
  })

  it('is what a Chinese headline has for a surname before an office', () => {
    const got = read(
      '外交部长王明远会见外国记者\n',
      '2024年5月1日\n',
      '王部长：欢迎各位。\n',
      '记者：有何成果？\n',
      '王部长：很多。\n',
    )
    expect(turns(got)).toEqual(['王明远 statement', '记者 question', '王明远 answer'])
  })
})
