import type { FileHandle } from '#shared/api/references.ts'
import { PACKAGE_EXTENSIONS } from '#shared/domain/import-formats.ts'
import { create } from 'zustand'

/** A package that is about to be brought in, whichever way it came to the window. */
interface Packages {
  /** Asked for by a button or key. */
  readonly isPicking: boolean
  /** Chosen: its handle once the backend has been given its use. */
  readonly offered: Promise<FileHandle | null> | null
}

export const usePackages = create<Packages>(() => ({ isPicking: false, offered: null }))

/** Asks which package to bring in, as the host does that. */
export function askForPackage(): void {
  usePackages.setState({ isPicking: true })
}

/** Shows what the package is and what would come in. */
export function offerPackage(offered: Promise<FileHandle | null>): void {
  usePackages.setState({ offered })
}

export function closePackage(): void {
  usePackages.setState({ offered: null })
}

/** True for the lone file of a kind that holds a whole project rather than a transcript. */
export function isPackage(files: readonly { readonly name: string }[]): boolean {
  const [only, second] = files
  const extension = only?.name.split('.').at(-1)?.toLowerCase()
  return second === undefined && PACKAGE_EXTENSIONS.some((one) => one === extension)
}
