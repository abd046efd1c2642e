import type { analysisApi } from '#shared/api/analysis-api.ts'
import { buildStanceMatrix } from '#shared/domain/stance-matrix.ts'
import { listActors } from '../../store/actor-store.ts'
import { listHistory, nextOperations } from '../../store/operation-log.ts'
import { listQuotedPositions } from '../../store/position-store.ts'
import { listTerms } from '../../store/term-store.ts'
import type { Session } from '../session.ts'
import type { HandlersOf } from './handler.ts'
import { takeStep } from './take-step.ts'

type AnalysisMethod = Exclude<keyof typeof analysisApi, `exports.${string}`>

export function analysisHandlers(session: Session): HandlersOf<AnalysisMethod> {
  return {
    'matrix.get': ({ rows = 'actor' }) => {
      const { db } = session
      return { cells: buildStanceMatrix(listQuotedPositions(db, {}), listActors(db), listTerms(db), rows) }
    },
    'history.list': ({ limit = 200, ...filter }) => listHistory(session.db, { limit, ...filter }),
    'history.next': () => nextOperations(session.db),
    'history.undo': ({ seq }) => takeStep(session, 'undo', seq),
    'history.redo': () => takeStep(session, 'redo'),
    'history.forget': async () => ({ steps: await session.forgetDeleted() }),
    'history.goTo': ({ seq }) => session.store.goTo(seq),
  }
}
