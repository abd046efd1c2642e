import type { ExportFilters, ExportRequest } from '#shared/api/analysis-api.ts'
import { PartialDate } from '#shared/domain/dates.ts'
import { formatOptions } from '#shared/export/export-options.ts'
import { TABLE_COLUMNS } from '#shared/export/project-tables.ts'
import type { ExportChoice } from './export-state.ts'
import type { InView } from './in-view.ts'

/** What is asked of the backend: options that the format has, and filters that filter something. */
export function requestOf(choice: ExportChoice, inView: InView | null): ExportRequest {
  const known = formatOptions[choice.format]
  const given = known.flatMap((key) => {
    const value = key === 'columns' ? chosenColumns(choice) : choice.options[key]
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]]
  })
  return { format: choice.format, filters: filtersOf(choice, inView), options: Object.fromEntries(given) }
}

/** What a saved export asks for, as it stands in the dialog. */
export function choiceOf({ format, filters = {}, options = {} }: ExportRequest): ExportChoice {
  const narrowed = narrow(filters)
  return { format, what: Object.keys(narrowed).length > 0 ? 'part' : 'all', filters: narrowed, options }
}

function filtersOf({ what, filters }: ExportChoice, inView: InView | null): ExportFilters {
  if (what === 'part') return narrow(filters)
  return what === 'view' && inView !== null ? inView.filters : {}
}

/** Which table the export writes, and thereby which columns there are to choose from; null where there are none. */
export function columnsOf({ format, options }: ExportChoice): readonly string[] | null {
  if (format === 'xlsx') return TABLE_COLUMNS.quotations
  if (format !== 'csv') return null
  const name = Object.keys(TABLE_COLUMNS).find((one) => one === options['table'])
  // Safe: found among the keys of the record.
  return TABLE_COLUMNS[(name ?? 'quotations') as keyof typeof TABLE_COLUMNS]
}

/** The chosen columns that the table has: they may have been chosen for another. */
export function chosenColumns(choice: ExportChoice): readonly string[] {
  const { columns } = choice.options
  const known = columnsOf(choice) ?? []
  return Array.isArray(columns) ? columns.filter((column: string) => known.includes(column)) : []
}

/** The first fault of a date, in the user's words; null where both can be used. */
export function findDateFault({ from, to }: ExportFilters): string | null {
  for (const date of [from, to]) {
    const parsed = PartialDate.safeParse(date === '' ? undefined : date)
    if (date && !parsed.success) return `${date}: ${parsed.error.issues[0]?.message ?? 'this is no date'}`
  }
  return from && to && from > to ? 'The first date is after the last one' : null
}

/** The filters without those that filter nothing. */
function narrow(filters: ExportFilters): ExportFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value.length > 0))
}
