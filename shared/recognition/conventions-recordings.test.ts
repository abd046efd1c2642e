import { describe, expect, it } from 'vitest'
import { read, turns } from './testing/read-sample.ts'

// Invented samples; see conventions.test.ts.

describe('recognition of the conventions of transcripts of recordings', () => {
  it('keeps the time beside the words; nobody is taken to ask or answer', () => {
    const got = read(
      '[00:00:05] Speaker 1: Good afternoon, and welcome.',
      '[00:00:15] Speaker 2: Thank you. We met today.',
      '[00:01:23] Speaker 1: What did you agree on?',
      '[00:01:40] Unknown Speaker: Nothing so far.',
    )
    expect(turns(got)).toEqual(['Speaker 1 null', 'Speaker 2 null', 'Speaker 1 null', 'Unknown Speaker null'])
    expect(got.blocks[2]).toMatchObject({ label: 'Speaker 1', marker: '[00:01:23]' })
    expect(got.text).not.toContain('00:0')
  })

  it('reads names with a time behind them as labels', () => {
    const got = read(
      'Press conference in Strelsau\n',
      'Anna Keller (00:12):',
      'Good afternoon.\n',
      'Ken Mori (00:40):',
      'We met today.\n',
      'Anna Keller (01:02):',
      'We did.\n',
    )
    expect(turns(got)).toEqual(['Anna Keller null', 'Ken Mori null', 'Anna Keller null'])
    expect(got.blocks.at(-1)).toMatchObject({ label: 'Anna Keller', marker: '01:02' })
  })

  it('joins the lines between times on lines of their own', () => {
    const times = Array.from({ length: 60 }, (_, i) => [
      `${Math.floor(i / 6)}:${(i % 6) * 10 + 10}`.slice(0, 4),
      'we talked about the islands',
    ])
    const got = read('Strelsau talks\n', ...times.flat())
    expect(got.blocks.length).toBeLessThan(6)
    expect(got.text.match(/islands/gu)).toHaveLength(60)
  })

  it('leaves a single time alone', () => {
    const got = read('Statement\n', '10:30 was the time, and we met.\n', 'We talked at 11:15 again.')
    expect(got.text).toContain('10:30')
  })
})
