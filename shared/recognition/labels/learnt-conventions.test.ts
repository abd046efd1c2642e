import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { plainSource } from '../source-text.ts'
import { meta, read, turns } from '../testing/read-sample.ts'

describe('conventions of Japanese, Chinese and Russian pages', () => {
  it('give a minister the name before what he has charge of', () => {
    const got = read(
      '柚木金融担当大臣閣議後記者会見の概要\n',
      '平成18年3月7日\n',
      '問）市場の動きをどう見ますか。',
      '答）注意深く見ております。',
      '問）介入はありますか。',
      '答）お答えは控えます。',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['問', '柚木'])
  })

  it('take day, hour and who speaks behind long dashes, and that day before the day of issue', () => {
    const got = read(
      '2004年6月14日',
      '総裁記者会見要旨',
      '―― 平成16年6月11日（金）',
      '　　午後3時半から約40分',
      '　　発言者　桐山総裁\n',
      '（問）　景気の現状をどう見ますか。\n',
      '（答）　緩やかに回復しております。\n',
    )
    expect(meta(got).slice(1, 3)).toEqual(['2004-06-11', '15:30'])
    expect(turns(got)).toEqual(['問 question', '桐山 answer'])
  })

  it('ask officials who came before a committee of the Diet', () => {
    const got = read(
      '第190回国会 外務委員会 第4号 平成28年4月1日\n',
      '001・水城太郎',
      '○委員長（水城太郎君）　これより会議を開きます。',
      '002・早瀬みちる',
      '○早瀬みちる君　交渉の現状について伺います。',
      '003・小室健',
      '○政府参考人（小室健君）　協議を続けております。',
    )
    expect(turns(got)).toEqual(['水城太郎 null', '早瀬みちる question', '小室健 answer'])
  })

  it('give the words below a heading of opening words to whom it names', () => {
    const got = read(
      '国際会議についての内外記者会見\n',
      '平成29年5月9日\n',
      '【真壁総理冒頭発言】\n',
      '　二日間の会議を終えました。海は誰のものでもありません。\n',
      '【質疑応答】\n',
      '（内閣広報官）',
      '　これから質疑に入ります。御質問のある方は挙手をお願いします。\n',
      '（真壁総理）',
      '　はい、そのとおりであります。\n',
    )
    expect(turns(got)[0]).toBe('真壁 statement')
  })

  it('put offices between surname and given name in the gazettes of Taiwan', () => {
    const got = read(
      '立法院第9屆第2會期外交委員會第3次全體委員會議紀錄',
      '時　　間　中華民國105年10月5日（星期三）9時至12時',
      '地　　點　本院紅樓302會議室',
      '主　　席　林文德',
      '主席：現在開始詢答。請陳委員美雲發言。',
      '陳委員美雲：部長好。航線何時恢復？',
      '主席：請繼續。',
      '張部長志平：我們正在談。',
      '陳委員美雲：要談多久？',
      '張部長志平：年底以前。',
    )
    expect(meta(got).slice(0, 3)).toEqual(['debate', '2016-10-05', '09:00'])
    expect(turns(got)).toEqual([
      '林文德 null',
      '陳美雲 question',
      '林文德 null',
      '張志平 answer',
      '陳美雲 question',
      '張志平 answer',
    ])
  })

  it('let a mayor answer under “市長の回答” to numbered questions of outlets', () => {
    const html =
      '質問1（港町新報）\n移転はいつですか。\n\n市長の回答\n来年です。\n\n質問2（北浜放送）\n場所はどこですか。\n\n市長の回答\n港の前です。'
    const got = recognise(plainSource(`市長定例会見　質疑\n\n開催日：令和2年6月2日　出席者：日下部市長\n\n${html}`))
    expect(turns(got)).toEqual(['港町新報 question', '日下部 answer', '北浜放送 question', '日下部 answer'])
  })

  it('ask the guest whom a Chinese headline names at its end', () => {
    const got = read(
      '“河有两岸”——专访诺兰驻华大使卡尔·林德\n',
      '2011年3月4日\n',
      '问：您第一次来是哪一年？',
      '答：一九九八年。',
      '问：变化大吗？',
      '答：很大。',
    )
    expect(turns(got)).toEqual(['问 question', '卡尔·林德 answer', '问 question', '卡尔·林德 answer'])
  })

  it('print deputies in capitals with initials, office and faction before a full stop', () => {
    const got = read(
      'Хроника заседания 5 марта 2014 года\n',
      'Председательствующий. Докладывает Семён Ильич.\n',
      'ЛУНИН С. И., председатель комитета, фракция «БЕРЕГ». Спасибо. Проект готов.\n',
      'Председательствующий. Голосуем.\n',
      'ЛУНИН С. И. Благодарю.\n',
      'С места. Правильно!\n',
    )
    expect(turns(got)).toEqual([
      'Председательствующий null',
      'Лунин С. И. statement',
      'Председательствующий null',
      'Лунин С. И. statement',
      'С места statement',
    ])
  })

  it('keeps the numbers of questions in their labels, and one person who asks them', () => {
    const got = read(
      'Ответы министра Виктора Шубина на вопросы',
      '',
      'Вопрос № 1. Сколько самолетов тушат лес?',
      '',
      'Ответ. Семь.',
      '',
      'Вопрос № 2. Кто платит?',
      '',
      'Ответ. Мы.',
    )
    expect(got.blocks.map(({ label }) => label)).toContain('Вопрос № 2.')
    expect(turns(got)).toEqual(['Вопрос question', 'Виктор Шубин answer', 'Вопрос question', 'Виктор Шубин answer'])
  })
})
