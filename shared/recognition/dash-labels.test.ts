import { describe, expect, it } from 'vitest'
import { read, turns } from './testing/read-sample.ts'

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

  it('is a list’s sign where such paragraphs follow one another', () => {
    const got = read('主な論点\n', '――漁業の協定を続ける。\n', '――航路の安全を守る。\n', '――制裁を見直す。\n')
    expect(got.blocks.slice(1).map(({ kind, label }) => [kind, label])).toEqual(
      Array.from({ length: 3 }, () => ['list-item', null]),
    )
  })
})
