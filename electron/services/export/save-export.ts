import { copyFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { AppError } from '#shared/api/envelope.ts'

/**
 * Puts a written export where the person wants it: whole or not at all, never over the open project. Throws
 * `conflict`, `disk-full` or `forbidden`; what was there before is there still.
 */
export function saveExport(from: string, to: string, projectPath: string): void {
  const there = statSync(to, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new AppError('conflict', 'This is a folder; name a file in it for the export.')
  if (there && realpathSync(to) === realpathSync(projectPath)) {
    throw new AppError('conflict', 'This is the project itself; choose another name for the export.')
  }
  const unfinished = `${to}.${process.pid}.unfinished`
  try {
    // What is no ordinary file (a pipe, a terminal) takes the bytes and cannot be replaced.
    if (there && !there.isFile()) return copyFileSync(from, to)
    copyFileSync(from, unfinished)
    renameSync(unfinished, to)
  } catch (error) {
    rmSync(unfinished, { force: true })
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOSPC') throw new AppError('disk-full', 'The disk is full; the export was not saved.')
    throw new AppError('forbidden', 'The export cannot be saved there; choose another folder.', code)
  }
}
