import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { PositionId } from '#shared/domain/ids.ts'
import { dayOf, layOutBand } from './band-layout.ts'
import type { BandContents } from './band-layout.ts'

const idOf = (n: number) => PositionId.parse(`01990000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const [a, b, c] = [idOf(1), idOf(2), idOf(3)]
const date = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(10, 7, 4).map((length) => day.toISOString().slice(0, length)))
const sign = fc.constantFrom('▼▼', '▼', '●', '▲', '▲▲', '◇', '∅')
const contents: fc.Arbitrary<BandContents> = fc
  .record({
    rows: fc.array(fc.array(fc.record({ date: fc.option(date), sign }), { maxLength: 120 }), {
      minLength: 1,
      maxLength: 4,
    }),
    statuses: fc.array(date, { maxLength: 5 }),
    moments: fc.array(
      fc.record({ date, text: fc.constantFrom('Ostmark, March', 'open, April', '東京 2019', 'Haven') }),
    ),
  })
  .map(({ rows, statuses, moments }) => ({
    rows: rows.map((row, at) => row.map((one, index) => ({ ...one, id: idOf(at * 1000 + index) }))),
    statuses: statuses.toSorted().map((since) => ({ since })),
    moments,
  }))
const width = fc.integer({ min: 320, max: 1400 })

it('lets no mark, status or label overlap its neighbour or stick out', () => {
  fc.assert(
    fc.property(contents, width, (given, pixels) => {
      const layout = layOutBand(given, pixels)
      const lines = [0, 1].map((line) => layout.labels.filter((label) => label.line === line))
      for (const boxes of [...layout.rows, layout.segments, ...lines]) {
        const ordered = boxes.toSorted((one, other) => one.left - other.left)
        for (const [index, box] of ordered.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(-0.001)
          expect(box.left + box.width).toBeLessThanOrEqual(pixels + 0.001)
          const next = ordered[index + 1]
          if (next) expect(box.left + box.width).toBeLessThanOrEqual(next.left + 0.001)
        }
      }
    }),
  )
})

it('shows every position once: on the band in order of time, or among the undated', () => {
  fc.assert(
    fc.property(contents, width, (given, pixels) => {
      const layout = layOutBand(given, pixels)
      for (const [index, row] of given.rows.entries()) {
        const shown = (layout.rows[index] ?? []).flatMap((mark) => mark.ids)
        const byTime = row
          .filter((one) => one.date !== null)
          .toSorted((one, other) => dayOf(one.date ?? '') - dayOf(other.date ?? ''))
        expect(shown).toEqual(byTime.map((one) => one.id))
        expect(layout.undated[index]).toEqual(row.filter((one) => one.date === null).map((one) => one.id))
      }
    }),
  )
})

it('puts signs of one day into one mark, and those of far days at their time', () => {
  const layout = layOutBand(
    {
      rows: [
        [
          { id: a, date: '2019-03-14', sign: '▼▼' },
          { id: b, date: '2019-03-14', sign: '▼' },
          { id: c, date: '2019-06-02', sign: '▼▼' },
        ],
      ],
      statuses: [],
      moments: [],
    },
    800,
  )
  expect(layout.rows[0]?.map((mark) => [mark.ids, mark.signs])).toEqual([
    [
      [a, b],
      ['▼▼', '▼'],
    ],
    [[c], ['▼▼']],
  ])
  for (const mark of layout.rows[0] ?? []) expect(mark.left + mark.width / 2).toBeCloseTo(mark.at)
})

it('lets each status last until the next, and the last one to the end', () => {
  const statuses = [{ since: null }, { since: '2019-04-09' }, { since: '2019-04-09' }, { since: '2019-05-28' }]
  const rows = [[{ id: a, date: '2019-03-14', sign: '▼' }]]
  const { segments } = layOutBand({ rows, statuses, moments: [] }, 600)
  expect(segments.map((segment) => segment.index)).toEqual([0, 2, 3])
  expect(segments[0]?.left).toBe(0)
  expect((segments.at(-1)?.left ?? 0) + (segments.at(-1)?.width ?? 0)).toBe(600)
})

it('puts a single day in the middle', () => {
  const { rows } = layOutBand({ rows: [[{ id: a, date: '2019', sign: '▲' }]], statuses: [], moments: [] }, 500)
  expect(rows[0]?.[0]?.at).toBe(250)
})

it('takes a month as its middle and a year as its summer', () => {
  expect(dayOf('2019-03')).toBe(dayOf('2019-03-15'))
  expect(dayOf('2019')).toBe(dayOf('2019-07-01'))
})
