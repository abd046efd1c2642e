import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ProjectDocument } from '#shared/export/project-document.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { spanOf, toJsonLines, type Imported, type Listed, type Shown } from './fixtures.ts'
import { CommandLine, findSeeds } from './run-demarche.ts'

// Each step is a process of its own, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const seeds = findSeeds()
const project = 'seeds.demarche'

describe.skipIf(seeds === null)('the five seed transcripts (skipped where ../shared/seeds is missing)', () => {
  let cli: CommandLine
  let shown: Shown[]
  let quotations: Map<string, string>

  const seed = (index: number): Shown => {
    const one = shown[index]
    if (!one) throw new Error(`seed ${index} was not imported`)
    return one
  }
  const blockWith = (index: number, words: string) => {
    const { text, blocks } = seed(index)
    return blocks.find((block) => text.slice(block.start, block.end).includes(words))
  }
  const speakersOf = (index: number) => seed(index).speakers.map((speaker) => speaker.name)
  const wordsOf = (index: number, kind: string) => {
    const { text, blocks } = seed(index)
    return blocks.filter((block) => block.kind === kind).map((block) => text.slice(block.start, block.end))
  }

  beforeAll(async () => {
    cli = new CommandLine()
    await cli.json('new', project)
    const files = readdirSync(seeds ?? '').filter((name) => name.endsWith('.txt'))
    const imported = await cli.json<Imported[]>('import', project, seeds ?? '')
    expect(imported.map((one) => one.file)).toEqual(files.toSorted())
    shown = await Promise.all(imported.map(({ id }) => cli.json<Shown>('show', project, id ?? '')))
  })
  afterAll(() => cli.remove())

  test('each keeps the bytes of its file', async () => {
    const listed = await cli.json<Listed[]>('list', project)
    const hashes = readdirSync(seeds ?? '').map((name) =>
      createHash('sha256')
        .update(readFileSync(join(seeds ?? '', name)))
        .digest('hex'),
    )
    expect(listed.map((one) => one.sha256).toSorted()).toEqual(hashes.toSorted())
  })

  test('kinds, dates, times and places are as issue 2 has them', () => {
    expect(shown.map(({ kind, date, time, place }) => ({ kind, date, time, place }))).toMatchObject([
      { kind: 'joint-press-conference', date: null, time: null },
      { kind: 'read-out', date: '2018-03-21' },
      { kind: 'statement', date: '2019-05-30', time: '14:23', place: 'Tokyo' },
      { kind: 'statement', date: '2019-05-10', time: '15:47', place: 'Moscow' },
      { kind: 'press-conference', date: '2018-07-31', time: '20:56', place: 'Moscow, Russia' },
    ])
  })

  test('speakers have their full names and offices', () => {
    expect(speakersOf(0)).toEqual(['Fumio Kishida', 'Sergey Lavrov', 'Tomomi Inada', 'Sergei Shoigu'])
    expect(seed(0).speakers.every((speaker) => speaker.office !== null)).toBe(true)
    expect(speakersOf(1)).toEqual([])
    expect(speakersOf(2)).toEqual(['Sergey Lavrov'])
    expect(speakersOf(3)).toEqual(['Sergey Lavrov'])
    expect(speakersOf(4).toSorted()).toEqual(['Reporter', 'Taro Kono'])
    const kono = seed(4).speakers.find((speaker) => speaker.name === 'Taro Kono')
    expect(kono?.labels).toEqual(['Mr. Taro Kono, Minister for Foreign Affairs', 'Minister Kono'])
  })

  test('a later paragraph of a turn is still its speaker’s', () => {
    expect(blockWith(0, 'On the Ukraine issue')).toMatchObject({
      speaker: 'Sergey Lavrov',
      kind: 'speech',
      label: null,
    })
  })

  test('headings and captions are told apart, clutter is furniture', () => {
    expect(wordsOf(0, 'heading')).toEqual(expect.arrayContaining(['[Opening remarks]', '[Northern Territories]']))
    expect(wordsOf(1, 'caption')).toHaveLength(7)
    expect(wordsOf(1, 'furniture').some((words) => words.startsWith('Back to'))).toBe(true)
    expect(wordsOf(2, 'furniture')).toEqual(expect.arrayContaining(['Showing 1 result.', 'Advanced settings']))
    expect(wordsOf(3, 'furniture')).toContain('Advanced settings')
    expect(wordsOf(4, 'furniture')).toContain('Japanese')
  })

  test('every turn of the press conference is a question or an answer', () => {
    const turns = seed(4).blocks.filter((block) => block.kind === 'speech')
    expect(new Set(turns.map((block) => block.role))).toEqual(new Set(['question', 'answer']))
    expect(turns.every((block) => block.role !== null)).toBe(true)
    expect(turns.filter((block) => block.speaker === 'Reporter').every((block) => block.role === 'question')).toBe(true)
  })

  test('positions and a disagreement with both sides’ evidence are tagged by offsets', async () => {
    const sentences = new Map<string, { index: number; start: number; end: number }>([
      ['reported', sentenceOf(2, /Kono/u)],
      ['own', sentenceOf(3, /Kuril|islands|peace treaty/iu)],
      ['kono', sentenceOf(4, /Northern Territories|peace treaty/iu)],
      ['kishida', sentenceOf(0, /Northern Territories|peace treaty/iu)],
    ])
    const tag = (name: string, position: object) => {
      const { index, start, end } = sentences.get(name) ?? { index: 0, start: 0, end: 1 }
      return { transcript: seed(index).id, spans: [{ start, end }], positions: [{ ...position, ref: name }] }
    }
    const issue = ['Islands', 'Naming and status of the islands']
    quotations = new Map(
      [...sentences].map(([name, { index, start, end }]) => [name, seed(index).text.slice(start, end)]),
    )
    const lines = [
      tag('reported', { holder: 'Taro Kono', issue, stance: 'rejects', attribution: 'reported' }),
      tag('own', { holder: 'Sergey Lavrov', issue, stance: 'supports', act: 'asserts' }),
      tag('kono', { holder: 'Taro Kono', issue, stance: 'rejects', act: 'reaffirms' }),
      tag('kishida', { holder: 'Fumio Kishida', issue, stance: 'rejects' }),
      {
        disagreement: {
          title: 'Naming and status of the islands',
          issue,
          kind: 'naming',
          mode: 'counter-claim',
          status: 'open',
          sides: [
            { actors: ['Taro Kono', 'Fumio Kishida'], positions: ['kono', 'kishida', 'reported'] },
            { actors: ['Sergey Lavrov'], positions: ['own'] },
          ],
        },
      },
    ]
    writeFileSync(cli.path('tags.jsonl'), toJsonLines(lines))
    expect(await cli.json('annotate', project, 'tags.jsonl')).toMatchObject({ positions: 4, disagreements: 1 })
  })

  /** The first sentence of speech or text (no heading, no clutter) that the pattern is in, once in the transcript. */
  function sentenceOf(index: number, pattern: RegExp): { index: number; start: number; end: number } {
    const { text, blocks } = seed(index)
    for (const block of blocks) {
      if (!['speech', 'paragraph', 'list-item'].includes(block.kind)) continue
      const sentences = text.slice(block.start, block.end).split(/(?<=[.?!])\s+/u)
      const words = sentences.find((one) => pattern.test(one) && text.split(one).length === 2)
      if (words !== undefined) return { index, ...spanOf(text, words) }
    }
    throw new Error(`seed ${index} has no sentence with ${pattern.source}`)
  }

  test('the exports give the quotations back character by character', async () => {
    const json = await cli.run(['export', project, '--format', 'json'])
    const document = ProjectDocument.parse(JSON.parse(json.stdout))
    const quoted = document.passages.map((passage) => passage.spans[0]?.quote ?? '')
    expect(quoted.toSorted()).toEqual([...quotations.values()].toSorted())
    for (const one of document.transcripts) {
      expect(createHash('sha256').update(one.text).digest('hex')).toBe(one.revision.sha256)
      expect(one.text).toBe(shown.find(({ id }) => id === one.id)?.text)
    }
    const csv = await cli.run(['export', project, '--format', 'csv'])
    // Safe: with `columns: true` csv-parse gives one object of strings a record.
    const rows = parse(csv.stdout, { columns: true }) as Record<string, string>[]
    expect(rows.map((row) => unguard(row['quotation'] ?? '')).toSorted()).toEqual([...quotations.values()].toSorted())
    const reported = rows.find((row) => row['attribution'] === 'reported')
    expect(reported).toMatchObject({ holder: 'Taro Kono', speaker: 'Sergey Lavrov', own_word: '0' })
    expect(rows.every((row) => row['disagreements'] === 'Naming and status of the islands')).toBe(true)
  })

  test('a reported position does not count as the holder’s own word in the matrix', async () => {
    const matrix = await cli.json<{ cells: { actor: string; positionIds: string[]; mean: number | null }[] }>(
      'matrix',
      project,
    )
    const kono = matrix.cells.find((cell) => cell.actor === 'Taro Kono')
    expect(kono).toMatchObject({ mean: -2 })
    expect(kono?.positionIds).toHaveLength(2)
  })
})
