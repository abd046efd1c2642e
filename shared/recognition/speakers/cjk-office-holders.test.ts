import { describe, expect, it } from 'vitest'
import { read, turns } from '../testing/read-sample.ts'

const names = (...lines: string[]): string[] => read(...lines).speakers.map(({ name }) => name)

describe('who holds an office on a Japanese or Chinese page', () => {
  it('is the name behind it on a line of the head', () => {
    expect(
      names(
        '外務報道官会見記録\n',
        '（平成25年5月8日（水曜日）16時02分　於：本省会見室）',
        '外務報道官　青柳直道\n',
        '【報道官】私から２点ございます。来週、次官が訪米いたします。',
        '【北東新聞　三木記者】目的は何でしょうか。',
        '【報道官】率直な意見交換です。',
      ),
    ).toEqual(['青柳直道', '三木'])
  })

  it('is the name before it among those present', () => {
    expect(
      names(
        '市長定例記者会見\n',
        '日時：令和3年6月1日（火）10:00～10:30',
        '出席者：志水市長、総務部長\n',
        '市長\n本日は二件発表いたします。\n',
        '記者\n費用はいくらですか。\n',
        '市長\n二百万円です。\n',
        '総務部長\n補足いたします。国の補助がございます。\n',
      ),
    ).toEqual(['志水', '記者', '総務部長'])
  })

  it('is the name glued to it in a Chinese lead', () => {
    expect(
      names(
        '行政長官會見傳媒開場發言和答問內容\n',
        '　　以下是行政長官羅慧敏今日（三月五日）上午十時在政府總部會見傳媒的開場發言和答問內容：\n',
        '行政長官：各位早晨。我想交代兩件事。\n',
        '記者：工程何時完成？\n',
        '行政長官：明年年底。\n',
      ),
    ).toEqual(['羅慧敏', '記者'])
  })

  it('is who explains, of whom the labels say nothing but that an official speaks', () => {
    const got = read(
      '日・ヴェスタ首脳会談に関する事務方ブリーフィング\n',
      '日時：2014年7月1日（火）18:00～',
      '説明者：北米局　古賀参事官\n',
      '【当局】 会談の結果を御説明いたします。\n',
      '【記者】 合意文書はありますか。\n',
      '【当局】 ございません。\n',
    )
    expect(turns(got)).toEqual(['古賀 statement', '記者 question', '古賀 answer'])
    expect(got.time).toBe('18:00')
  })

  it('is who meets the press in the same words below a title without a name', () => {
    expect(
      names(
        '大臣会見概要\n',
        '平成15年10月3日',
        '長谷部大臣閣議後会見\n',
        '記者：予算の見通しは。\n',
        '大臣：厳しいと思っています。\n',
      ),
    ).toContain('長谷部')
  })

  it('is of a state that stands before the office in the title, with the name in the lead', () => {
    expect(
      names(
        'ノルデン首相会見要旨\n',
        '　【ハルムスタド5日＝共友】ノルデンのエリク・ホルム首相が本社との会見で語った内容の要旨は次の通り。\n',
        '　問　加盟を急ぐのか。',
        '　答　急がない。\n',
        '　問　隣国は反発している。',
        '　答　話し合いを続ける。',
      ),
    ).toEqual(['問', 'エリク・ホルム'])
  })

  it('has the whole name in the lead of a Chinese interview', () => {
    expect(
      names(
        '专访诺登驻华大使：“桥梁比墙更坚固”\n',
        '诺登王国驻华大使阿斯特丽德·霍尔姆日前接受了本刊专访。\n',
        '《海洋周刊》：您对北京的印象如何？\n',
        '霍尔姆：变化很快。\n',
        '《海洋周刊》：两国合作前景如何？\n',
        '霍尔姆：我很乐观。\n',
      ),
    ).toContain('阿斯特丽德·霍尔姆')
  })

  it('is the office itself where a Chinese title tells no more', () => {
    expect(
      names(
        '商务部新闻发言人就双边协定谈判答记者问\n',
        '2018-05-02 10:00\n',
        '问：请介绍谈判情况。\n',
        '答：双方已举行三轮磋商。\n',
        '问：何时签署？\n',
        '答：争取年内。\n',
      ),
    ).toEqual(['问', '商务部新闻发言人'])
  })
})
