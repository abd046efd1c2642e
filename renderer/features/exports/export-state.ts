import type { ExportFilters, ExportFormat } from '#shared/api/analysis-api.ts'
import { create } from 'zustand'

/** What an export is to hold and how it is written, as the person last had it. */
export interface ExportChoice {
  readonly format: ExportFormat
  /** False keeps the filters for another time and exports the whole project. */
  readonly isFiltered: boolean
  readonly filters: ExportFilters
  readonly options: Readonly<Record<string, boolean>>
}

export const firstChoice: ExportChoice = { format: 'csv', isFiltered: false, filters: {}, options: {} }

/** Kept while the project is open, so that an export is run again with two keys. */
export const useExportState = create<{ readonly choice: ExportChoice }>(() => ({ choice: firstChoice }))

export function rememberChoice(choice: ExportChoice): void {
  useExportState.setState({ choice })
}
