import { create } from 'zustand'

/** Dialogs that any screen can open. */
export type ShellDialog = 'palette' | 'keys' | 'export' | 'history'

interface Panels {
  readonly dialog: ShellDialog | null
  /** A long task of the backend, as it last told of it; null where there is none. */
  readonly progress: { readonly task: string; readonly done: number; readonly total: number } | null
}

export const usePanels = create<Panels>(() => ({ dialog: null, progress: null }))

export function openDialog(dialog: ShellDialog): void {
  usePanels.setState({ dialog })
}

export function closeDialog(): void {
  usePanels.setState({ dialog: null })
}

export function showProgress(progress: Panels['progress']): void {
  usePanels.setState({ progress })
}
