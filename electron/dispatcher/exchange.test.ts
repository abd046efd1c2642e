import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportFormat } from '#shared/api/analysis-api.ts'
import { dumpProject } from '../test-support/dump-project.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'
import { ProjectDatabase } from '../store/database.ts'

let scratch: ScratchBackend

beforeEach(() => {
  scratch = startScratchBackend()
})
afterEach(async () => scratch.dispose())

async function exportAs(
  format: ExportFormat,
): Promise<{ handle: Awaited<ReturnType<ScratchBackend['backend']['grant']>>; bytes: Buffer }> {
  const { output } = await scratch.call('exports.run', { format })
  const path = await scratch.backend.resolve(output)
  return { handle: output, bytes: readFileSync(path ?? '') }
}

/** Without the head, which names the project and the moment of the export. */
function contentOf(bytes: Buffer, projectId: string): string {
  const text = bytes.toString('utf8')
  return text.slice(text.indexOf('"coders"')).replaceAll(projectId, 'project')
}

/** Without what the original files say. */
function withoutOriginals(bytes: Buffer, projectId: string): string {
  return contentOf(bytes, projectId)
    .replaceAll(/"original":\{[^}]*\}/gu, '')
    .replace(/"originals": \[[^]*$/u, '')
}

/** The first line that is not the same in both; null where all are. */
function firstDifference(a: string, b: string): readonly [string | undefined, string | undefined] | null {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const at = left.findIndex((line, index) => line !== right[index])
  if (at === -1 && left.length === right.length) return null
  const line = at === -1 ? left.length : at
  return [left[line]?.slice(0, 500), right[line]?.slice(0, 500)]
}

function dump(): string {
  const path = `${scratch.folder}/Again.demarche`
  const db = ProjectDatabase.open(path, { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

test('a project as JSON, brought into a new one, exports as the same bytes', async () => {
  const sample = await scratch.call('projects.openSample', {})
  await scratch.call('memos.create', { subject: 'project', subjectId: sample.id, text: 'On the whole.' })
  await scratch.call('savedSearches.save', { name: 'Radar', query: '"radar station" role:answer' })
  const first = await exportAs('json')
  const again = await scratch.call('projects.create', { title: 'Again' })
  const before = dump()
  const inspection = await scratch.call('exchange.inspect', { handle: first.handle })
  expect(dump()).toBe(before)
  expect(inspection.report.filter(({ fate }) => fate !== 'kept')).toEqual([])
  await scratch.call('exchange.bringIn', { handle: first.handle })
  const second = await exportAs('json')
  expect(firstDifference(contentOf(second.bytes, again?.id ?? ''), contentOf(first.bytes, sample.id))).toBeNull()
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
  await scratch.call('history.undo', {})
  expect(firstDifference(dump(), before)).toBeNull()
}, 30_000)

test('a project as a REFI-QDA package comes back whole but for the original files', async () => {
  const sample = await scratch.call('projects.openSample', {})
  const [transcript] = await scratch.call('transcripts.list', {})
  const position = { holder: 'Keld', issue: ['Islands'], stance: 'rejects', gloss: 'one\u2028two\u2029three' }
  const spans = [{ start: 0, end: 9 }]
  await scratch.call('annotations.apply', {
    jsonl: JSON.stringify({ transcript: transcript?.id, spans, positions: [position] }),
  })
  const json = await exportAs('json')
  const qdpx = await exportAs('qdpx')
  const again = await scratch.call('projects.create', { title: 'Again' })
  const { report } = await scratch.call('exchange.bringIn', { handle: qdpx.handle })
  expect(report.filter(({ fate }) => fate !== 'kept').map(({ fate, what }) => [fate, what])).toEqual([
    ['approximated', 'original files: the package holds their text only, which stands for them'],
  ])
  const second = withoutOriginals((await exportAs('json')).bytes, again?.id ?? '')
  expect(firstDifference(second, withoutOriginals(json.bytes, sample.id))).toBeNull()
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
}, 30_000)
