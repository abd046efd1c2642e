import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'

// What can be told of a project file without opening it.

/** Throws `not-found`, or `not-a-project` for a folder and an empty file. */
export function checkIsFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new AppError('not-found', 'There is no such project file.')
  if (stat.isDirectory()) throw new AppError('not-a-project', 'This is a folder, not a Demarche project.')
  if (stat.size === 0) throw new AppError('not-a-project', 'This file is empty, not a Demarche project.')
}

/** Left behind by a program that did not get to close the file, or brought along by a sync client. */
export function hasCompanion(path: string): boolean {
  return ['-journal', '-wal'].some((suffix) => existsSync(path + suffix))
}

/** Why nothing can be written at `path`, null where it can: a change needs its journal beside the file. */
export function whyClosed(path: string): string | null {
  if (!isWritable(path)) return 'The project file may not be written.'
  return isWritable(dirname(path)) ? null : 'The folder of the project may not be written.'
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
