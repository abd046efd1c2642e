import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Caution } from '#shared/api/projects-api.ts'
import { findCloudService, findConflictedCopies } from '#shared/domain/cloud-folders.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { isOnNetworkDisk } from '../store/network-disk.ts'
import { findDamagedTexts } from '../store/text-hashes.ts'
import type { Task } from './task.ts'

/** What the scholar should know of the open project before going on; reads every text, with pauses for other work. */
export async function listCautions(db: ProjectDatabase, task: Task): Promise<Caution[]> {
  const { path } = db
  const cautions: Caution[] = []
  const service = findCloudService(path)
  if (service !== null) cautions.push({ kind: 'cloud-folder', names: [service] })
  if (isOnNetworkDisk(path)) cautions.push({ kind: 'network-disk', names: [] })
  const copies = findConflictedCopies(basename(path), listFolder(dirname(path)))
  if (copies.length > 0) cautions.push({ kind: 'conflicted-copy', names: copies })
  const damaged = new Set<string>()
  for (const title of findDamagedTexts(db)) {
    if (title !== null) damaged.add(title)
    if (task.isTurnOver) await task.rest()
  }
  if (damaged.size > 0) cautions.push({ kind: 'damaged-text', names: [...damaged] })
  return cautions
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
