import { basename } from 'node:path'
import { AppError, type Envelope } from '#shared/api/envelope.ts'
import type { unstoredApi } from '#shared/api/unstored-api.ts'
import { ProjectStore } from '../../store/project-store.ts'
import type { Session } from '../session.ts'
import { DONE, type HandlersOf } from './handler.ts'
import { describeProject } from './projects.ts'

/** `dispatch` runs a change as the dispatcher does, and answers whatever comes of it. */
export function unstoredHandlers(
  session: Session,
  dispatch: (method: string, input: unknown) => Promise<Envelope<unknown>>,
): HandlersOf<keyof typeof unstoredApi> {
  const { unstored } = session
  return {
    'unstored.get': () => {
      const changes = unstored.describe()
      return changes && { ...changes, canCopy: session.store.isReadable() }
    },
    'unstored.retry': () => unstored.retry(dispatch),
    'unstored.saveCopy': async () => {
      const { store } = session
      if (!store.isReadable()) throw new AppError('project-changed-outside', WRITTEN_OVER)
      const to = await session.ports.dialogs.chooseNewProject(`${basename(store.db.path, '.demarche')} copy.demarche`)
      if (to === null) return null
      store.db.copyTo(to)
      return moveTo(to)
    },
    'unstored.reopen': () => {
      const { path } = session.store.db
      // The file that is still held may be the only one there is: it is let go once there is another to go on in.
      ProjectStore.rehearse(path, session.ports.folders.spool)
      return moveTo(path)
    },
    'unstored.forget': () => {
      unstored.forget()
      return DONE
    },
    'unstored.letGo': () => {
      unstored.letGo()
      return DONE
    },
  }

  /** Goes on in another file of the same project, or in the same file as it is now. */
  async function moveTo(path: string) {
    try {
      session.reopen(path)
    } catch (error) {
      unstored.letGo()
      throw error
    }
    const stored = await unstored.retry(dispatch)
    return { project: describeProject(session), stored }
  }
}

const WRITTEN_OVER =
  'Another program has written over the project file, so there is nothing left of it to copy. The newest snapshot has the work as it was then.'
