import type { Input, Output } from '#shared/api/contract.ts'
import type { ImportResult } from '#shared/api/imports-api.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { create } from 'zustand'
import { call, messageOf } from '../api/client.ts'
import { endTask } from '../state/panels.ts'
import { navigate, replaceRoute, useRouteState } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { count } from '../ui/counting.ts'
import { showToast } from '../ui/toast.tsx'

/** A file that may be imported, or a pasted text. */
export interface WaitingText {
  readonly name: string
  readonly from: Exclude<Input<'imports.preview'>['from'], { draftId: string }>
}

export type ChosenFile = Output<'imports.choose'>['files'][number]

/** What is looked at before it is imported, one after the other. */
interface ImportQueue {
  readonly items: readonly WaitingText[]
  /** The one that is on the screen. */
  readonly at: number
  readonly results: readonly ImportResult[]
}

interface Importing {
  readonly isRunning: boolean
  /** Asked for, by whichever button or key: `import-host.tsx` shows it. */
  readonly isPicking: boolean
  readonly isPasting: boolean
  /** Several files, or a table, of which it is not said yet whether each text is looked at first. */
  readonly chosen: readonly ChosenFile[] | null
  readonly queue: ImportQueue | null
  /** What became of the last import, while it is worth showing. */
  readonly report: readonly ImportResult[] | null
}

const idle: Importing = {
  isRunning: false,
  isPicking: false,
  isPasting: false,
  chosen: null,
  queue: null,
  report: null,
}

export const useImporting = create<Importing>(() => idle)

/** Forgets all that waits: another project has been opened. */
export function resetImporting(): void {
  useImporting.setState(idle)
}

/** The one that is looked at now, null where nothing waits. */
export function currentItem({ queue }: Pick<Importing, 'queue'>): WaitingText | null {
  return queue?.items[queue.at] ?? null
}

/** Shows each before it is imported; behind what waits already. */
export function lookAt(items: readonly WaitingText[]): void {
  useImporting.setState(({ queue }) => ({
    queue: queue ? { ...queue, items: [...queue.items, ...items] } : { items, at: 0, results: [] },
  }))
  navigate({ screen: 'correction', transcriptId: null })
}

/** Puts the rows of a table that was read anew in the place of those from before that have not been settled yet. */
export function replaceRows(files: readonly ChosenFile[], replaced: readonly FileHandle[]): void {
  const { queue } = useImporting.getState()
  if (!queue) return
  const isOld = ({ from }: WaitingText) => 'handle' in from && replaced.includes(from.handle)
  const settled = queue.items.slice(0, queue.at)
  const names = new Set(settled.filter(isOld).map(({ name }) => name))
  const fresh = files.filter(({ name }) => !names.has(name)).map(({ name, handle }) => ({ name, from: { handle } }))
  const others = queue.items.slice(queue.at).filter((item) => !isOld(item))
  useImporting.setState({ queue: { ...queue, items: [...settled, ...fresh, ...others] } })
}

/** Goes on to the next, with what became of this one; `null` where it was left out. */
export function settleCurrent(result: ImportResult | null): void {
  const { queue } = useImporting.getState()
  if (!queue) return
  const results = result ? [...queue.results, result] : queue.results
  if (queue.at + 1 < queue.items.length) useImporting.setState({ queue: { ...queue, at: queue.at + 1, results } })
  else endQueue(results)
}

/** Ends it with what became of all. */
export function endQueue(results: readonly ImportResult[]): void {
  useImporting.setState({ queue: null })
  showResults(results)
}

/** One good file is opened; several are counted; anything else is told file by file. */
export function showResults(results: readonly ImportResult[]): void {
  const [first] = results
  if (results.length === 1 && first?.status === 'imported' && first.id) {
    leaveFor({ screen: 'reader', transcriptId: first.id })
    showToast({ message: `Imported “${first.file}”` })
    return
  }
  if (results.some(isRemarkable)) useImporting.setState({ report: results })
  else if (results.length > 0) showToast({ message: `${count(results.length, 'transcript')} imported` })
  if (isPreviewing()) leaveFor({ screen: 'library' })
}

function isRemarkable({ status, lookReasons }: ImportResult): boolean {
  return status !== 'imported' || lookReasons.length > 0
}

/** Goes there; going back from it does not lead to a preview that is no more. */
function leaveFor(route: Route): void {
  if (isPreviewing()) replaceRoute(route)
  else navigate(route)
}

function isPreviewing(): boolean {
  const { route } = useRouteState.getState()
  return route.screen === 'correction' && route.transcriptId === null
}

/**
 * Imports files, and texts, as they are recognised; `before` is what became of those that were looked at. Shows what
 * became of all.
 */
export async function importUnseen(
  before: readonly ImportResult[],
  files: Omit<Input<'imports.files'>, 'taskId'> & { readonly handles: FileHandle[] },
  texts: readonly Input<'imports.text'>[] = [],
): Promise<void> {
  if (useImporting.getState().isRunning) return
  useImporting.setState({ isRunning: true, queue: null, chosen: null })
  const results = [...before]
  try {
    if (files.handles.length > 0)
      results.push(...(await call('imports.files', { ...files, taskId: crypto.randomUUID() })))
    for (const text of texts) results.push(await call('imports.text', text))
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
  } finally {
    endTask()
    useImporting.setState({ isRunning: false })
  }
  showResults(results)
}
