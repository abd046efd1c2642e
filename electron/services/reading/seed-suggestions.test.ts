import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { IssueId, SpeakerId } from '#shared/domain/ids.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import type { NamedIssue } from '#shared/suggestions/issue-names.ts'
import { createScanner } from '#shared/suggestions/scan.ts'
import { describe, expect, it } from 'vitest'
import { readOriginal } from './read-original.ts'

// Counted, and read by eye when a count changes: a rule that marks a tenth more of the seeds has gone wild.

const FOLDER = new URL('../../../../shared/seeds/', import.meta.url)
const seeds = existsSync(FOLDER) ? readdirSync(FOLDER) : []
const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

function issue(n: number, name: string, ...names: string[]): NamedIssue {
  return { id: IssueId.parse(uuid(n)), name, names: names.map((text) => ({ text, usedById: null })) }
}

const issues = [
  issue(1, 'Northern Territories', 'southern Kuril Islands', 'Four Northern Islands'),
  issue(2, 'Peace treaty'),
  issue(3, 'Sanctions'),
  issue(4, 'Denuclearization'),
  issue(5, 'Missile defence (Aegis Ashore)'),
]

describe.skipIf(seeds.length === 0)('suggestions on the seeds (skipped where ../shared/seeds is missing)', () => {
  it('marks about one sentence in four', async () => {
    const counts: number[] = []
    for (const name of seeds.toSorted()) {
      const { source } = await readOriginal(readFileSync(new URL(name, FOLDER)), name)
      const { text, language, blocks: found } = recognise(source)
      const blocks = found.map(({ speaker, ...block }, seq) => {
        return { ...block, seq, speakerId: speaker === null ? null : SpeakerId.parse(uuid(100 + speaker)) }
      })
      const scanner = createScanner({ text, language, blocks }, issues)
      counts.push(blocks.flatMap(({ seq }) => scanner.scan(seq)).length)
    }
    expect(counts).toEqual([9, 8, 11, 13, 14])
  })
})
