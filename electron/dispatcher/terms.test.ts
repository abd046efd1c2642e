import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TermId } from '#shared/domain/ids.ts'
import type { Term, TermList } from '#shared/domain/terms.ts'
import { ProjectDatabase } from '../store/database.ts'
import { dumpProject } from '../test-support/dump-project.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
})

afterEach(() => scratch.dispose())

function dump(): string {
  const db = ProjectDatabase.open(join(scratch.folder, 'Talks.demarche'), { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

async function list(name: TermList): Promise<Term[]> {
  return (await scratch.call('terms.list', {})).filter((term) => term.list === name)
}

async function termOf(name: TermList, key: string): Promise<TermId> {
  const found = (await list(name)).find((term) => term.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found.id
}

/** Two positions that reject and reaffirm, and a disagreement that is open. */
async function useTerms(): Promise<void> {
  const { id } = await scratch.call('imports.text', { text: 'We reject it. We reject it again.', name: 'Talks' })
  if (id === null) throw new Error('the text was not imported')
  const { revision } = await scratch.call('transcripts.get', { id })
  const position = {
    holder: { name: 'Keld' },
    issue: { path: ['Station'] },
    stanceId: await termOf('stance', 'rejects'),
    actId: await termOf('act', 'reaffirms'),
    attribution: 'own-words' as const,
  }
  const tags = { positions: [position, position] }
  await scratch.call('passages.tag', {
    transcriptId: id,
    revisionId: revision.id,
    spans: [{ start: 0, end: 13 }],
    tags,
  })
  const statusId = await termOf('disagreement-status', 'open')
  await scratch.call('disagreements.create', {
    title: 'Station',
    kindId: await termOf('disagreement-kind', 'naming'),
    statuses: [{ statusId, since: '2019', note: '', passageId: null }],
    sides: [],
  })
}

describe('a term', () => {
  test('is made last in its list with a key, a phrase and a sign of its own', async () => {
    const made = await scratch.call('terms.create', { list: 'stance', label: 'is rather open to', value: 0.5 })
    expect(made).toMatchObject({ key: 'is-rather-open-to', phrase: 'is rather open to {issue}', sign: '▲', value: 0.5 })
    expect((await list('stance')).at(-1)).toEqual(made)
    const japanese = await scratch.call('terms.create', { list: 'act', label: '遺憾の意を表する' })
    expect(japanese).toMatchObject({ key: 'act', phrase: '遺憾の意を表する', sign: '', value: null })
  })

  test('is changed under its old key, and the sentence follows the label as long as it repeated it', async () => {
    const id = await termOf('act', 'warns')
    await scratch.call('terms.update', { id, changes: { label: 'warns of' } })
    expect((await list('act')).find((term) => term.id === id)).toMatchObject({ key: 'warns', phrase: 'warns of' })
    await scratch.call('terms.update', { id, changes: { phrase: 'as a warning' } })
    await scratch.call('terms.update', { id, changes: { label: 'cautions' } })
    expect((await list('act')).find((term) => term.id === id)?.phrase).toBe('as a warning')
  })

  test('of a label that the list has, or a stance without a sign, is refused', async () => {
    const before = dump()
    await expect(scratch.call('terms.create', { list: 'act', label: 'Warns' })).rejects.toMatchObject({
      code: 'conflict',
    })
    const id = await termOf('stance', 'rejects')
    await expect(scratch.call('terms.update', { id, changes: { sign: '' } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(dump()).toBe(before)
  })

  test('moves among its own, not into another list', async () => {
    const [first, second] = await list('disagreement-status')
    if (!first || !second) throw new Error('no statuses')
    await scratch.call('terms.move', { id: second.id, before: first.id })
    expect((await list('disagreement-status')).slice(0, 2).map((term) => term.id)).toEqual([second.id, first.id])
    const act = await termOf('act', 'warns')
    await expect(scratch.call('terms.move', { id: act, before: first.id })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('deleting a term', () => {
  test('that nothing uses needs no replacement', async () => {
    const id = await termOf('act', 'denies')
    expect(await scratch.call('terms.delete', { id })).toEqual({ uses: 0 })
    expect((await list('act')).some((term) => term.id === id)).toBe(false)
  })

  test('that is used is refused with the number of uses until another takes its place, and can be undone', async () => {
    await useTerms()
    expect(await scratch.call('terms.uses', {})).toContainEqual({ id: await termOf('stance', 'rejects'), uses: 2 })
    const before = dump()
    for (const [name, key, other] of [
      ['stance', 'rejects', 'leans-against'],
      ['disagreement-status', 'open', 'dormant'],
    ] as const) {
      const id = await termOf(name, key)
      await expect(scratch.call('terms.delete', { id })).rejects.toMatchObject({ code: 'conflict' })
      await expect(scratch.call('terms.delete', { id, replacementId: null })).rejects.toMatchObject({
        code: 'conflict',
      })
      const strange = scratch.call('terms.delete', { id, replacementId: await termOf('act', 'warns') })
      await expect(strange).rejects.toMatchObject({ code: 'invalid-input' })
      expect(dump()).toBe(before)
      const replacementId = await termOf(name, other)
      await scratch.call('terms.delete', { id, replacementId })
      expect(await scratch.call('terms.uses', {})).toContainEqual(expect.objectContaining({ id: replacementId }))
      expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
      await scratch.call('history.undo', {})
      expect(dump()).toBe(before)
    }
  })

  test('of a list that may be left empty takes it off what used it', async () => {
    await useTerms()
    const id = await termOf('act', 'reaffirms')
    expect(await scratch.call('terms.delete', { id, replacementId: null })).toEqual({ uses: 2 })
    expect((await scratch.call('positions.list', {})).map((position) => position.actId)).toEqual([null, null])
  })

  test('is refused for the last stance', async () => {
    const [kept, ...others] = await list('stance')
    for (const other of others) await scratch.call('terms.delete', { id: other.id })
    const id = kept?.id ?? others[0]?.id
    if (!id) throw new Error('no stances')
    await expect(scratch.call('terms.delete', { id })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a template added later', () => {
  test('brings what is missing, doubles nothing, is named in the project, and can be undone', async () => {
    await scratch.call('codes.create', { name: 'cameo', parentId: null })
    const before = dump()
    const missing = (await scratch.call('templates.missing', {})).find((one) => one.name === 'cameo')
    const added = await scratch.call('templates.apply', { name: 'cameo' })
    expect(added).toEqual({ terms: 0, codes: missing?.codes.length })
    const codes = await scratch.call('codes.list', {})
    expect(codes.filter((code) => code.parentId === null).map((code) => code.name)).toEqual(['cameo'])
    expect(codes).toHaveLength(added.codes + 1)
    expect(await scratch.call('templates.apply', { name: 'cameo' })).toEqual({ terms: 0, codes: 0 })
    expect(await scratch.call('projects.current', {})).toMatchObject({ template: 'diplomacy, cameo' })
    await scratch.call('history.undo', {})
    expect(dump()).toBe(before)
  })

  test('of no known name is refused with those there are', async () => {
    const apply = scratch.call('templates.apply', { name: 'nonsense' })
    await expect(apply).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('diplomacy') })
  })
})

test('a project starts with several templates', async () => {
  await scratch.call('projects.create', { title: 'Other', templates: ['core-sentence', 'dqi'] })
  expect((await list('stance')).map((term) => term.value)).toEqual([-1, -0.5, 0, 0.5, 1])
  expect((await list('act')).length).toBeGreaterThan(10)
  expect((await scratch.call('codes.list', {})).map((code) => code.name)).toContain('Discourse quality')
  expect(await scratch.call('projects.current', {})).toMatchObject({ template: 'core-sentence, dqi' })
})
