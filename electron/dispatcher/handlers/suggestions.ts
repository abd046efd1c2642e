import { AppError } from '#shared/api/envelope.ts'
import type { suggestionsApi } from '#shared/api/suggestions-api.ts'
import { findSpanFault } from '#shared/domain/spans.ts'
import { requireCurrentRevision } from '../../services/tagging.ts'
import { deleteDismissals, insertDismissal, listDismissals } from '../../store/dismissal-store.ts'
import { getCurrentRevisionId } from '../../store/revision-store.ts'
import type { Session } from '../session.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

export function suggestionHandlers(session: Session): HandlersOf<keyof typeof suggestionsApi> {
  return {
    'suggestions.dismissed': ({ transcriptId }) =>
      listDismissals(session.db, getCurrentRevisionId(session.db, transcriptId)),
    'suggestions.dismiss': ({ transcriptId, revisionId, ...suggestion }) =>
      session.command('suggestions.dismiss', (writer) => {
        const revision = requireCurrentRevision(session.db, transcriptId, revisionId)
        const fault = findSpanFault(revision.text, [suggestion])
        if (fault !== null) throw new AppError('invalid-input', `Not a suggestion: ${fault}.`)
        insertDismissal(session.db, writer, revision, suggestion)
        const words = shorten(revision.text.slice(suggestion.start, suggestion.end))
        return { value: DONE, label: `Dismissed the suggestion “${words}”` }
      }),
    'suggestions.restore': ({ transcriptId, ids }) =>
      session.command('suggestions.restore', (writer) => {
        const restored = deleteDismissals(session.db, writer, transcriptId, ids)
        return { value: DONE, label: `Brought back ${count(restored, 'dismissed suggestion')}` }
      }),
  }
}
