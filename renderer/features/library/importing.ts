import type { ImportResult } from '#shared/api/imports-api.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { call, getTransport, messageOf } from '../../api/client.ts'
import { importUnseen, lookAt, useImporting } from '../../parts/import-queue.ts'
import type { ChosenFile } from '../../parts/import-queue.ts'
import { isPackage, offerPackage } from '../../state/packages.ts'
import { showToast } from '../../ui/toast.tsx'

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

export function closeChoice(): void {
  useImporting.setState({ chosen: null })
}

/**
 * Takes files up for importing; `grant` gives the backend their use, and null lets the host ask for them. One is looked
 * at first; of several, and of a table, which holds several texts, the person is asked how.
 */
export async function takeUp(grant: () => Promise<readonly FileHandle[]> | null): Promise<void> {
  try {
    const granted = grant()
    const { files } = await call('imports.choose', granted === null ? {} : { handles: [...(await granted)] })
    const [first, ...others] = files
    if (first && others.length === 0 && !first.isTable) showEach(files)
    else if (first) useImporting.setState({ chosen: files })
    else if (granted !== null) showToast({ message: 'There is no document in this folder that could be imported.' })
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
  }
}

/** Shows each file before it is imported, of tables each row, unless the choice has been closed meanwhile. */
export async function lookAtEach(files: readonly ChosenFile[]): Promise<void> {
  try {
    const handles = files.map(({ handle }) => handle)
    const texts = files.some(({ isTable }) => isTable) ? (await call('imports.splitTables', { handles })).files : files
    if (useImporting.getState().chosen !== files) return
    closeChoice()
    showEach(texts)
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
  }
}

function showEach(files: readonly ChosenFile[]): void {
  lookAt(files.map(({ name, handle }) => ({ name, from: { handle } })))
}

/** Imports them all without a look; shows what became of each. */
export function importAll(files: readonly ChosenFile[], applySiteRules: boolean): Promise<void> {
  return importUnseen([], { handles: files.map(({ handle }) => handle), applySiteRules })
}

/** Takes up the files that the person picked in the page. */
export async function importPicked(files: readonly File[]): Promise<void> {
  if (isPackage(files)) {
    offerPackage(
      getTransport()
        .uploadFiles(files)
        .then(([handle]) => handle ?? null),
    )
    return
  }
  await takeUp(() => getTransport().uploadFiles(files))
}

/** Takes up what was dropped. Must be called within the drop event. */
export async function importDropped(data: DataTransfer): Promise<void> {
  const isOne = isPackage([...data.files])
  const granted = getTransport().takeDropped(data)
  if (isOne) {
    offerPackage(granted.then(([handle]) => handle ?? null))
    return
  }
  await takeUp(() => granted)
}

/** "2 imported, 1 there already, 1 could not be read". */
export function summariseResults(results: readonly ImportResult[]): string {
  const left = results.filter(({ error }) => error?.code === 'cancelled').length
  const of = (status: ImportResult['status']) => results.filter((result) => result.status === status).length
  const looks = results.filter(({ lookReasons }) => lookReasons.length > 0).length
  return [
    of('imported') > 0 ? `${of('imported')} imported` : null,
    looks > 0 ? `${looks} of them need${looks === 1 ? 's' : ''} a look` : null,
    of('duplicate') > 0 ? `${of('duplicate')} there already` : null,
    left > 0 ? `${left} left out, as the import was cancelled` : null,
    of('failed') > left ? `${of('failed') - left} could not be read` : null,
  ]
    .filter(Boolean)
    .join(', ')
}
