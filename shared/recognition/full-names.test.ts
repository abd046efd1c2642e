import { describe, expect, it } from 'vitest'
import { read, turns } from './testing/read-sample.ts'

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
})
