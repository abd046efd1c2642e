import { describe, expect, it } from 'vitest'
import { kinds, read, turns } from '../testing/read-sample.ts'

// Invented samples. The long dash before the questions of Japanese papers.

describe('a long dash before questions', () => {
  it('is the label of who asks, as printed, and no part of the words', () => {
    for (const dash of ['――', '——', '──', '―']) {
      const got = read(
        '北村外相インタビュー要旨\n',
        `${dash}交渉は止まったままだ。\n`,
        '「止まってはいない。何が止まったのか？」\n',
        `${dash}制裁を緩める考えは。\n`,
        '「ない」\n',
      )
      expect(turns(got)).toEqual([`${dash} question`, '北村 answer', `${dash} question`, '北村 answer'])
      expect(got.blocks.map(({ label, marker }) => label ?? marker)).toEqual([null, dash, null, dash, null])
      expect(got.text).not.toContain(dash)
    }
  })

  it('is answered by whom the title says that the paper asks', () => {
    for (const [title, name] of [
      ['「海峡は一国のものではない」　元駐タウリ大使・北見宗一氏に聞く', '北見宗一'],
      ['海峡の行方　ジョン・ハート氏インタビュー', 'ジョン・ハート'],
    ]) {
      const got = read(
        `${title}\n`,
        '有料会員記事\n',
        '――協議の決裂をどう見ましたか。\n',
        '「驚きはありませんでした。双方が約束をしすぎていた」\n',
        '――日本にできることは。\n',
        '「場所を貸すことです」\n',
      )
      expect(turns(got)).toEqual(['―― question', `${name} answer`, '―― question', `${name} answer`])
      expect(kinds(got)[1]).toBe('furniture')
    }
  })

  it('is a list’s sign where such paragraphs follow one another', () => {
    const got = read('主な論点\n', '――漁業の協定を続ける。\n', '――航路の安全を守る。\n', '――制裁を見直す。\n')
    expect(got.blocks.slice(1).map(({ kind, label }) => [kind, label])).toEqual(
      Array.from({ length: 3 }, () => ['list-item', null]),
    )
  })
})
