import { expect, type Page } from '@playwright/test'
import { overlaps } from '#shared/domain/spans.ts'
import { ask } from '../page-models/backend.ts'
import type { PassageToTag, WantedTag } from './passages-to-tag.ts'

/** Holds what the project stores against the table: exact words, and the tag that each passage was to get. */
export async function expectTagged(page: Page, title: RegExp, table: readonly PassageToTag[]): Promise<void> {
  const transcript = (await ask(page, 'transcripts.list', {})).find((one) => title.test(one.title))
  if (!transcript) throw new Error('the transcript is not there')
  const { text } = await ask(page, 'transcripts.get', { id: transcript.id })
  const passages = await ask(page, 'passages.list', { transcriptId: transcript.id })
  const nameOf = await readNames(page)
  let last: string | null = null
  const known = new Set<string>()
  for (const row of table) {
    const wanted: string = row.tag === 'again' ? (last ?? '') : describe(row.tag, [...known])
    last = wanted
    known.add(wanted)
    const found = passages.filter(({ spans: [first, second] }) => {
      const isFirst = row.only ? first?.quote === row.words : first?.quote.includes(row.words)
      return isFirst && second?.quote === row.more
    })
    const tags = found.flatMap((one) => [
      ...one.codeIds.map((id) => nameOf.get(id) ?? ''),
      ...one.positions.map(({ issueId, stanceId }) => `${nameOf.get(issueId)}: ${nameOf.get(stanceId)}`),
    ])
    expect(tags, `on “${row.words}”`).toContain(wanted)
    if (typeof row.tag === 'object' && 'attribution' in row.tag) {
      const words = found.flatMap((one) => one.positions.map(({ attribution }) => attribution))
      expect(words, `on whose word “${row.words}” is known`).toContain(row.tag.attribution)
    }
  }
  for (const { spans } of passages) {
    for (const { start, end, quote } of spans) expect(text.slice(start, end)).toBe(quote)
  }
  const all = passages.flatMap((one) => one.spans)
  expect(all.some((one, at) => all.slice(at + 1).some((other) => overlaps(one, other)))).toBe(true)
}

function describe(tag: Exclude<WantedTag, 'again'>, known: readonly string[]): string {
  if ('code' in tag) return tag.named ?? tag.code
  if ('issue' in tag) return `${tag.named ?? tag.issue}: ${tag.stored}`
  return known.findLast((one) => one === tag.digitOf || one.startsWith(`${tag.digitOf}: `)) ?? ''
}

async function readNames(page: Page): Promise<ReadonlyMap<string, string>> {
  const issues = await ask(page, 'issues.list', {})
  const codes = await ask(page, 'codes.list', {})
  const terms = await ask(page, 'terms.list', {})
  return new Map<string, string>([
    ...[...issues, ...codes].map(({ id, name }) => [id, name] as const),
    ...terms.map(({ id, key }) => [id, key] as const),
  ])
}
