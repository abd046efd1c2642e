import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, integer, nat, record, string, tuple } from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import type { TermId, TranscriptId } from '#shared/domain/ids.ts'
import { findSpanFault, normaliseSpans, type Span } from '#shared/domain/spans.ts'
import { ProjectDatabase } from '../store/database.ts'
import { dumpProject } from '../test-support/dump-project.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend
beforeEach(() => {
  scratch = startScratchBackend()
})
afterEach(async () => scratch.dispose())

const word = constantFrom(
  'settlement',
  'of 1921',
  '🕊️',
  '🇯🇵',
  '𠮷野家',
  '領土問題は',
  'e\u0301te\u0301',
  'Шойгу',
  'שלום',
  'a\u0308\u0323',
  '“no”',
  '=1+1',
  '<b>',
  '&amp;',
  ']]>',
  '👩‍👩‍👧‍👦',
  'العربية',
  'no\u00A0break',
  '\u200Bzero',
)
const line = array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const passage = record({
  places: array(tuple(nat(10_000), nat(60)), { minLength: 1, maxLength: 3 }),
  issue: array(line, { minLength: 1, maxLength: 2 }),
  holder: line,
  stance: nat(8),
  code: array(line, { minLength: 1, maxLength: 3 }),
  memo: line,
  gloss: string({ unit: 'grapheme', maxLength: 40 }),
})
const project = record({
  texts: array(array(line, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
  passages: array(passage, { minLength: 1, maxLength: 8 }),
})

async function build({
  texts,
  passages,
}: {
  texts: string[][]
  passages: ReturnType<typeof passage.generate>['value'][]
}): Promise<string> {
  const made = await scratch.call('projects.create', { title: `Made ${crypto.randomUUID()}` })
  const stances = (await scratch.call('terms.list', {})).filter((term) => term.list === 'stance')
  const ids: TranscriptId[] = []
  for (const [index, lines] of texts.entries()) {
    const { id } = await scratch.call('imports.text', { text: lines.join('\n\n'), name: `Text ${index}` })
    if (id !== null) ids.push(id)
  }
  const qualities = (await scratch.call('terms.list', {})).filter((term) => term.list === 'answer-quality')
  for (const id of ids) {
    const { blocks, revision } = await scratch.call('transcripts.get', { id })
    const [block] = blocks
    const [quality] = qualities
    if (block && quality)
      await scratch.call('answers.setQuality', {
        transcriptId: id,
        revisionId: revision.id,
        start: block.start,
        qualityId: quality.id,
      })
  }
  const positions = []
  for (const [index, one] of passages.entries()) {
    const transcriptId = ids[index % ids.length]
    if (transcriptId === undefined) continue
    const { text, revision } = await scratch.call('transcripts.get', { id: transcriptId })
    const spans = chooseSpans(text, one.places)
    const stanceId = stances[one.stance % stances.length]?.id as TermId
    if (spans.length === 0) continue
    const tagged = await scratch.call('passages.tag', {
      transcriptId,
      revisionId: revision.id,
      spans,
      tags: {
        positions: [
          {
            holder: { name: one.holder, kind: 'person' },
            issue: { path: one.issue },
            stanceId,
            attribution: 'reported',
            gloss: one.gloss,
          },
        ],
        codes: [{ path: one.code }],
        memo: one.memo,
      },
    })
    positions.push(...tagged.positions)
  }
  for (const id of ids) await joinFirst(id)
  const [first] = positions
  if (first) {
    await scratch.call('disagreements.create', {
      title: 'Whose islands 🏝️',
      sides: [
        { actorIds: [first.holderId], positionIds: positions.map(({ id }) => id) },
        { actorIds: [], positionIds: [] },
      ],
      acknowledgements: [{ passageId: first.passageId, actorId: null, does: 'denies' }],
    })
  }
  return made?.id ?? ''
}

/** Makes a second revision, unless that would change the words of a passage. */
async function joinFirst(id: TranscriptId): Promise<void> {
  const { blocks, revision } = await scratch.call('transcripts.get', { id })
  if (blocks.length < 2) return
  const correction = { id, revisionId: revision.id, corrections: [{ does: 'join' as const, seq: 0 }] }
  await scratch.call('transcripts.correct', correction).catch((error: AppError) => expect(error.code).toBe('conflict'))
}

function chooseSpans(text: string, places: readonly (readonly [number, number])[]): Span[] {
  const spans = places.map(([at, length]) => ({
    start: at % text.length,
    end: Math.min(text.length, (at % text.length) + length + 1),
  }))
  return normaliseSpans(spans.filter((span) => findSpanFault(text, [span]) === null))
}

async function exportAs(format: 'json' | 'qdpx') {
  const { output } = await scratch.call('exports.run', { format })
  return { handle: output, text: readFileSync((await scratch.backend.resolve(output)) ?? '', 'utf8') }
}

/** What both formats must bring back: without the head and the originals, and with one name for the project. */
function contentOf(text: string, projectId: string): string[] {
  const start = text.indexOf('"coders"')
  const end = text.indexOf('"originals"')
  return text
    .slice(start, end)
    .replaceAll(projectId, 'project')
    .replaceAll(/"original":\{[^}]*\}/gu, '')
    .split('\n')
}

for (const format of ['json', 'qdpx'] as const) {
  test(`property: any project comes back from ${format} as it was`, async () => {
    await assert(
      asyncProperty(project, async (made) => {
        const id = await build(made)
        const before = await exportAs('json')
        const packed = format === 'json' ? before : await exportAs('qdpx')
        const again = await scratch.call('projects.create', { title: `Again ${crypto.randomUUID()}` })
        await scratch.call('exchange.bringIn', { handle: packed.handle })
        const after = contentOf((await exportAs('json')).text, again?.id ?? '')
        for (const [index, one] of contentOf(before.text, id).entries()) expect(after[index]).toBe(one)
        expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
      }),
      { numRuns: 6, endOnFailure: true },
    )
  }, 120_000)
}

async function dump(): Promise<string> {
  const [current] = (await scratch.call('projects.list', {})).filter(({ title }) => title === 'Mine')
  if (current === undefined) throw new Error('no such project')
  const db = ProjectDatabase.open(join(scratch.folder, 'Mine.demarche'), { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

test('property: a document with anything in it changed is brought in whole and sound, or refused with a reason', async () => {
  const sample = await scratch.call('projects.openSample', {})
  const { text } = await exportAs('json')
  expect(sample.counts.transcripts).toBe(6)
  await scratch.call('projects.create', { title: 'Mine' })
  const empty = await dump()
  const path = join(scratch.folder, 'changed.json')
  const handle = await scratch.backend.grant(path)
  const value = constantFrom<unknown>(
    null,
    '',
    -1,
    1e9,
    'x',
    [],
    {},
    '01890000-0000-7000-8000-000000000001',
    [null],
    true,
  )
  await assert(
    asyncProperty(array(tuple(nat(), nat(), nat(), value), { minLength: 1, maxLength: 5 }), async (changes) => {
      const document: unknown = JSON.parse(text)
      for (const change of changes) spoil(document, change)
      writeFileSync(path, JSON.stringify(document))
      try {
        await scratch.call('exchange.bringIn', { handle })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        expect(error instanceof AppError && error.code).toMatch(
          /^(?:unreadable-file|unsupported-format|newer-project)$/u,
        )
        expect(await dump()).toBe(empty)
        return
      }
      expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
      await scratch.call('history.undo', {})
      expect(await dump()).toBe(empty)
    }),
    { numRuns: 120, endOnFailure: true },
  )
}, 180_000)

/** Puts another value, or the value of another place, somewhere into one of the document's things. */
function spoil(document: unknown, [list, index, key, value]: [number, number, number, unknown]): void {
  if (typeof document !== 'object' || document === null) return
  const lists = Object.values(document).filter((one): one is unknown[] => Array.isArray(one) && one.length > 0)
  const items = lists[list % lists.length] ?? []
  const item: unknown = items[index % items.length]
  if (typeof item !== 'object' || item === null) return
  const keys = Object.keys(item)
  const chosen = keys[key % keys.length] ?? 'id'
  const other: unknown = items[(index + 1) % items.length]
  const taken = typeof other === 'object' && other !== null && chosen in other ? Reflect.get(other, chosen) : value
  Reflect.set(item, chosen, index % 2 === 0 ? value : taken)
}

test('property: a cut document, and any other text, is refused, and the project stays as it was', async () => {
  await scratch.call('projects.openSample', {})
  const { text } = await exportAs('json')
  await scratch.call('projects.create', { title: 'Mine' })
  const empty = await dump()
  const path = join(scratch.folder, 'cut.json')
  const handle = await scratch.backend.grant(path)
  await assert(
    asyncProperty(integer({ min: 1, max: text.length - 2 }), string(), async (length, prefix) => {
      for (const words of [text.slice(0, length), `${prefix}${text.slice(0, 200)}`]) {
        writeFileSync(path, words)
        await expect(scratch.call('exchange.bringIn', { handle })).rejects.toBeInstanceOf(AppError)
      }
    }),
    { numRuns: 20, endOnFailure: true },
  )
  expect(await dump()).toBe(empty)
}, 60_000)
