import { describe, expect, it } from 'vitest'
import { kinds, meta, read, turns } from '../testing/read-sample.ts'

// Invented samples; see conventions.test.ts.

describe('recognition of the conventions of Japanese ministries', () => {
  it('reads Japanese conferences: labels in brackets and with colons, eras, headings', () => {
    const got = read(
      '佐藤外務大臣臨時会見記録',
      '（平成30年7月31日（火曜日）20時56分　於：モスクワ（ロシア））\n',
      '冒頭発言\n',
      '【佐藤外務大臣】会談を行いました。',
      '率直な議論ができました。\n',
      '【NHK　岡田記者】どのような発言がありましたか。\n',
      '【佐藤外務大臣】控えたいと思います。\n',
      'このページのトップへ',
    )
    expect(meta(got)).toEqual(['press-conference', '2018-07-31', '20:56', 'モスクワ（ロシア）', 'ja'])
    expect(turns(got)).toEqual(['佐藤 statement', '佐藤 statement', '岡田 question', '佐藤 answer'])
    expect(kinds(got)).toEqual(['title', 'dateline', 'heading', 'speech', 'speech', 'speech', 'speech', 'furniture'])
    const short = read(
      '大臣会見概要',
      '令和元年5月10日',
      '（外務大臣）一点申し上げます。',
      '（記者）次回は。',
      '（大臣）来月です。',
    )
    expect(short.date).toBe('2019-05-10')
    expect(turns(short)).toEqual(['外務大臣 statement', '記者 question', '外務大臣 answer'])
    const colons = read('高橋大臣記者会見', '記者：評価をお願いします。', '大臣：有意義でした。')
    expect(turns(colons)).toEqual(['記者 question', '高橋 answer'])
  })

  it('reads questions and answers by sign, the office in half a bracket, a range of hours', () => {
    const got = read(
      '高橋外務大臣会見記録',
      '令和2年6月5日（金曜日）14時05分　於：本省会見室\n',
      '問　島の問題について伺います。\n',
      '答　従来どおりです。\n',
      '問　次回の会談は。\n',
      '答　調整中です。',
    )
    expect(meta(got)).toEqual(['press-conference', '2020-06-05', '14:05', '本省会見室', 'ja'])
    expect(turns(got)).toEqual(['問 question', '高橋 answer', '問 question', '高橋 answer'])
    const half = read(
      '大臣会見概要（令和2年6月5日）\n',
      '大臣）一点申し上げます。\n',
      '記者）次回は。\n',
      '大臣）来月です。',
    )
    expect(turns(half)).toEqual(['大臣 statement', '記者 question', '大臣 answer'])
    expect(half.text).not.toContain('大臣）')
  })

  it('gives answers by letter to the office of the title, where that has no name', () => {
    const got = read(
      '防衛大臣記者会見',
      '令和2年6月5日（金）10:45～11:02\n',
      '１　発表事項\n',
      '本日、会談を行います。\n',
      '２　質疑応答\n',
      'Ｑ：島の問題についてお願いします。\n',
      'Ａ：従来どおりです。',
    )
    expect(meta(got)).toEqual(['press-conference', '2020-06-05', '10:45', null, 'ja'])
    expect(turns(got)).toEqual(['防衛大臣 statement', 'Ｑ question', '防衛大臣 answer'])
    expect(kinds(got).filter((kind) => kind === 'heading')).toHaveLength(2)
  })

  it('reads a spokesperson’s conference in which only roles stand in brackets', () => {
    const got = read(
      '報道官会見記録',
      '令和2年6月5日\n',
      '（問）島の問題は。',
      '（報道官）従来どおりです。',
      '（問）次回は。',
      '（報道官）調整中です。',
    )
    expect(meta(got)).toEqual(['briefing', '2020-06-05', null, null, 'ja'])
    expect(turns(got)).toEqual(['問 question', '報道官 answer', '問 question', '報道官 answer'])
  })

  it('reads read-outs in three languages as prose', () => {
    const japanese = read(
      '日露外相会談',
      '令和元年5月10日\n',
      '１　二国間関係\n',
      '両大臣は率直に議論しました。',
      '（１）北朝鮮\n',
      '一致しました。',
    )
    expect(meta(japanese)).toEqual(['read-out', '2019-05-10', null, null, 'ja'])
    expect(kinds(japanese)).toEqual(['title', 'dateline', 'heading', 'paragraph', 'heading', 'paragraph'])
    const russian = read(
      'О встрече Министра иностранных дел А.Б.Петрова с Т.Сато',
      '31 июля 2018 года\n',
      'Стороны обсудили вопросы.',
    )
    expect(meta(russian)).toEqual(['read-out', '2018-07-31', null, null, 'ru'])
    expect(japanese.speakers.concat(russian.speakers)).toEqual([])
  })

  it('reads a prime minister’s conference: labels in brackets on lines of their own, the press officer leads', () => {
    const got = read(
      '令和２年６月５日　高橋内閣総理大臣記者会見\n',
      '【高橋総理冒頭発言】\n',
      '本日、会談を行いました。\n',
      '我が国の立場は変わりません。\n',
      '【質疑応答】\n',
      '（内閣広報官）',
      'それでは質問をお受けします。\n',
      '（記者）',
      '島の問題について伺います。\n',
      '（高橋総理）',
      '従来どおりです。\n',
    )
    expect(meta(got)).toEqual(['press-conference', '2020-06-05', null, null, 'ja'])
    expect(turns(got)).toEqual(['高橋 statement', '高橋 statement', '内閣広報官 null', '記者 question', '高橋 answer'])
    expect(got.speakers[0]?.office).toBe('内閣総理大臣')
  })

  it('reads a Chinese spokesperson’s questions and answers by sign, under a title with the name', () => {
    const got = read(
      '外交部发言人李明答记者问',
      '2022年3月3日\n',
      '问：有报道称双方举行了会谈。\n',
      '答：我们注意到有关报道。\n',
    )
    expect(turns(got)).toEqual(['问 question', '李明 answer'])
  })

  it('reads the ministry’s English conference: date, time and room on one line, outlets before and behind names', () => {
    const got = read(
      'Press Conference by Foreign Minister MORI Ken',
      'Friday, March 5, 2021, 2:02 p.m. Press Conference Room, Ministry of Foreign Affairs\n',
      'Visit to Norrland\n',
      'MORI Ken, Minister for Foreign Affairs: I will visit Norrland.\n',
      'Hayashi, NHK: I have a question on the islands.\n',
      'Minister Mori: Our position has not changed.\n',
      'Kyodo News, Sato: Any talks?\n',
      'Minister Mori: Nothing has been decided.\n',
    )
    expect(meta(got)).toEqual([
      'press-conference',
      '2021-03-05',
      '14:02',
      'Press Conference Room, Ministry of Foreign Affairs',
      'en',
    ])
    expect(turns(got)).toEqual([
      'MORI Ken statement',
      'Hayashi question',
      'MORI Ken answer',
      'Sato question',
      'MORI Ken answer',
    ])
  })

  it('reads a paper’s gist of questions in parliament: members by party, heads of bureaus, wide spaces', () => {
    const got = read(
      '衆院外務委員会の質疑要旨\n',
      '2023年3月7日 朝刊\n',
      '　６日に開かれた衆院外務委員会で行われた質疑の要旨は次の通り。\n',
      '　高梨健一氏（民政党）　漁業協定の交渉は再開できるのか。\n',
      '　桐生外相　働きかけている。\n',
      '　高梨氏　境界を認めることにならないか。\n',
      '　桐生外相　そのようなことはない。\n',
      '　久住条約局長　協定に規定がある。\n',
      '　高梨氏　方針を変えるのか。\n',
      '　桐生外相　変わっていない。\n',
    )
    expect([got.kind, got.date]).toEqual(['debate', '2023-03-06'])
    expect(turns(got)).toEqual([
      '高梨健一 question',
      '桐生 answer',
      '高梨健一 question',
      '桐生 answer',
      '久住 answer',
      '高梨健一 question',
      '桐生 answer',
    ])
  })

  it('gives a gist of a press conference without labels to whom the lead names in full', () => {
    const got = read(
      '桐生首相の記者会見要旨\n',
      '2018年9月15日　朝刊\n',
      '　桐生修一首相が14日、首相官邸で行った記者会見の要旨は次の通り。\n',
      '【平和条約交渉】\n',
      '　方針に変わりはない。話し合いを続ける。\n',
    )
    expect(turns(got)).toEqual(['桐生修一 statement'])
    expect(kinds(got)).toEqual(['title', 'dateline', 'paragraph', 'heading', 'speech'])
  })

  it('takes a note that a machine took the words down for a note', () => {
    const got = read(
      '面談の記録\n',
      '※この文字起こしはＡＩにより自動で作成されたものです。\n',
      '話者1: はい、始めます。\n',
    )
    expect(kinds(got)).toEqual(['title', 'note', 'speech'])
  })
})
