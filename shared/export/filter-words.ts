import { formatDate } from './date-words.ts'
import type { CodebookLookup } from './codebook-lookup.ts'
import type { ExportSource } from './export-source.ts'

/** What the export holds, in words: the filters, or "the whole project". */
export function describeFilters({ head: { filters }, summaries }: ExportSource, lookup: CodebookLookup): string {
  const titles = new Map<string, string>(summaries.map((summary) => [summary.id, summary.title]))
  const described: string[] = []
  const transcripts = filters.transcriptIds ?? []
  if (transcripts.length > 0)
    described.push(`texts: ${transcripts.map((id) => `“${titles.get(id) ?? id}”`).join(', ')}`)
  const issues = filters.issueIds ?? []
  if (issues.length > 0) described.push(`issues with their sub-issues: ${issues.map(lookup.issuePath).join(', ')}`)
  const holders = filters.holderIds ?? []
  if (holders.length > 0) described.push(`holders: ${holders.map((id) => lookup.actor(id).name).join(', ')}`)
  if (filters.from) described.push(`from ${formatDate(filters.from)}`)
  if (filters.to) described.push(`until ${formatDate(filters.to)}`)
  return described.length === 0 ? 'the whole project' : described.join('; ')
}
