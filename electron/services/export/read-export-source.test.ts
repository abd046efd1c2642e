import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportFilters } from '#shared/api/analysis-api.ts'
import { Attribution } from '#shared/domain/positions.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { countFound, selectFrom } from '#shared/export/selection.ts'
import { ProjectDatabase } from '../../store/database.ts'
import { listCodings, listTaggedPassages } from '../../store/passage-store.ts'
import { SteadyReader } from '../../store/steady-reader.ts'
import { startScratchBackend, type ScratchBackend } from '../../test-support/scratch-backend.ts'
import { readExportSource } from './read-export-source.ts'

let scratch: ScratchBackend
let db: ProjectDatabase
let reader: SteadyReader

beforeEach(async () => {
  scratch = startScratchBackend()
  const { id } = await scratch.call('projects.openSample', {})
  expect(id).not.toBe('')
  const [known] = await scratch.call('projects.list', {})
  const path = known ? await scratch.backend.resolve(known.handle) : null
  if (path === null) throw new Error('the sample is not where projects are')
  db = ProjectDatabase.open(path, { readonly: true })
  reader = new SteadyReader(db, join(scratch.folder, 'copy'), true, () => {})
})
afterEach(async () => {
  reader.close()
  db.close()
  await scratch.dispose()
})

const read = (filters: ExportFilters): ExportSource =>
  readExportSource(reader, filters, { version: '0', now: new Date(0) })

const some = <Id>(ids: readonly Id[]) => fc.subarray([...ids], { maxLength: 3 })

/** The same selection by the rule alone, without what SQL leaves out before. */
function selectByRule(filters: ExportFilters): ExportSource {
  const { find: _find, passages, ...whole } = read({})
  return selectFrom({ ...whole, head: { ...whole.head, filters }, passages: (id) => passages(id) })
}

const contents = (source: ExportSource) => ({
  passages: source.summaries.map(({ id }) => [id, [...source.passages(id)]]),
  disagreements: source.disagreements.map(({ id }) => id),
  memos: [...source.memos].map(({ id }) => id),
})

test('whatever the filters, the database leaves exactly what the rule leaves', async () => {
  const { summaries, issues, actors, codes, disagreements, passages } = read({})
  const passageIds = summaries.flatMap(({ id }) => Array.from(passages(id), (passage) => passage.id))
  const filters = fc.record(
    {
      transcriptIds: some(summaries.map(({ id }) => id)),
      issueIds: some(issues.map(({ id }) => id)),
      holderIds: some(actors.map(({ id }) => id)),
      codeIds: some(codes.map(({ id }) => id)),
      attributions: some(Attribution.options),
      disagreementIds: some(disagreements.map(({ id }) => id)),
      passageIds: fc.subarray(passageIds, { maxLength: 40 }),
      from: fc.constantFrom('2019', '2019-03', '2019-06-02'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(filters, (chosen) => {
      const [fast, slow] = [read(chosen), selectByRule(chosen)]
      expect(contents(fast)).toEqual(contents(slow))
      expect(countFound(fast)).toEqual(countFound(slow))
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('passages come page by page in reading order, also where many begin at one place', async () => {
  const [transcript] = await scratch.call('transcripts.list', {})
  if (!transcript) throw new Error('the sample has no transcript')
  const { id, revision } = await scratch.call('transcripts.get', { id: transcript.id })
  const lines = Array.from({ length: 450 }, (_, at) => {
    const start = at % 3
    return JSON.stringify({ transcript: id, spans: [{ start, end: start + 1 + Math.floor(at / 3) }], memo: `${at}` })
  })
  await scratch.call('annotations.apply', { jsonl: lines.join('\n') })
  const fresh = new SteadyReader(db, join(scratch.folder, 'copy'), true, () => {})
  const source = readExportSource(fresh, {}, { version: '0', now: new Date(0) })
  expect(revision.number).toBe(1)
  const known = listTaggedPassages(db, id).map((passage) => ({
    ...passage,
    codings: listCodings(db, passage.id).map(({ passageId: _passage, ...coding }) => coding),
  }))
  expect([...source.passages(id)]).toEqual(known)
  expect([...(source.positions?.(id) ?? [])]).toEqual(listTaggedPassages(db, id).flatMap((one) => one.positions))
  expect([...source.memos].length).toBeGreaterThan(450)
  fresh.close()
})

test('where another window changes the project meanwhile, nothing is made up: the reading ends', async () => {
  const source = read({})
  await scratch.call('actors.create', { name: 'Somebody', kind: 'person' })
  expect(() => source.summaries.map(({ id }) => [...source.passages(id)])).toThrow('changed from another window')
})
