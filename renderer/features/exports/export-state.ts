import { ExportRequest } from '#shared/api/analysis-api.ts'
import type { ProjectId } from '#shared/domain/ids.ts'
import { useMemo } from 'react'
import { z } from 'zod'
import { create } from 'zustand'
import { setPreferences, usePreferences } from '../../state/preferences.ts'

/** What an export is to hold and how it is written, as the person last had it. */
const ExportChoice = z.object({
  format: ExportRequest.shape.format,
  /** `view`: what the screen behind the dialog shows. Filters are kept for another time where they are not used. */
  what: z.enum(['all', 'view', 'part']),
  filters: ExportRequest.shape.filters.unwrap(),
  /** Of this format and of others, as they were chosen last. */
  options: ExportRequest.shape.options.unwrap(),
})
export type ExportChoice = z.infer<typeof ExportChoice>

export const firstChoice: ExportChoice = { format: 'csv', what: 'all', filters: {}, options: {} }

interface Chosen {
  readonly projectId: ProjectId | null
  readonly choice: ExportChoice
}

const useChosen = create<Chosen>(() => ({ projectId: null, choice: firstChoice }))

/** What stands in the dialog: as it was left, else as this project was exported last, on any day. */
export function useExportChoice(projectId: ProjectId | null): ExportChoice {
  const chosen = useChosen()
  const last = usePreferences(({ lastExports }) => lastExports.find((one) => one.projectId === projectId)?.choice)
  return useMemo(() => {
    if (chosen.projectId === projectId) return chosen.choice
    return readChoice(last) ?? firstChoice
  }, [chosen, last, projectId])
}

/** What this project was exported as last; null where it never was. */
export function useLastExport(projectId: ProjectId | null): ExportChoice | null {
  const last = usePreferences(({ lastExports }) => lastExports.find((one) => one.projectId === projectId)?.choice)
  return useMemo(() => readChoice(last), [last])
}

export function rememberChoice(projectId: ProjectId | null, choice: ExportChoice): void {
  useChosen.setState({ projectId, choice })
}

/** Keeps the choice for the next time, also after a restart. That the disk refuses it must not stop an export. */
export function keepLastExport(projectId: ProjectId, choice: ExportChoice): void {
  const stored = z.json().parse(JSON.parse(JSON.stringify(choice)))
  setPreferences({ lastExport: { projectId, choice: stored } }).catch(() => {})
}

function readChoice(stored: unknown): ExportChoice | null {
  const choice = ExportChoice.safeParse(stored)
  return choice.success ? choice.data : null
}
