import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, expect, test } from 'vitest'
import type { ExportRequest } from '#shared/api/analysis-api.ts'
import type { Output } from '#shared/api/contract.ts'
import { PassageId } from '#shared/domain/ids.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend
afterEach(() => scratch.dispose())

async function openSample(): Promise<void> {
  scratch = startScratchBackend()
  await scratch.call('projects.openSample', {})
}

async function read({ output }: Pick<Output<'exports.run'>, 'output'>): Promise<string> {
  return readFileSync((await scratch.backend.resolve(output)) ?? '', 'utf8')
}

async function exportRows(request: ExportRequest): Promise<Record<string, string>[]> {
  const csv = await read(await scratch.call('exports.run', request))
  // Safe: with `columns: true` csv-parse gives one object of strings a record.
  return parse(csv, { columns: true }) as Record<string, string>[]
}

const spooled = (): string[] => readdirSync(join(scratch.folder, 'spool'))

test('an export holds the project as it was when it was asked for, whatever is done meanwhile', async () => {
  await openSample()
  const before = await exportRows({ format: 'csv' })
  const running = scratch.call('exports.run', { format: 'csv' })
  // The handler has begun; what it has yet to read must not follow this.
  const [first] = await scratch.call('transcripts.list', {})
  if (!first) throw new Error('the sample has no transcript')
  await scratch.call('transcripts.delete', { id: first.id })
  const written = await read(await running)
  const during = parse(written, { columns: true }) as Record<string, string>[]
  expect(during.map((row) => row['quotation'])).toEqual(before.map((row) => row['quotation']))
  expect((await exportRows({ format: 'csv' })).length).toBeLessThan(before.length)
  expect(spooled().filter((name) => name.endsWith('.reading'))).toEqual([])
})

test('an export can be cancelled by its name, and leaves no file', async () => {
  await openSample()
  const taskId = crypto.randomUUID()
  const running = scratch.call('exports.run', { format: 'xlsx', taskId })
  expect(await scratch.call('tasks.cancel', { taskId })).toEqual({ cancelled: true })
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  expect(spooled()).toEqual([])
  expect(await scratch.call('tasks.cancel', { taskId })).toEqual({ cancelled: false })
})

test('closing the project ends its exports', async () => {
  await openSample()
  const running = scratch.call('exports.run', { format: 'xlsx' })
  await scratch.call('projects.close', {})
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  expect(spooled()).toEqual([])
})

test('filters by code, attribution, disagreement and passage leave what they name', async () => {
  await openSample()
  const [code] = (await scratch.call('codes.list', {})).filter((one) => one.uses > 0)
  const [disagreement] = await scratch.call('disagreements.list', {})
  if (!code || !disagreement) throw new Error('the sample has no code or no disagreement')
  const coded = await exportRows({ format: 'csv', filters: { codeIds: [code.id] } })
  expect(coded.length).toBeGreaterThan(0)
  expect(coded.every((row) => row['codes']?.includes(code.name))).toBe(true)
  const reported = await exportRows({ format: 'csv', filters: { attributions: ['reported'] } })
  expect(new Set(reported.map((row) => row['attribution']))).toEqual(new Set(['reported']))
  const evidence = await exportRows({ format: 'csv', filters: { disagreementIds: [disagreement.id] } })
  expect(evidence.every((row) => row['disagreements']?.includes(disagreement.title))).toBe(true)
  const [one] = evidence
  expect(one?.['contents']).toContain(disagreement.title)
  const passageIds = [PassageId.parse(one?.['passage_id'])]
  const chosen = await exportRows({ format: 'csv', filters: { passageIds } })
  expect(new Set(chosen.map((row) => row['passage_id']))).toEqual(new Set(passageIds))
})

test('a filter that names what is gone is refused, instead of filtering nothing', async () => {
  await openSample()
  const actor = await scratch.call('actors.create', { name: 'Nobody', kind: 'person' })
  const filters = { holderIds: [actor.id] }
  expect(await exportRows({ format: 'csv', filters })).toEqual([])
  await scratch.call('actors.delete', { id: actor.id })
  await expect(scratch.call('exports.run', { format: 'csv', filters })).rejects.toMatchObject({ code: 'not-found' })
})

test('a day that there is not is refused, in every format', async () => {
  await openSample()
  for (const format of ['csv', 'bibtex', 'docx', 'csl-json'] as const) {
    const request = { format, filters: { to: '2019-02-30' } }
    await expect(scratch.call('exports.run', request)).rejects.toMatchObject({ code: 'invalid-input' })
  }
})

test('an export saved under a name can be changed, deleted and brought back by undo', async () => {
  await openSample()
  const save = (request: ExportRequest) => scratch.call('exports.presets.save', { name: 'Mine', request })
  const own = async () =>
    (await scratch.call('exports.presets.list', {}))
      .filter((preset) => preset.id !== null)
      .map(({ request }) => request)
  const first = { format: 'csv', options: { columns: ['quotation'], separator: 'tab' } } as const
  const saved = await save(first)
  await save({ format: 'xlsx' })
  expect(await own()).toEqual([{ format: 'xlsx' }])
  await scratch.call('history.undo', {})
  expect(await own()).toEqual([first])
  if (saved.id === null) throw new Error('a saved export has an id')
  await scratch.call('exports.presets.delete', { id: saved.id })
  expect(await own()).toEqual([])
  await scratch.call('history.undo', {})
  expect(await own()).toEqual([first])
  await expect(save({ format: 'json', options: { bom: true } })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('every export that comes with the program can be written', async () => {
  await openSample()
  for (const { id, request } of await scratch.call('exports.presets.list', {})) {
    expect(id).toBeNull()
    expect((await scratch.call('exports.run', request)).byteLength).toBeGreaterThan(0)
  }
})
