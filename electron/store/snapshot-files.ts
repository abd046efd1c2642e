import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { SnapshotReason, type Snapshot } from '#shared/domain/snapshots.ts'
import { ProjectDatabase } from './database.ts'
import { checkIntegrity, checkSchema } from './schema-check.ts'
import { listDamagedTexts } from './text-hashes.ts'

/**
 * Snapshots as files: each is a whole project of its own. One is written under another name, opened, checked
 * and counted before it takes its place, so that a kill at any moment leaves whole ones only.
 */
const NAME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([a-z-]+)-(\d+)\.demarche$/

/** Where a project's snapshots lie. Not beside the project: what befalls its folder or disk shall not befall them. */
export function snapshotFolder(userData: string, projectId: string): string {
  return join(userData, 'snapshots', projectId)
}

/** Newest first. Files of other names are not ours and stay out of sight. */
export function listSnapshotFiles(folder: string): Snapshot[] {
  return readFolder(folder)
    .flatMap((name) => parseName(folder, name))
    .toSorted((a, b) => b.takenAt.localeCompare(a.takenAt) || b.operation - a.operation)
}

/**
 * Copies the project as it is now. Throws where the copy is not whole or cannot be written; nothing is left then.
 * Answers whether the project itself is sound: where it has lost texts, the copy has too, and must not drive out
 * earlier ones.
 */
export function writeSnapshot(db: ProjectDatabase, folder: string, reason: SnapshotReason, now: Date): boolean {
  mkdirSync(folder, { recursive: true })
  const operation = findLastOperation(db)?.seq ?? 0
  const id = `${now.toISOString().replace(/[-:.]/g, '')}-${reason}-${operation}.demarche`
  const partial = join(folder, `${id}.partial`)
  try {
    db.copyTo(partial)
    const isSound = verifyCopy(db, partial)
    renameSync(partial, join(folder, id))
    syncFolder(folder)
    return isSound
  } finally {
    rmSync(partial, { force: true })
  }
}

export function deleteSnapshotFile(folder: string, snapshot: Snapshot): void {
  rmSync(join(folder, snapshot.id), { force: true })
}

/** Takes away what was left of snapshots whose making was cut off. */
export function deletePartialSnapshots(folder: string): void {
  const partial = readFolder(folder).filter((name) => name.endsWith('.partial'))
  for (const name of partial) rmSync(join(folder, name), { force: true })
}

/** The last entry of the operation log, undefined where nothing has been done yet. With its time it names the project's state. */
export function findLastOperation(db: ProjectDatabase): { seq: number; at: string } | undefined {
  return db.get('SELECT seq, at FROM operation ORDER BY seq DESC LIMIT 1')
}

/** Copies a closed project so that the copy is on the disk when this returns. Never writes over a file that is there. */
export function copyProjectFile(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  const descriptor = openSync(to, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  syncFolder(dirname(to))
}

/** Makes a rename in the folder last. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Whether the snapshot can be opened and passes every check, its texts too. */
export function isWhole(path: string): boolean {
  let snapshot: ProjectDatabase | null = null
  try {
    snapshot = ProjectDatabase.open(path, { readonly: true })
    checkSchema(snapshot)
    checkIntegrity(snapshot)
    return listDamagedTexts(snapshot).length === 0
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  } finally {
    snapshot?.close()
  }
}

/** Answers whether all texts are those that were stored. */
function verifyCopy(db: ProjectDatabase, path: string): boolean {
  const copy = ProjectDatabase.open(path, { readonly: true })
  try {
    checkSchema(copy)
    checkIntegrity(copy)
    for (const { name: table } of db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)) {
      const count = `SELECT count(*) AS rows FROM "${table}"`
      const [expected, actual] = [db, copy].map((one) => one.get<{ rows: number }>(count)?.rows)
      if (expected !== actual) throw new Error(`the copy has ${actual} rows of ${table}, the project ${expected}`)
    }
    const damaged = listDamagedTexts(copy)
    if (damaged.length > 0 && damaged.join('\n') !== listDamagedTexts(db).join('\n')) {
      throw new Error('the copy has other texts than the project')
    }
    return damaged.length === 0
  } finally {
    copy.close()
  }
}

function parseName(folder: string, name: string): Snapshot[] {
  const match = NAME.exec(name)
  const reason = SnapshotReason.safeParse(match?.[8])
  const stat = statSync(join(folder, name), { throwIfNoEntry: false })
  if (!match || !reason.success || !stat) return []
  const [, year, month, day, hour, minute, second, millisecond, , operation] = match
  const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`
  return [{ id: name, takenAt, reason: reason.data, operation: Number(operation), byteLength: stat.size }]
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
