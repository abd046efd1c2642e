import type { ExportFilters } from '#shared/api/analysis-api.ts'
import type { Input } from '#shared/api/contract.ts'
import { PartialDate } from '#shared/domain/dates.ts'
import type { ExportChoice } from './export-state.ts'
import { formatNotes } from './format-notes.ts'

/** What is asked of the backend: options that the format has, and filters that filter something. */
export function requestOf(choice: ExportChoice): Input<'exports.run'> {
  const known = formatNotes[choice.format].options ?? []
  const options = Object.fromEntries(known.map(({ key, isOn }) => [key, choice.options[key] ?? isOn]))
  const filters = choice.isFiltered ? narrow(choice.filters) : {}
  return { format: choice.format, filters, ...(known.length === 0 ? {} : { options }) }
}

/** The first fault of a date, in the user's words; null where both can be used. */
export function findDateFault({ from, to }: ExportFilters): string | null {
  for (const date of [from, to]) {
    const parsed = PartialDate.safeParse(date === '' ? undefined : date)
    if (date && !parsed.success) return `${date}: ${parsed.error.issues[0]?.message ?? 'this is no date'}`
  }
  return from && to && from > to ? 'The first date is after the last one' : null
}

function narrow({ transcriptIds, issueIds, holderIds, from, to }: ExportFilters): ExportFilters {
  return {
    ...(transcriptIds?.length ? { transcriptIds } : {}),
    ...(issueIds?.length ? { issueIds } : {}),
    ...(holderIds?.length ? { holderIds } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}
