import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { OpenProject } from '#shared/api/projects-api.ts'
import type { snapshotsApi } from '#shared/api/snapshots-api.ts'
import { ProjectDatabase } from '../../store/database.ts'
import { newId } from '../../store/new-id.ts'
import { listHistory } from '../../store/operation-log.ts'
import { countProject } from '../../store/project-counts.ts'
import { copyProjectFile, syncFolder } from '../../store/snapshot-files.ts'
import type { Session } from '../session.ts'
import type { HandlersOf } from './handler.ts'
import { describeProject } from './projects.ts'

const MEDIA_TYPE = 'application/vnd.sqlite3'

export function snapshotHandlers(session: Session): HandlersOf<keyof typeof snapshotsApi> {
  return {
    'snapshots.list': () =>
      session.snapshots.list().map((snapshot) => ({
        ...snapshot,
        lastChange: readLastChange(session.snapshots.pathOf(snapshot.id)),
      })),
    'snapshots.get': ({ id }) => ({ counts: countSnapshot(session.snapshots.pathOf(id)) }),
    'snapshots.restore': async ({ id }) => {
      await restore(session, session.snapshots.pathOf(id))
      return describeProject(session)
    },
    'snapshots.copy': ({ id }) => {
      const from = session.snapshots.pathOf(id)
      return {
        ...spool(session, (path) => copyFileSync(from, path)),
        name: `${session.store.project().title} ${id.slice(0, 8)}.demarche`,
      }
    },
    'projects.copy': () => ({
      ...spool(session, (path) => session.db.copyTo(path)),
      name: `${session.store.project().title}.demarche`,
    }),
  }
}

/** How many of each kind of thing a snapshot holds. */
export function countSnapshot(path: string): OpenProject['counts'] {
  return reading(path, countProject)
}

function readLastChange(path: string): string | null {
  try {
    return reading(path, (snapshot) => listHistory(snapshot, { limit: 1 }))[0]?.label ?? null
  } catch (error) {
    // What is wrong with it is said where it is looked at.
    if (error instanceof AppError) return null
    throw error
  }
}

function reading<Value>(path: string, read: (snapshot: ProjectDatabase) => Value): Value {
  const snapshot = ProjectDatabase.open(path, { readonly: true })
  try {
    return read(snapshot)
  } finally {
    snapshot.close()
  }
}

/**
 * The snapshot takes the project's place by one rename, so that there is a whole project under the name at every
 * moment. What is there now is kept as a snapshot first; where that fails, nothing is done.
 */
async function restore(session: Session, from: string): Promise<void> {
  session.snapshots.take('before-restore')
  const { path } = session.db
  const fresh = `${path}.restoring`
  rmSync(fresh, { force: true })
  try {
    copyProjectFile(from, fresh)
    await session.close()
    renameSync(fresh, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(fresh, { force: true })
    session.open(path)
  }
}

function spool(
  session: Session,
  write: (path: string) => void,
): { output: ReturnType<Session['grants']['grant']>; mediaType: string } {
  const { spool: folder } = session.ports.folders
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${newId<string>()}.demarche`)
  write(path)
  return { output: session.grants.grant(path), mediaType: MEDIA_TYPE }
}
