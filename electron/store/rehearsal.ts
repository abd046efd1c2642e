import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { ProjectDatabase } from './database.ts'
import { fingerprint } from './file-fingerprint.ts'
import { newId } from './new-id.ts'
import { checkIntegrityOf, checkReadable } from './schema-check.ts'

/** What SQLite may have left beside a file, and would write back into it when that is opened. */
const COMPANIONS = ['', '-journal', '-wal']
/** A program that works in the file changes it under our hands; its journal is gone within milliseconds. */
const ATTEMPTS = 20
const PAUSE = 25

/**
 * Opens a copy of the project first, with the journal that lies beside it, and checks that. What opening does to a
 * file of unknown origin, or a journal to a file that it does not belong to, it does to the copy: the file and its
 * journal are touched only after it has gone well. `folder` holds the copy meanwhile. Throws what the checks throw;
 * `damaged-project` says in its details whether the file is whole without its journal. Where no copy can be made
 * (a full disk), nothing is rehearsed: the same checks follow on the file itself.
 */
export function rehearseOpening(path: string, folder: string): void {
  const copy = join(folder, `${newId<string>()}.demarche`)
  try {
    mkdirSync(folder, { recursive: true })
    if (!copyAtRest(path, copy)) return
    const fault = findFault(copy)
    if (fault === null) return
    if (fault.code === 'damaged-project' && existsSync(`${path}-journal`)) {
      const isWholeWithout = isWholeWithoutJournal(path, copy)
      throw new AppError('damaged-project', JOURNAL_MESSAGE, { isWholeWithout })
    }
    throw fault
  } finally {
    for (const suffix of [...COMPANIONS, '-shm']) rmSync(copy + suffix, { force: true })
  }
}

const JOURNAL_MESSAGE =
  'Beside the project lies a journal that does not belong to it, or the project is damaged. Neither was changed.'

/** True for a file that is whole when the journal beside it is left out. */
function isWholeWithoutJournal(path: string, copy: string): boolean {
  rmSync(`${copy}-journal`, { force: true })
  rmSync(copy, { force: true })
  copyFileSync(path, copy, constants.COPYFILE_FICLONE)
  return findFault(copy) === null
}

/** Copies the file and its companions as they are together; answers whether that could be done. */
function copyAtRest(path: string, copy: string): boolean {
  for (let attempt = 1; ; attempt += 1) {
    const before = COMPANIONS.map((suffix) => fingerprint(path + suffix))
    try {
      for (const suffix of COMPANIONS) {
        rmSync(copy + suffix, { force: true })
        if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix, constants.COPYFILE_FICLONE)
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      // A journal that was there a moment ago: somebody is at work.
      if (code !== 'ENOENT') return false
    }
    const isAtRest = COMPANIONS.every((suffix, n) => fingerprint(path + suffix) === before[n])
    if (isAtRest) return true
    if (attempt === ATTEMPTS) return false
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
  }
}

function findFault(copy: string): AppError | null {
  try {
    const db = ProjectDatabase.open(copy, { readonly: false })
    try {
      checkReadable(db)
      checkIntegrityOf(copy)
      return null
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}
