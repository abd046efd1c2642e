import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { placeRows } from '#shared/domain/transcript-rows.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
})

afterEach(() => scratch.dispose())

/** The list as a page knows it, which asks what has changed since it asked last. */
class KnownList {
  rows: readonly TranscriptSummary[] = []
  #version: string | null = null

  /** Answers how many rows came. */
  async readAgain(): Promise<number> {
    const answer = await scratch.call('transcripts.rows', { since: this.#version })
    this.rows = placeRows(this.rows, answer)
    this.#version = answer.version
    return answer.rows.length
  }
}

const page = (name: string, date = '14 March 2019') =>
  `Remarks by Minister Halden, ${name}\n${date}\nReporter: Was a date named?\nMinister Halden: I would not go into that.`

async function importText(name: string): Promise<TranscriptId> {
  const { id } = await scratch.call('imports.text', { text: page(name), name })
  if (id === null) throw new Error('not imported')
  return id
}

interface Step {
  readonly does: 'title' | 'date' | 'delete' | 'gather' | 'event' | 'part' | 'undo' | 'redo' | 'import'
  readonly pick: number
  readonly isReadAfter: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('title', 'date', 'delete', 'gather', 'event', 'part', 'undo', 'redo', 'import'),
  pick: fc.nat(40),
  isReadAfter: fc.boolean(),
})

async function perform({ does, pick }: Step, nth: number): Promise<unknown> {
  const { call } = scratch
  const all = await call('transcripts.list', {})
  const id = all[pick % Math.max(1, all.length)]?.id
  const events = await call('events.list', {})
  const event = events[pick % Math.max(1, events.length)]
  // Some sort by code units as they do by code points, and some do not.
  const name = ['Alpha', 'Ω', '\uFFFD', '😀', 'alpha'][pick % 5] ?? ''
  const date = pick % 3 === 0 ? null : `20${10 + (pick % 9)}-01-0${1 + (pick % 7)}`
  if (does === 'undo') return call('history.undo', {}).catch(() => {})
  if (does === 'redo') return call('history.redo', {}).catch(() => {})
  if (does === 'import') return importText(`${name} ${nth}`)
  if (does === 'event') return event && call('events.update', { ...event, title: name, date })
  if (does === 'part') return event && call('events.delete', { id: event.id })
  if (id === undefined) return null
  if (does === 'delete') return call('transcripts.delete', { id })
  if (does === 'gather')
    return call('events.gather', { transcriptIds: [id], event: { title: name, date, place: null } })
  return call('transcripts.update', { id, changes: does === 'title' ? { title: `${name} ${pick}` } : { date } })
}

test('whatever is done, what has changed in the list since it was read makes it what a fresh reading gives', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await importText(name)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const known = new KnownList()
      for (const [nth, one] of steps.entries()) {
        await perform(one, nth)
        if (one.isReadAfter) await known.readAgain()
        if (one.isReadAfter) expect(known.rows).toEqual(await scratch.call('transcripts.list', {}))
      }
      await known.readAgain()
      expect(known.rows).toEqual(await scratch.call('transcripts.list', {}))
    }),
    { numRuns: 12 },
  )
}, 30_000)

test('while files come in, texts are corrected and steps are taken back, the list that is read beside it ends as it is', async () => {
  const before = await Promise.all(['Alpha', 'Beta', 'Gamma'].map(importText))
  const known = new KnownList()
  await known.readAgain()
  const paths = Array.from({ length: 150 }, (_, n) => join(scratch.folder, `${n}.txt`))
  for (const [n, path] of paths.entries()) writeFileSync(path, page(`no. ${n}`, `${1 + (n % 28)} May 2018`))
  const handles = await Promise.all(paths.map((path) => scratch.backend.grant(path)))
  const reading: Promise<number>[] = []
  let last = Promise.resolve(0)
  const work: Promise<unknown>[] = []
  scratch.backend.subscribe((event) => {
    if (event.type !== 'store.changed') return
    last = last.then(() => known.readAgain())
    reading.push(last)
    const id = before[reading.length % 3]
    if (id === undefined || reading.length > 6) return
    const changes = { title: `Renamed ${reading.length}`, place: 'Haven' }
    work.push(scratch.call('transcripts.update', { id, changes }))
  })
  const results = await scratch.call('imports.files', { handles })
  await Promise.all(work)
  const [first] = results
  if (!first?.id) throw new Error('not imported')
  await scratch.call('transcripts.delete', { id: first.id })
  await scratch.call('history.undo', {})
  const counts = await Promise.all(reading)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(2 * 150)
  expect(known.rows).toHaveLength(153)
  expect(known.rows).toEqual(await scratch.call('transcripts.list', {}))
}, 30_000)

test('a version from before the project was opened again brings the whole list', async () => {
  await importText('Alpha')
  const { version } = await scratch.call('transcripts.rows', { since: null })
  expect(await scratch.call('transcripts.rows', { since: version })).toEqual({
    version,
    isAll: false,
    rows: [],
    gone: [],
  })
  const handle = await scratch.backend.grant(join(scratch.folder, 'Talks.demarche'))
  await scratch.call('projects.close', {})
  await scratch.call('projects.open', { handle })
  expect(await scratch.call('transcripts.rows', { since: version })).toMatchObject({ isAll: true, rows: [{ at: 0 }] })
})
