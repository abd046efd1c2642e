import type { answersApi } from '#shared/api/answers-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { TermId } from '#shared/domain/ids.ts'
import { requireCurrentRevision } from '../../services/tagging.ts'
import { countAnswers, listAnswers, rateAnswer } from '../../store/answer-store.ts'
import { getTerm } from '../../store/term-store.ts'
import { getCurrentRevisionId } from '../../store/revision-store.ts'
import type { Session } from '../session.ts'
import { DONE, shorten, type HandlersOf } from './handler.ts'

export function answerHandlers(session: Session): HandlersOf<keyof typeof answersApi> {
  return {
    'answers.list': ({ transcriptId }) => listAnswers(session.db, getCurrentRevisionId(session.db, transcriptId)),
    'answers.setQuality': ({ transcriptId, revisionId, start, qualityId }) =>
      session.command('answers.setQuality', (writer) => {
        const revision = requireCurrentRevision(session.db, transcriptId, revisionId)
        const quality = qualityId === null ? null : requireQuality(session, qualityId)
        rateAnswer(session.db, writer, revision, start, qualityId)
        const answer = `the answer “${shorten(revision.text.slice(start, start + 60))}”`
        return { value: DONE, label: quality === null ? `Unrated ${answer}` : `Rated ${answer} as “${quality}”` }
      }),
    'answers.count': (filter) => countAnswers(session.db, filter),
  }
}

function requireQuality(session: Session, id: TermId): string {
  const { list, label } = getTerm(session.db, id)
  if (list !== 'answer-quality') throw new AppError('invalid-input', `“${shorten(label)}” is no quality of answers.`)
  return label
}
