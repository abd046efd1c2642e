import { describe, expect, it } from 'vitest'
import { read, turns } from '../testing/read-sample.ts'

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

  it.each([
    ['T Ida Lund: ', ['0:03', '0:47', '1:34', '2:21']],
    ['(T) Ida Lund: ', ['00:03', '00:47', '01:34', '02:21']],
    ['T Ida Lund：', ['0分03秒', '0分47秒', '1分34秒', '2分21秒']],
    ['#T# Ida Lund: ', ['00:00:03-4', '00:00:47-1', '00:01:34-0', '00:02:21-9']],
    ['T Ida Lund: ', ['00:00:03:12', '00:00:47:01', '00:01:34:20', '00:02:21:07']],
    ['Ida Lund: [T] ', ['00:00:03', '00:00:47', '00:01:34', '00:02:21']],
    ['Ida Lund: (T)\n', ['00:03', '00:47', '01:34', '02:21']],
    ['T\nIda Lund\n', ['00:00:03 - 00:00:47', '00:00:47 - 00:01:34', '00:01:34 - 00:02:21', '00:02:21 - 00:02:59']],
  ])('takes the times and names of “%s” off the words', (form, times) => {
    const said = ['We can start now.', 'I see.', 'When did you meet?', 'That is a pity.']
    const lines = said.map(
      (words, i) =>
        `${form.replace('T', times[i] ?? '').replace('Ida Lund', i % 2 ? 'Paul Marsh' : 'Ida Lund')}${words}\n`,
    )
    const got = read('Interview with Paul Marsh\n', ...lines)
    expect(got.text.split('\n').slice(1)).toEqual(said)
    expect(turns(got)).toEqual(['Ida Lund null', 'Paul Marsh null', 'Ida Lund null', 'Paul Marsh null'])
  })

  it('gives times at the ends of paragraphs to those below', () => {
    const times = ['00:00:12', '00:00:47', '00:01:34', '00:02:21']
    const got = read(
      'Talk\n',
      ...times.map((time, i) => `${i % 2 ? 'Paul Marsh' : 'Ida Lund'}: We met again. [${time}]\n`),
    )
    expect(got.blocks.slice(1).map(({ marker }) => marker)).toEqual([null, '[00:00:12]', '[00:00:47]', '[00:01:34]'])
  })

  it('takes a program of the day for no recording', () => {
    const got = read(
      'Programme\n',
      '10:30 The talks begin.\n',
      '11:15 The ministers meet.\n',
      '12:00 Lunch.\n',
      '13:30 The press.\n',
    )
    expect(got.text).toContain('11:15 The ministers meet.')
  })
})
