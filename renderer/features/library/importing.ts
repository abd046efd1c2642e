import type { Input, Output } from '#shared/api/contract.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { create } from 'zustand'
import { call, getTransport, messageOf } from '../../api/client.ts'
import { endTask } from '../../state/panels.ts'
import { isPackage, offerPackage } from '../../state/packages.ts'
import { navigate } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'
import { showToast } from '../../ui/toast.tsx'

export type ImportResult = Output<'imports.text'>

interface Importing {
  readonly isRunning: boolean
  /** Asked for, by whichever button or key: `import-host.tsx` shows it. */
  readonly isPicking: boolean
  readonly isPasting: boolean
  /** What became of the last import, while it is worth showing. */
  readonly report: readonly ImportResult[] | null
}

export const useImporting = create<Importing>(() => ({
  isRunning: false,
  isPicking: false,
  isPasting: false,
  report: null,
}))

/** Asks which files to import, as the host does that. */
export function askForFiles(): void {
  useImporting.setState({ isPicking: true })
}

export function openPasteDialog(): void {
  useImporting.setState({ isPasting: true })
}

export function closePasteDialog(): void {
  useImporting.setState({ isPasting: false })
}

export function closeReport(): void {
  useImporting.setState({ report: null })
}

/** Imports files; `prepare` grants them to the backend first. Shows what became of each. */
export async function importFiles(prepare: () => Promise<Input<'imports.files'>>): Promise<void> {
  if (useImporting.getState().isRunning) return
  useImporting.setState({ isRunning: true })
  try {
    showResults(await call('imports.files', { ...(await prepare()), taskId: crypto.randomUUID() }))
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
  } finally {
    endTask()
    useImporting.setState({ isRunning: false })
  }
}

/** Imports the files that the person picked in the page. */
export async function importPicked(files: readonly File[]): Promise<void> {
  if (isPackage(files)) {
    offerPackage(
      getTransport()
        .uploadFiles(files)
        .then(([handle]) => handle ?? null),
    )
    return
  }
  await importFiles(async () => ({ handles: await getTransport().uploadFiles(files) }))
}

/** Imports what was dropped. Must be called within the drop event. */
export async function importDropped(data: DataTransfer): Promise<void> {
  const isOne = isPackage([...data.files])
  const granted = getTransport().takeDropped(data)
  if (isOne) {
    offerPackage(granted.then(([handle]) => handle ?? null))
    return
  }
  await importFiles(async () => ({ handles: await granted }))
}

/** One good file is opened; several are counted; anything else is told file by file. */
export function showResults(results: readonly ImportResult[]): void {
  if (results.length === 0) return
  const [first] = results
  if (results.some(({ status }) => status !== 'imported')) useImporting.setState({ report: results })
  else if (results.length === 1 && first?.id) openImported(first.id, `Imported “${first.file}”`)
  else showToast({ message: `${count(results.length, 'transcript')} imported` })
}

function openImported(transcriptId: TranscriptId, message: string): void {
  navigate({ screen: 'reader', transcriptId })
  showToast({ message })
}

/** "2 imported, 1 there already, 1 could not be read". */
export function summariseResults(results: readonly ImportResult[]): string {
  const left = results.filter(({ error }) => error?.code === 'cancelled').length
  const of = (status: ImportResult['status']) => results.filter((result) => result.status === status).length
  return [
    of('imported') > 0 ? `${of('imported')} imported` : null,
    of('duplicate') > 0 ? `${of('duplicate')} there already` : null,
    left > 0 ? `${left} left out, as the import was cancelled` : null,
    of('failed') > left ? `${of('failed') - left} could not be read` : null,
  ]
    .filter(Boolean)
    .join(', ')
}
