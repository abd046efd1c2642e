import { AppError } from '#shared/api/envelope.ts'
import type { taggingApi } from '#shared/api/tagging-api.ts'
import { withChanges } from '#shared/domain/changes.ts'
import type { PassageId } from '#shared/domain/ids.ts'
import type { Side } from '#shared/domain/disagreements.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { applyAnnotations } from '../../services/annotating.ts'
import {
  changePosition,
  findOrInsertPassage,
  moveSpans,
  putTags,
  requireCurrentRevision,
} from '../../services/tagging.ts'
import {
  deleteDisagreement,
  getDisagreement,
  insertDisagreement,
  listDisagreements,
  updateDisagreement,
  type DisagreementFields,
} from '../../store/disagreement-store.ts'
import { deleteMemo, getMemo, insertMemo, subjectExists, updateMemo } from '../../store/memo-store.ts'
import {
  deletePassage,
  deletePassageCode,
  getPassage,
  getTaggedPassage,
  listCodings,
  listTaggedPassages,
} from '../../store/passage-store.ts'
import { deletePosition, getPosition, listQuotedPositions } from '../../store/position-store.ts'
import { listPlacedMemos } from '../../store/placed-memos.ts'
import { listQuotedPassages } from '../../store/quoted-passages.ts'
import { getTranscriptRow } from '../../store/transcript-store.ts'
import { countPassages } from '../../store/transcript-tagging.ts'
import type { Session } from '../session.ts'
import { count, describeTags, DONE, shorten, type HandlersOf } from './handler.ts'

const BLANK: Omit<DisagreementFields, 'title' | 'sides'> = {
  question: '',
  issueId: null,
  kindId: null,
  modeId: null,
  intensity: null,
  statuses: [],
  acknowledgements: [],
}

type MethodsOf<Subject extends string> = Extract<keyof typeof taggingApi, `${Subject}.${string}`>

export function taggingHandlers(session: Session): HandlersOf<keyof typeof taggingApi> {
  return {
    ...passageHandlers(session),
    ...positionHandlers(session),
    ...disagreementHandlers(session),
    ...memoHandlers(session),
    'annotations.apply': ({ jsonl }) =>
      session.command('annotations.apply', (writer) => {
        const counts = applyAnnotations(session.db, writer, jsonl)
        return {
          value: counts,
          label: `Applied annotations: ${count(counts.passages, 'passage')}, ${count(counts.positions, 'position')}`,
        }
      }),
  }
}

function passageHandlers(session: Session): HandlersOf<MethodsOf<'passages'>> {
  return {
    'passages.list': ({ transcriptId }) => {
      getTranscriptRow(session.db, transcriptId)
      return listTaggedPassages(session.db, transcriptId)
    },
    'passages.count': () => countPassages(session.db),
    'passages.codings': ({ id }) => listCodings(session.db, id),
    'passages.quoted': (filter) => listQuotedPassages(session.db, filter),
    'passages.tag': ({ transcriptId, revisionId, spans, tags }) =>
      session.command('passages.tag', (writer, resolver) => {
        const revision = requireCurrentRevision(session.db, transcriptId, revisionId)
        const id = findOrInsertPassage(session.db, writer, revision, spans)
        const counts = putTags(session.db, writer, resolver, id, tags)
        return { value: getTaggedPassage(session.db, id), label: `Tagged ${quote(session, id)}${describeTags(counts)}` }
      }),
    'passages.addTags': ({ id, tags }) =>
      session.command('passages.addTags', (writer, resolver) => {
        getPassage(session.db, id)
        const counts = putTags(session.db, writer, resolver, id, tags)
        return { value: getTaggedPassage(session.db, id), label: `Tagged ${quote(session, id)}${describeTags(counts)}` }
      }),
    'passages.removeCode': ({ id, code }) =>
      session.command('passages.removeCode', (writer, resolver) => {
        const label = `Took a code off ${quote(session, id)}`
        if (!deletePassageCode(writer, id, resolver.code(code)))
          throw new AppError('not-found', 'The passage does not bear this code.')
        return { value: DONE, label }
      }),
    'passages.setSpans': ({ id, spans }) =>
      session.command('passages.setSpans', (writer) => {
        moveSpans(session.db, writer, getPassage(session.db, id), spans)
        return {
          value: getTaggedPassage(session.db, id),
          label: `Changed the words of the passage ${quote(session, id)}`,
        }
      }),
    'passages.delete': ({ id }) =>
      session.command('passages.delete', (writer) => {
        const label = `Deleted the passage ${quote(session, id)}`
        deletePassage(session.db, writer, id)
        return { value: DONE, label }
      }),
  }
}

function positionHandlers(session: Session): HandlersOf<MethodsOf<'positions'>> {
  return {
    'positions.list': (filter) => listQuotedPositions(session.db, filter),
    'positions.update': ({ id, changes }) =>
      session.command('positions.update', (writer, resolver) => {
        const { passageId } = getPosition(session.db, id)
        changePosition(session.db, writer, resolver, id, changes)
        return { value: DONE, label: `Changed a position on ${quote(session, passageId)}` }
      }),
    'positions.delete': ({ id }) =>
      session.command('positions.delete', (writer) => {
        const { passageId } = getPosition(session.db, id)
        deletePosition(writer, id)
        return { value: DONE, label: `Deleted a position on ${quote(session, passageId)}` }
      }),
  }
}

function disagreementHandlers(session: Session): HandlersOf<MethodsOf<'disagreements'>> {
  return {
    'disagreements.list': () => listDisagreements(session.db),
    'disagreements.create': (given) =>
      session.command('disagreements.create', (writer) => {
        const sides = withOwnIds(given.sides, [])
        const id = insertDisagreement(writer, withChanges({ ...BLANK, title: given.title, sides }, { ...given, sides }))
        return { value: getDisagreement(session.db, id), label: `Made the disagreement “${shorten(given.title)}”` }
      }),
    'disagreements.update': ({ id, changes }) =>
      session.command('disagreements.update', (writer) => {
        const before = getDisagreement(session.db, id)
        const sides = withOwnIds(changes.sides ?? before.sides, before.sides)
        updateDisagreement(session.db, writer, id, withChanges<DisagreementFields>(before, { ...changes, sides }))
        return { value: DONE, label: `Changed the disagreement “${shorten(before.title)}”` }
      }),
    'disagreements.delete': ({ id }) =>
      session.command('disagreements.delete', (writer) => {
        const { title } = getDisagreement(session.db, id)
        deleteDisagreement(session.db, writer, id)
        return { value: DONE, label: `Deleted the disagreement “${shorten(title)}”` }
      }),
  }
}

/** A side keeps its id where it is the disagreement's already, and once; another's, or one made up, gives way to a new one. */
function withOwnIds(sides: DisagreementFields['sides'], before: readonly Side[]): DisagreementFields['sides'] {
  const own = new Set(before.map(({ id }) => id))
  return sides.map(({ id, ...side }) => (id !== undefined && own.delete(id) ? { id, ...side } : side))
}

function memoHandlers(session: Session): HandlersOf<MethodsOf<'memos'>> {
  return {
    'memos.list': (filter) => listPlacedMemos(session.db, filter),
    'memos.create': (memo) =>
      session.command('memos.create', (writer) => {
        if (!subjectExists(session.db, memo.subject, memo.subjectId))
          throw new AppError('not-found', `There is no such ${memo.subject}.`)
        return { value: insertMemo(writer, memo), label: `Wrote the memo “${shorten(memo.text)}”` }
      }),
    'memos.update': ({ id, text }) =>
      session.command('memos.update', (writer) => {
        getMemo(session.db, id)
        updateMemo(writer, id, text)
        return { value: DONE, label: `Changed the memo “${shorten(text)}”` }
      }),
    'memos.delete': ({ id }) =>
      session.command('memos.delete', (writer) => {
        const { text } = getMemo(session.db, id)
        deleteMemo(writer, id)
        return { value: DONE, label: `Deleted the memo “${shorten(text)}”` }
      }),
  }
}

/** The passage's words as the history names it. */
function quote(session: Session, id: PassageId): string {
  return `“${shorten(joinQuotes(getPassage(session.db, id).spans.map((span) => span.quote)))}”`
}
