/** One position as networks count it: who takes what stance on which issue, when and where. */
export interface Statement {
  readonly actorId: string
  readonly issueId: string
  /** Place on the stance scale; null for stances off the scale (conditional, declined). */
  readonly level: number | null
  readonly documentId: string
  /** ISO, as far as known. */
  readonly date: string | null
}

/** The same stance of the same actor on the same issue counts once in each of these, or every time. */
export type DuplicateRule = 'all' | 'document' | 'week' | 'month' | 'year' | 'range'

/**
 * The first of all statements that say the same within the rule's stretch. Weeks and months are told apart by year; a
 * date that is known less exactly than the rule asks is a stretch of its own.
 */
export function dropDuplicates(statements: readonly Statement[], rule: DuplicateRule): Statement[] {
  if (rule === 'all') return [...statements]
  const seen = new Set<string>()
  return statements.filter((one) => {
    const key = JSON.stringify([one.actorId, one.issueId, one.level, stretchOf(one, rule)])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function stretchOf({ documentId, date }: Statement, rule: Exclude<DuplicateRule, 'all'>): string | null {
  switch (rule) {
    case 'document':
      return documentId
    case 'range':
      return null
    case 'year':
      return date?.slice(0, 4) ?? null
    case 'month':
      return date?.slice(0, 7) ?? null
    case 'week':
      return date?.length === 10 ? isoWeek(date) : date
  }
}

/** The week by ISO 8601 of a whole ISO day, with the year that the week belongs to: "2020-W53" for 2021-01-03. */
export function isoWeek(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}
