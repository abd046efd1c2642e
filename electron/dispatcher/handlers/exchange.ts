import type { exchangeApi } from '#shared/api/exchange-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { Session } from '../session.ts'
import { shorten, type HandlersOf } from './handler.ts'

const READING = 'Reading the package'

export function exchangeHandlers(session: Session): HandlersOf<keyof typeof exchangeApi> {
  return {
    'exchange.choose': async () => {
      const [path] = await session.ports.dialogs.chooseFiles()
      return { handle: path === undefined ? null : session.grants.grant(path) }
    },
    'exchange.inspect': async ({ handle, choices }) => {
      const { openPackage, planPackage } = await loadExchange()
      const { store } = session
      const path = session.grants.get(handle)
      const opened = await session.tasks.run(READING, undefined, (task) => openPackage(store, path, choices, task))
      return planPackage(store, opened).inspection
    },
    'exchange.bringIn': async ({ handle, choices, taskId }) => {
      const { openPackage, planPackage, storePlan } = await loadExchange()
      const { store } = session
      const path = session.grants.get(handle)
      const opened = await session.tasks.run(READING, taskId, (task) => openPackage(store, path, choices, task))
      if (session.openStore !== store) {
        throw new AppError('cancelled', 'The project was closed while the package was read; nothing was brought in.')
      }
      return session.command('exchange.bringIn', (writer) => {
        const { inspection, plan } = planPackage(store, opened)
        storePlan(session.db, writer, plan)
        const { counts, report, fileName } = inspection
        return { value: { counts, report }, label: `Brought in “${shorten(fileName)}”` }
      })
    },
  }
}

/** Readers of packages are large: they are loaded when first needed, so that everything else starts at once. */
async function loadExchange() {
  const { openPackage, planPackage } = await import('../../services/exchange/bring-in.ts')
  const { storePlan } = await import('../../services/exchange/store-plan.ts')
  return { openPackage, planPackage, storePlan }
}
