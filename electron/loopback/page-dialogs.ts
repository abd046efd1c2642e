import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Dialogs } from '../ports.ts'
import { safeFileName } from './file-names.ts'

const ENDING = '.demarche'

/** The page lists, uploads and downloads by itself; only the place of a new project is found here. */
export function pageDialogs(projects: string): Dialogs {
  return {
    kind: 'page',
    chooseNewProject: (suggestedName) => Promise.resolve(freePath(projects, safeFileName(suggestedName))),
    chooseProject: () => Promise.resolve(null),
    chooseFiles: () => Promise.resolve([]),
    chooseSavePath: () => Promise.resolve(null),
  }
}

/** "Name.demarche", or "Name 2.demarche" and so on where that is taken. */
function freePath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true })
  const stem = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : name
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${stem}${count === 1 ? '' : ` ${count}`}${ENDING}`)
    if (!existsSync(path)) return path
  }
}
