import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { IMPORT_EXTENSIONS } from '#shared/domain/import-formats.ts'

/**
 * What counts as a transcript inside a folder; of formats that are not read yet too, so that the report names
 * them. Saved pages lie beside folders full of scripts and images, which nobody means to import.
 */
const DOCUMENT = new RegExp(`\\.(${[...IMPORT_EXTENSIONS, 'doc'].join('|')})$`, 'i')
const PAGE_FILES = /[_.-](files|Dateien|fichiers|archivos)$/i

/** The files at the paths, in order of name; of folders the documents in them, hidden ones left out. */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const entries = listFolder(path)
    if (entries === null) return [path]
    const inside = entries
      .filter((entry) =>
        entry.isDirectory() ? !PAGE_FILES.test(entry.name) : entry.isFile() && DOCUMENT.test(entry.name),
      )
      .map((entry) => join(path, entry.name))
    return listFiles(inside.toSorted((a, b) => a.localeCompare(b, 'en')))
  })
}

/** What lies in the folder, hidden things left out; null for what is no folder or may not be read, on which the reading reports. */
function listFolder(path: string): Dirent[] | null {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
  } catch {
    return null
  }
}
