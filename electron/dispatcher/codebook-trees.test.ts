import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { CodeId, PassageId, TranscriptId } from '#shared/domain/ids.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { ProjectDatabase } from '../store/database.ts'
import { dumpProject } from '../test-support/dump-project.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const RUNS = Number(process.env['DEMARCHE_PROPERTY_RUNS'] ?? 40)

const TEXT = `Talks at Haven, 2 June 2019

Minister Halden: We reject the new station. 日本 and 😀 stand in this text too.

Minister Tamsin: Our forces stay where our law places them.`

let scratch: ScratchBackend

afterEach(() => scratch.dispose())

async function openTalks(): Promise<TranscriptId> {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  const { id } = await scratch.call('imports.text', { text: TEXT, name: 'Talks' })
  if (id === null) throw new Error('the text was not imported')
  return id
}

function dump(): string {
  const db = ProjectDatabase.open(join(scratch.folder, 'Talks.demarche'), { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

/** Tags the n-th word-like stretch with codes and with positions on issues, each by path. */
async function tag(transcriptId: TranscriptId, start: number, paths: { codes?: string[][]; issues?: string[][] }) {
  const { revision } = await scratch.call('transcripts.get', { id: transcriptId })
  const [stance] = (await scratch.call('terms.list', {})).filter((term) => term.list === 'stance')
  if (!stance) throw new Error('the project has no stances')
  return scratch.call('passages.tag', {
    transcriptId,
    revisionId: revision.id,
    spans: [{ start, end: start + 4 }],
    tags: {
      codes: (paths.codes ?? []).map((path) => ({ path })),
      positions: (paths.issues ?? []).map((path) => ({
        holder: { name: 'Keld' },
        issue: { path },
        stanceId: stance.id,
        attribution: 'own-words' as const,
      })),
    },
  })
}

/** Each path with how often it is used, in tree order. */
async function listPaths(which: 'codes' | 'issues'): Promise<string[]> {
  const items = await scratch.call(`${which}.list`, {})
  const byId = new Map<string, { id: string; parentId: string | null; name: string }>(items.map((one) => [one.id, one]))
  return items.map((one) => `${pathOf(byId, one.id).join(' > ')} ${one.uses}`)
}

async function idOf<Which extends 'codes' | 'issues'>(which: Which, name: string) {
  const found = (await scratch.call('codes.list', {})).find((one) => one.name === name)
  const issue = (await scratch.call('issues.list', {})).find((one) => one.name === name)
  const id = which === 'codes' ? found?.id : issue?.id
  if (id === undefined) throw new Error(`there is no ${name}`)
  // Chosen by `which` right above.
  return id as Which extends 'codes' ? NonNullable<typeof found>['id'] : NonNullable<typeof issue>['id']
}

describe('merging codes', () => {
  test('gives uses, memos and sub-codes to the other, joins children of one name, and one undo takes it all back', async () => {
    const transcriptId = await openTalks()
    await tag(transcriptId, 0, { codes: [['Sanctions', 'Trade'], ['Pressure', 'trade'], ['Sanctions']] })
    await tag(transcriptId, 10, { codes: [['Sanctions'], ['Pressure'], ['Sanctions', 'Banks']] })
    const [from, into] = [await idOf('codes', 'Sanctions'), await idOf('codes', 'Pressure')]
    await scratch.call('codes.update', { id: from, changes: { definition: 'Penalties.', example: 'Stop the trade.' } })
    await scratch.call('codes.update', { id: into, changes: { definition: 'Any pressure.' } })
    await scratch.call('memos.create', { subject: 'code', subjectId: from, text: 'Is this one code?' })
    const before = dump()
    expect(await scratch.call('codes.merge', { from, into })).toEqual({ uses: 3 })
    expect(await listPaths('codes')).toEqual(['Pressure 2', 'Pressure > trade 1', 'Pressure > Banks 1'])
    expect(await scratch.call('memos.list', { subject: 'code', subjectId: into })).toMatchObject([
      { text: 'Is this one code?' },
    ])
    expect((await scratch.call('codes.list', {}))[0]).toMatchObject({
      definition: 'Any pressure.\n\nPenalties.',
      example: 'Stop the trade.',
    })
    expect(await scratch.call('history.undo', {})).toEqual({
      label: 'Merged the code “Sanctions” into “Pressure” with 3 uses',
    })
    expect(dump()).toBe(before)
  })

  test('keeps a snapshot of how things were', async () => {
    await openTalks()
    const [a, b] = [await code('A'), await code('B')]
    await scratch.call('codes.merge', { from: a, into: b })
    expect(await scratch.call('snapshots.list', {})).toMatchObject([{ reason: 'before-merge' }])
  })

  test('into one that hangs below it puts that one in its place', async () => {
    await openTalks()
    const a = await code('A')
    const b = await code('B', a)
    const c = await code('C', b)
    await code('D', a)
    await scratch.call('codes.merge', { from: a, into: c })
    expect(await listPaths('codes')).toEqual(['C 0', 'C > B 0', 'C > D 0'])
  })

  test('with itself or with what is not there is refused and changes nothing', async () => {
    await openTalks()
    const a = await code('A')
    const before = dump()
    await expect(scratch.call('codes.merge', { from: a, into: a })).rejects.toMatchObject({ code: 'invalid-input' })
    const other = '01990000-0000-7000-8000-000000000000' as CodeId
    await expect(scratch.call('codes.merge', { from: a, into: other })).rejects.toMatchObject({ code: 'not-found' })
    expect(dump()).toBe(before)
  })
})

describe('merging issues', () => {
  test('takes names, disagreements and memos along and keeps the name that goes as a name in use', async () => {
    const transcriptId = await openTalks()
    await tag(transcriptId, 0, { issues: [['Kurils'], ['Northern Territories'], ['Kurils', 'Visits']] })
    const [from, into] = [await idOf('issues', 'Kurils'), await idOf('issues', 'Northern Territories')]
    const [keld] = await scratch.call('actors.list', {})
    const names = [
      { text: 'Southern Kurils', usedById: keld?.id ?? null },
      { text: 'northern territories', usedById: null },
    ]
    await scratch.call('issues.update', { id: from, changes: { names } })
    const { id } = await scratch.call('disagreements.create', { title: 'Islands', issueId: from, sides: [] })
    await scratch.call('memos.create', { subject: 'issue', subjectId: from, text: 'The name is the quarrel.' })
    const before = dump()
    await scratch.call('issues.merge', { from, into })
    expect(await listPaths('issues')).toEqual(['Northern Territories 2', 'Northern Territories > Visits 1'])
    expect((await scratch.call('issues.list', {}))[0]?.names).toEqual([
      { text: 'Kurils', usedById: null },
      { text: 'Southern Kurils', usedById: keld?.id },
    ])
    expect((await scratch.call('disagreements.list', {})).find((one) => one.id === id)?.issueId).toBe(into)
    expect(await scratch.call('memos.list', { subjectId: into })).toHaveLength(1)
    await scratch.call('history.undo', {})
    expect(dump()).toBe(before)
  })
})

describe('splitting', () => {
  test('gives chosen passages to new codes right after the old one, and leaves it the rest', async () => {
    const transcriptId = await openTalks()
    const passages = [
      await tag(transcriptId, 0, { codes: [['Sanctions']] }),
      await tag(transcriptId, 10, { codes: [['Sanctions']] }),
      await tag(transcriptId, 20, { codes: [['Sanctions'], ['Tone']] }),
    ]
    const id = await idOf('codes', 'Sanctions')
    const [one, two] = passages.map((passage) => passage.id)
    if (!one || !two) throw new Error('no passages')
    const before = dump()
    const into = [
      { name: 'Financial', passageIds: [one] },
      { name: 'Trade', passageIds: [two] },
    ]
    expect((await scratch.call('codes.split', { id, into })).ids).toHaveLength(2)
    expect(await listPaths('codes')).toEqual(['Sanctions 1', 'Financial 1', 'Trade 1', 'Tone 1'])
    await scratch.call('history.undo', {})
    expect(dump()).toBe(before)
    await scratch.call('codes.split', { id, into, place: 'below' })
    expect(await listPaths('codes')).toEqual([
      'Sanctions 1',
      'Sanctions > Financial 1',
      'Sanctions > Trade 1',
      'Tone 1',
    ])
  })

  test('moves chosen positions to an issue that is there', async () => {
    const transcriptId = await openTalks()
    const { positions } = await tag(transcriptId, 0, { issues: [['Islands'], ['Islands'], ['Fish']] })
    const chosen = positions.slice(0, 1).map((position) => position.id)
    const into = [{ id: await idOf('issues', 'Fish'), positionIds: chosen }]
    await scratch.call('issues.split', { id: await idOf('issues', 'Islands'), into })
    expect(await listPaths('issues')).toEqual(['Islands 1', 'Fish 2'])
  })

  test('is refused for a passage given twice, for one of another code, and for a name that is taken', async () => {
    const transcriptId = await openTalks()
    const passage = await tag(transcriptId, 0, { codes: [['A'], ['B']] })
    const other = await tag(transcriptId, 10, { codes: [['B']] })
    const id = await idOf('codes', 'A')
    const before = dump()
    const split = (into: { name: string; passageIds: PassageId[] }[]) => scratch.call('codes.split', { id, into })
    await expect(
      split([
        { name: 'C', passageIds: [passage.id] },
        { name: 'D', passageIds: [passage.id] },
      ]),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(split([{ name: 'C', passageIds: [other.id] }])).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(split([{ name: 'b', passageIds: [] }])).rejects.toMatchObject({ code: 'conflict' })
    expect(dump()).toBe(before)
  })
})

describe('moving', () => {
  test('puts a code right before a sibling, at the end, or under another', async () => {
    await openTalks()
    const [a, b, c] = [await code('A'), await code('B'), await code('C')]
    await scratch.call('codes.move', { id: c, parentId: null, before: a })
    expect(await listPaths('codes')).toEqual(['C 0', 'A 0', 'B 0'])
    await scratch.call('codes.move', { id: a, parentId: null })
    expect(await listPaths('codes')).toEqual(['C 0', 'B 0', 'A 0'])
    await scratch.call('codes.move', { id: c, parentId: b })
    expect(await listPaths('codes')).toEqual(['B 0', 'B > C 0', 'A 0'])
    const { undo } = await scratch.call('history.next', {})
    await scratch.call('codes.move', { id: c, parentId: b, before: c })
    expect((await scratch.call('history.next', {})).undo).toBe(undo)
  })

  test('below itself, or before what hangs elsewhere, is refused', async () => {
    await openTalks()
    const a = await code('A')
    const b = await code('B', a)
    const c = await code('C')
    await expect(scratch.call('codes.move', { id: a, parentId: b })).rejects.toMatchObject({ code: 'conflict' })
    const move = scratch.call('codes.move', { id: c, parentId: null, before: b })
    await expect(move).rejects.toMatchObject({ code: 'conflict' })
  })
})

async function code(name: string, parentId: CodeId | null = null): Promise<CodeId> {
  return (await scratch.call('codes.create', { name, parentId })).id
}

const step = fc.record({
  does: fc.constantFrom('make', 'tag', 'move', 'merge', 'split'),
  which: fc.constantFrom('codes' as const, 'issues' as const),
  one: fc.nat(100),
  other: fc.nat(100),
  place: fc.constantFrom('beside' as const, 'below' as const),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Which passage bears which code, and which position is on which issue. */
async function readUses(transcriptId: TranscriptId) {
  const passages = await scratch.call('passages.list', { transcriptId })
  return {
    codes: passages.flatMap((passage) => passage.codeIds.map((id) => [passage.id, id] as const)),
    issues: passages.flatMap((passage) => passage.positions.map((one) => [one.id, one.issueId] as const)),
  }
}

async function perform(transcriptId: TranscriptId, at: number, { does, which, one, other, place }: Step) {
  const items = await scratch.call(`${which}.list`, {})
  const uses = await readUses(transcriptId)
  const [a, b] = [items[one % Math.max(1, items.length)]?.id, items[other % Math.max(1, items.length)]?.id]
  if (does === 'make') {
    await scratch.call(`${which}.create`, { name: `New ${at}`, parentId: (one % 3 === 0 ? null : (a ?? null)) as null })
  } else if (does === 'tag') {
    const name = items[one % Math.max(1, items.length)]?.name ?? 'First'
    await tag(transcriptId, other % 60, { [which]: [[name]] })
  } else if (!a || !b) {
    return
  } else if (does === 'move') {
    await scratch.call(`${which}.move`, { id: a as never, parentId: (one % 3 === 0 ? null : b) as null })
  } else if (does === 'merge') {
    await scratch.call(`${which}.merge`, { from: a as never, into: b as never })
    const after = await readUses(transcriptId)
    const expected = new Set(uses[which].map(([use, id]) => `${use} ${id === a ? b : id}`))
    expect(new Set(after[which].map((pair) => pair.join(' ')))).toEqual(expected)
  } else {
    const own = uses[which].filter(([, id]) => id === a).map(([use]) => use)
    const given = own.filter((_, index) => (index + other) % 2 === 0)
    const field = which === 'codes' ? 'passageIds' : 'positionIds'
    const { ids } = await scratch.call(`${which}.split`, {
      id: a as never,
      into: [{ name: `Part ${at}`, [field]: given }] as never,
      place,
    })
    const after = await readUses(transcriptId)
    const moved = new Set<string>(given)
    const expected = uses[which].map(([use, id]) => `${use} ${id === a && moved.has(use) ? ids[0] : id}`)
    expect(after[which].map((pair) => pair.join(' ')).toSorted()).toEqual(expected.toSorted())
  }
}

/** Every item once, and each after its parent: no cycle has cut anything off. */
async function expectTree(which: 'codes' | 'issues', project: string) {
  const items = await scratch.call(`${which}.list`, {})
  const rows = project.split('\n').filter((line) => line.startsWith(`${which.slice(0, -1)} `))
  expect(items).toHaveLength(rows.length)
  const seen = new Set<string | null>([null])
  for (const item of items) {
    expect(seen.has(item.parentId)).toBe(true)
    seen.add(item.id)
  }
}

test(
  'any moves, merges and splits keep every use and a whole tree, and as many undos lead back',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const transcriptId = await openTalks()
        try {
          const states = [dump()]
          for (const [at, random] of steps.entries()) {
            try {
              await perform(transcriptId, at, random)
            } catch (error) {
              expect(error).toMatchObject({ code: expect.stringMatching(/^(?:conflict|invalid-input|ambiguous)$/) })
              expect(dump()).toBe(states.at(-1))
            }
            const now = dump()
            await expectTree('codes', now)
            await expectTree('issues', now)
            if (now !== states.at(-1)) states.push(now)
          }
          for (const state of states.slice(0, -1).toReversed()) {
            await scratch.call('history.undo', {})
            expect(dump()).toBe(state)
          }
          for (const state of states.slice(1)) {
            await scratch.call('history.redo', {})
            expect(dump()).toBe(state)
          }
        } finally {
          await scratch.dispose()
        }
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 3000,
)
