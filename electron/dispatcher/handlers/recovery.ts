import { mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { Output } from '#shared/api/contract.ts'
import type { recoveryApi } from '#shared/api/recovery-api.ts'
import type { Snapshot } from '#shared/domain/snapshots.ts'
import { newId } from '../../store/new-id.ts'
import { copyProjectFile, isWhole, listSnapshotFiles, snapshotFolder } from '../../store/snapshot-files.ts'
import { salvageProject, type SalvageReport } from '../../store/salvage.ts'
import type { Session } from '../session.ts'
import { APP_VERSION } from '../version.ts'
import type { HandlersOf } from './handler.ts'
import { describeProject } from './projects.ts'
import { countSnapshot } from './snapshots.ts'

export function recoveryHandlers(session: Session): HandlersOf<keyof typeof recoveryApi> {
  const { ports } = session
  return {
    'recovery.inspect': ({ handle }) => inspect(session, session.grants.get(handle)),
    'recovery.newestSnapshot': ({ handle }) => {
      const newest = findNewest(session, session.grants.get(handle))
      return newest && { snapshot: newest.snapshot, counts: countSnapshot(newest.path) }
    },
    'recovery.salvage': async ({ handle }) => {
      const from = session.grants.get(handle)
      const to = await ports.dialogs.chooseNewProject(nameFor(from, 'recovered'))
      if (to === null) return null
      const report = salvageProject(from, to, { appVersion: APP_VERSION, now: ports.now })
      session.open(to)
      const readAnew = await readAgain(session, report.originals)
      const { tables: rows, damagedTexts } = report
      return { project: describeProject(session), rows: [...rows], damagedTexts: [...damagedTexts], readAnew }
    },
    'recovery.openSnapshot': async ({ handle }) => {
      const from = session.grants.get(handle)
      const newest = findNewest(session, from)
      if (!newest) throw new AppError('not-found', 'There is no snapshot of this project.')
      const to = await ports.dialogs.chooseNewProject(nameFor(from, 'from snapshot'))
      if (to === null) return null
      if (statSync(to, { throwIfNoEntry: false })) {
        throw new AppError('already-exists', 'There is a file of this name already; it was not touched.')
      }
      copyProjectFile(newest.path, to)
      session.open(to)
      nameCopy(session)
      return describeProject(session)
    },
  }
}

/** Not to be taken for the damaged one, beside which it stands in the list. */
function nameCopy(session: Session): void {
  const { title } = session.store.project()
  // It may only be read where another copy of the project is open elsewhere.
  if (session.store.readOnlyReason !== null || title.endsWith(FROM_SNAPSHOT)) return
  const name = `${title}${FROM_SNAPSHOT}`
  session.command('projects.rename', (writer) => {
    writer.update('project', { only_row: 1 }, { title: name })
    return { value: null, label: `Opened the snapshot as “${name}”` }
  })
}

const FROM_SNAPSHOT = ' (from snapshot)'

/** What a salvage would save, from one that is thrown away again. */
function inspect({ ports }: Session, from: string): Output<'recovery.inspect'> {
  const { spool } = ports.folders
  mkdirSync(spool, { recursive: true })
  const trial = join(spool, `${newId<string>()}.trial`)
  try {
    const { tables, damagedTexts } = salvageProject(from, trial, { appVersion: APP_VERSION, now: ports.now })
    const isIncomplete = tables.some((table) => table.isIncomplete || table.orphaned > 0)
    return { counts: countSnapshot(trial), isIncomplete, damagedTexts: [...damagedTexts] }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-a-project') return null
    throw error
  } finally {
    rmSync(trial, { force: true })
  }
}

/** Brings texts in again from their original files; answers how many. One that cannot be read any more stays away. */
async function readAgain(session: Session, originals: SalvageReport['originals']): Promise<number> {
  if (originals.length === 0) return 0
  // Loaded when needed: recognition is large.
  const { prepareBytes } = await import('../../services/importing/prepare-file.ts')
  const { storePrepared } = await import('../../services/importing/store-draft.ts')
  let count = 0
  for (const { name, bytes } of originals) {
    try {
      const prepared = await prepareBytes(bytes, name)
      session.command('imports.files', (writer, resolver) => ({
        value: storePrepared(session.db, writer, resolver, { file: name, prepared }, null),
        label: `Read “${name}” anew from its original file`,
      }))
      count += 1
    } catch (error) {
      session.ports.log.error('recovery.read', error)
    }
  }
  return count
}

/** A damaged file may not say which project it is; the recent list knows what was opened at its place. */
function findNewest(session: Session, path: string): { snapshot: Snapshot; path: string } | null {
  const id = session.recent.list().find((project) => project.path === path)?.id
  if (id === undefined) return null
  const folder = snapshotFolder(session.ports.folders.userData, id)
  // Each was whole when it was written; whatever befell the project may have befallen them since.
  for (const snapshot of listSnapshotFiles(folder)) {
    const path = join(folder, snapshot.id)
    if (isWhole(path)) return { snapshot, path }
  }
  return null
}

function nameFor(path: string, what: string): string {
  return `${basename(path, '.demarche')} ${what}.demarche`
}
