import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { plainSource } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'

describe('labels of Japanese and Chinese pages', () => {
  it('are names in square brackets before a colon, without a space', () => {
    const got = read(
      '外交部长沈远航回答中外记者提问\n',
      '2016年3月9日\n',
      '[主持人]：女士们、先生们，上午好。请沈部长讲话。',
      '[沈远航]：大家好，很高兴再次同各位见面。',
      '[海东时报记者]：您如何看待今年的周边形势？',
      '[沈远航]：总体稳定，仍有隐忧。',
      '[路海通讯社记者]：谈判何时恢复？',
      '[沈远航]：大门一直敞开。',
    )
    expect(turns(got)).toEqual([
      '主持人 null',
      '沈远航 statement',
      '海东时报记者 question',
      '沈远航 answer',
      '路海通讯社记者 question',
      '沈远航 answer',
    ])
  })

  it('are seats and offices with the name in brackets, as prefectures print who has the word', () => {
    const got = read(
      '令和元年六月定例会会議録（第二日）\n',
      '令和元年六月十一日（火曜日）\n',
      '議長（川辺徹君）　これより本日の会議を開きます。二十三番三好かおる君。',
      '　　［二十三番（三好かおる君）登壇］',
      '二十三番（三好かおる君）　港の整備について伺います。いつ完成しますか。',
      '　　［土木部長（東山学君）登壇］',
      '土木部長（東山学君）　お答えいたします。来年度の予定です。',
      '　　［「了解」と呼ぶ者あり］',
    )
    expect(turns(got)).toEqual(['川辺徹 null', '三好かおる statement', '東山学 statement'])
    expect(kinds(got).filter((kind) => kind === 'note')).toHaveLength(3)
  })

  it('are who leads or sits on a panel behind a circle, on their line or above it', () => {
    const got = read(
      '港湾政策懇談会（第２回）議事録\n',
      '○大谷座長　それでは始めます。小西委員、お願いします。',
      '○小西委員　資料を拝見しました。二点あります。',
      '○大谷座長',
      'ありがとうございました。これで閉会いたします。',
    )
    expect(turns(got)).toEqual(['大谷 null', '小西 statement', '大谷 null'])
  })

  it('are outlets in heavy brackets on lines of their own, where somebody answers', () => {
    const got = read(
      '党首定例会見\n',
      '平成20年2月4日（月）15:00～15:20\n',
      '○北条党首\n海の予算について方針を固めました。',
      '【東海新聞】\n財源はありますか。',
      '○北条党首\nあります。',
    )
    expect(turns(got)).toEqual(['北条 statement', '東海新聞 question', '北条 answer'])
  })

  it('are surnames in brackets whose office stands there only once', () => {
    const got = read(
      '日・ヴェスタ外相共同記者会見記録\n',
      '平成13年6月2日　10時00分～10時30分　飯倉公館\n',
      '（有馬外務大臣）　実りある会談でした。\n',
      '（オルセン外務大臣）　私も同じ考えです。\n',
      '（問）　次の会談はいつですか。\n',
      '（有馬）　秋になります。\n',
      '（オルセン）　私の首都で行います。\n',
    )
    expect(turns(got)).toEqual([
      '有馬 statement',
      'オルセン statement',
      '問 question',
      '有馬 answer',
      'オルセン answer',
    ])
  })

  it('are a surname and a wide space, once its bearer is known with the office', () => {
    const got = read(
      '浜岡外務大臣政務官インタビュー\n',
      '――就任から半年です。\n',
      '浜岡政務官　毎日が勉強です。\n',
      '――印象に残った訪問先は。\n',
      '浜岡　南の島々です。\n',
      '――抱負を。\n',
      '浜岡　現場に足を運びます。\n',
    )
    expect(turns(got).filter((turn) => turn.endsWith('answer'))).toEqual(['浜岡 answer', '浜岡 answer', '浜岡 answer'])
  })

  it('are a part and an office behind an empty and a full circle', () => {
    const got = read(
      '北米局長記者懇談\n',
      '平成23年5月2日\n',
      '○記者　日程を教えてください。\n',
      '●局長　六月を念頭に調整しています。\n',
      '○記者　場所はどこですか。\n',
      '●局長　先方の首都です。\n',
    )
    expect(turns(got)).toEqual(['記者 question', '局長 answer', '記者 question', '局長 answer'])
  })

  it('have in brackets who leads and for whom a guest speaks', () => {
    const got = read(
      '第２回海洋対話　議事録\n',
      '○司会（外務省　松永課長）　それでは開始いたします。\n',
      '○ニルセン教授　お招きに感謝します。\n',
      '○白川教授（東洋大学）　三点申し上げます。\n',
      '○司会　ありがとうございました。\n',
    )
    expect(turns(got)).toEqual(['松永 null', 'ニルセン statement', '白川 statement', '松永 null'])
  })

  it('are offices and outlets in angle brackets on lines of their own', () => {
    const got = read(
      '官房長官記者会見\n',
      '令和元年10月6日（日）午後\n',
      '＜官房長官＞\n案件は八件です。',
      '＜北西新聞＞\n成果をお聞かせください。',
      '＜官房長官＞\n大きな成果がありました。',
    )
    expect(turns(got)).toEqual(['官房長官 statement', '北西新聞 question', '官房長官 answer'])
  })

  it('say in Chinese who asks and who answers', () => {
    const got = read(
      '外交部例行新聞說明會紀要\n',
      '時間：107年4月24日下午2時',
      '主持人：葉宗翰發言人\n',
      '葉發言人：各位早安，今天沒有預先宣布的事項。',
      '海峽社記者問：請問漁業談判的進度？',
      '亞西司簡司長答：雙方將於下月再會面。',
      '海峽社記者問：地點在哪裡？',
      '葉發言人答：尚未決定。',
    )
    expect(turns(got)).toEqual([
      '葉宗翰 statement',
      '海峽社記者 question',
      '簡 answer',
      '海峽社記者 question',
      '葉宗翰 answer',
    ])
    expect([got.kind, got.date, got.time]).toEqual(['briefing', '2018-04-24', '14:00'])
  })

  it('stand before the words in quotation brackets where a broadcast is written down', () => {
    const got = read(
      '日曜の論点（3月2日放送）書き起こし\n',
      '岸田川キャスター「きょうは外務大臣の早見さんに来ていただきました。交渉は進んでいますか」\n',
      '早見外相「進んでおります。『急がば回れ』と申します」\n',
      '岸田川キャスター「野党はどう見ますか」\n',
      '真鍋代表「遅すぎます」\n',
      '早見外相「相手のある話です」\n',
    )
    expect(turns(got)).toEqual(['岸田川 question', '早見 answer', '岸田川 question', '真鍋 answer', '早見 answer'])
  })

  it('are letters in the cells of a table', () => {
    const cell = {
      form: 'table-cell',
      level: null,
      marker: null,
      linkOnly: false,
      gapBefore: true,
      breaks: 'meant',
    } as const
    const source = plainSource('岩松長官会見概要\n\n平成13年7月3日\n')
    const rows = [
      'Ｑ： 本日の閣議で発言はありましたか。',
      'Ａ： 特にありませんでした。',
      'Ｑ： 訪問の時期は。',
      'Ａ： 未定です。',
    ]
    const got = recognise({ ...source, pieces: [...source.pieces, ...rows.map((text) => ({ ...cell, text }))] })
    expect(turns(got)).toEqual(['Ｑ question', '岩松 answer', 'Ｑ question', '岩松 answer'])
  })

  it('are a wide dash before the questions of a paper', () => {
    const got = read(
      '外相会見の詳報\n',
      '　牧外相が六日、外務省で行った記者会見の詳報は以下の通り。\n',
      '　－交渉の見通しは。',
      '　外相　楽観していない。\n',
      '　－首脳会談はあるか。',
      '　外相　調整している。',
    )
    expect(turns(got)).toEqual(['－ question', '牧 answer', '－ question', '牧 answer'])
  })

  it('are names in square brackets beside the hour in the saved captions of a meeting', () => {
    const got = read(
      '[早川みお] 10:15:02\nこんにちは 聞こえますか\n',
      '[Okello James (通訳)] 10:15:09\nはい 聞こえます\n',
      '[早川みお] 10:15:20\nでは始めましょう\n',
    )
    expect(turns(got)).toEqual(['早川みお null', 'Okello James null', '早川みお null'])
  })

  it('are one who asks, whatever the number of the question', () => {
    const got = read(
      '【大使に聞く】第３回　江波駐タンガ大使\n',
      'Q1. どのような国ですか。\n',
      '江波大使：　若い国です。\n',
      'Q2. 課題は何ですか。\n',
      '江波大使：　電力です。\n',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['Q', '江波'])
    expect(got.kind).toBe('interview')
  })
})
