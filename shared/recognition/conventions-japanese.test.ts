import { describe, expect, it } from 'vitest'
import { kinds, meta, read, turns } from './testing/read-sample.ts'

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
    expect(turns(got)).toEqual(['Ｑ question', '防衛大臣 answer'])
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
})
