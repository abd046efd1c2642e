import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CodebookReport } from '#shared/api/codebook-files-api.ts'
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

async function bringIn(content: string | Uint8Array, name = 'codebook.csv'): Promise<CodebookReport> {
  const path = join(scratch.folder, name)
  writeFileSync(path, content)
  const handle = await scratch.backend.grant(path)
  const told = await scratch.call('codebook.inspect', { handle })
  const done = await scratch.call('codebook.import', { handle })
  expect(done).toEqual(told)
  return done
}

/** Everything of issues and codes but ids. */
async function readCodebook() {
  const [issues, codes] = [await scratch.call('issues.list', {}), await scratch.call('codes.list', {})]
  return { issues: withoutIds(issues), codes: withoutIds(codes) }
}

function withoutIds<Item extends { id: string; parentId: string | null }>(items: readonly Item[]) {
  return items.map((item) => ({ ...item, id: '', parentId: items.findIndex((one) => one.id === item.parentId) }))
}

async function exportFile(): Promise<Uint8Array> {
  const { output } = await scratch.call('codebook.export', {})
  return readFileSync((await scratch.backend.resolve(output)) ?? '')
}

describe('a codebook in CSV', () => {
  test('makes what is new with what it hangs under, changes what differs, and is one step to undo', async () => {
    await scratch.call('codes.create', { name: 'Tone', parentId: null, definition: 'How it is said.', hue: 2 })
    const before = dump()
    const report = await bringIn(
      [
        'kind,path,definition,inclusion,exclusion,example,colour',
        'code,Tone,How something is said.,"Wit, anger",,,',
        'code,Tone > Wit,Laughs.,,,"“Ha”, he said.",#2a6',
        'issue,Islands > Visits,Without visas.,,,,212',
      ].join('\n'),
    )
    expect(report.added.map(({ kind, path }) => `${kind} ${path.join(' > ')}`)).toEqual([
      'code Tone > Wit',
      'issue Islands',
      'issue Islands > Visits',
    ])
    expect(report.changed).toEqual([{ kind: 'code', path: ['Tone'], fields: ['definition', 'inclusion'] }])
    const { codes } = await readCodebook()
    expect(codes).toMatchObject([
      { name: 'Tone', definition: 'How something is said.', inclusion: 'Wit, anger', hue: 2 },
      { name: 'Wit', example: '“Ha”, he said.', parentId: 0 },
    ])
    expect((await scratch.call('history.undo', {})).label).toBe(
      'Imported a codebook: 2 new issues, 1 new code, 1 changed',
    )
    expect(dump()).toBe(before)
  })

  test.each([
    ['semicolons', '\uFEFFPath;Definition\r\nTone;How it is said.\r\n'],
    ['tabs', 'name\tdescription\nTone\tHow it is said.\n'],
    ['UTF-16', Buffer.from('\uFEFFcode,memo\nTone,How it is said.', 'utf16le')],
    ['a column for the parent', 'category,label,description\n,Tone,How it is said.\n'],
  ])('may have %s', async (_, content) => {
    expect((await bringIn(content)).added).toEqual([{ kind: 'code', path: ['Tone'] }])
    expect((await readCodebook()).codes).toMatchObject([{ name: 'Tone', definition: 'How it is said.' }])
  })

  test('says which lines are left out and why', async () => {
    const report = await bringIn('kind,path\ncode,Tone\nactor,Keld\ncode,\ncode,TONE\n')
    expect(report.skipped).toEqual([
      { line: 3, reason: 'its kind “actor” is neither issue nor code' },
      { line: 4, reason: 'it has no name' },
      { line: 5, reason: '“TONE” is in the file twice' },
    ])
  })

  test.each([
    ['no heading', 'just some words\nand more', 'unreadable-file'],
    ['nothing in it', '', 'unreadable-file'],
    ['a heading only', 'kind,path\n', 'empty-file'],
    ['bytes that are no text', Buffer.from([0, 1, 2, 3, 255, 0, 0, 7]), 'unreadable-file'],
    ['an open quotation mark', 'path,definition\n"Tone,How', 'unreadable-file'],
  ])('with %s is refused, and nothing is changed', async (_, content, code) => {
    const before = dump()
    await expect(bringIn(content)).rejects.toMatchObject({ code })
    expect(dump()).toBe(before)
  })

  test('of another kind of file is refused', async () => {
    await expect(bringIn('x', 'codes.docx')).rejects.toMatchObject({ code: 'unsupported-format' })
  })

  test('that was exported changes nothing where it came from, and makes the same elsewhere', async () => {
    const name = fc
      .string({
        unit: fc.constantFrom('a', 'Б', '日', '>', '\\', ' ', '=', '"', ',', ';', "'", '\n', '|'),
        maxLength: 8,
      })
      .map((text) => `n${text.replaceAll(/\s+/gu, ' ')}`.trim())
    const note = fc
      .string({ unit: fc.constantFrom('a', '=', '+', "'", '"', ',', '\n', '|', '日'), maxLength: 6 })
      .map((text) => text.trim())
    const item = fc.record({ name, under: fc.nat(5), definition: note, example: note, hue: fc.nat(359) })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (items) => {
        run += 1
        await scratch.call('projects.create', { title: `From ${run}` })
        for (const [at, { under, ...one }] of items.entries()) {
          const codes = await scratch.call('codes.list', {})
          const issues = await scratch.call('issues.list', {})
          const fields = { ...one, name: `${one.name}${at}` }
          await scratch.call('codes.create', { ...fields, parentId: codes[under]?.id ?? null, source: one.example })
          await scratch.call('issues.create', { ...fields, parentId: issues[under]?.id ?? null })
        }
        const file = await exportFile()
        const here = await readCodebook()
        expect(await bringIn(file)).toMatchObject({ added: [], changed: [], skipped: [], same: items.length * 2 })
        await scratch.call('projects.create', { title: `To ${run}` })
        await bringIn(file)
        const there = await readCodebook()
        const near = (codebook: typeof here) => JSON.stringify(codebook).replaceAll(/"(?:hue|rank)":\d+/gu, '')
        expect(near(there)).toBe(near(here))
        for (const [at, code] of there.codes.entries()) {
          const apart = Math.abs(code.hue - (here.codes[at]?.hue ?? 0))
          expect(Math.min(apart, 360 - apart)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})

test('a codebook in REFI-QDA comes back as issues and codes, without actors and lists', async () => {
  const parent = await scratch.call('issues.create', { name: 'Islands', parentId: null, inclusion: 'All of them.' })
  await scratch.call('issues.create', { name: 'Visits', parentId: parent.id, definition: 'Without visas.' })
  await scratch.call('codes.create', { name: '外交', parentId: null, example: '“…”' })
  await scratch.call('actors.create', { name: 'Keld', kind: 'state' })
  const before = await readCodebook()
  const { output } = await scratch.call('exports.run', { format: 'qdc' })
  const file = readFileSync((await scratch.backend.resolve(output)) ?? '')
  await scratch.call('projects.create', { title: 'Other' })
  const report = await bringIn(file, 'talks.qdc')
  expect(report).toMatchObject({ format: 'qdc', added: { length: 3 } })
  expect(report.skipped).toHaveLength(2)
  expect(await readCodebook()).toEqual(before)
})
