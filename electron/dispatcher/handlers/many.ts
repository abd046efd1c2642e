import { AppError } from '#shared/api/envelope.ts'
import type { manyApi } from '#shared/api/many-api.ts'
import { changePosition, replaceCode, requireCurrentRevision, tagPlaces } from '../../services/tagging.ts'
import { getCodeName } from '../../store/code-store.ts'
import { getTaggedPassage } from '../../store/passage-store.ts'
import { listRecentUses } from '../../store/recent-uses.ts'
import type { Session } from '../session.ts'
import { count, describeTags, DONE, shorten, type HandlersOf } from './handler.ts'

export function manyHandlers(session: Session): HandlersOf<keyof typeof manyApi> {
  return {
    'passages.tagMany': ({ transcriptId, revisionId, items }) =>
      session.command('passages.tagMany', (writer, resolver) => {
        const revision = requireCurrentRevision(session.db, transcriptId, revisionId)
        const { passageIds, counts } = tagPlaces(session.db, writer, resolver, revision, items)
        const value = passageIds.map((id) => getTaggedPassage(session.db, id))
        return { value, label: `Tagged ${count(passageIds.length, 'passage')}${describeTags(counts)}` }
      }),
    'passages.retag': ({ ids, from, to }) =>
      session.command('passages.retag', (writer, resolver) => {
        const old = getCodeName(session.db, from)
        const into = resolver.code(to)
        if (into === from) throw new AppError('invalid-input', 'This is the code that they bear already.')
        const changed = [...new Set(ids)].filter((id) => replaceCode(session.db, writer, id, from, into))
        if (changed.length === 0) throw new AppError('not-found', `No passage here bears the code “${shorten(old)}”.`)
        const value = changed.map((id) => getTaggedPassage(session.db, id))
        const label = `Gave ${count(changed.length, 'passage')} the code “${shorten(getCodeName(session.db, into))}” for “${shorten(old)}”`
        return { value, label }
      }),
    'positions.updateMany': ({ ids, changes }) =>
      session.command('positions.updateMany', (writer, resolver) => {
        const distinct = new Set(ids)
        for (const id of distinct) changePosition(session.db, writer, resolver, id, changes)
        return { value: DONE, label: `Changed ${count(distinct.size, 'position')}` }
      }),
    'tags.recent': () => listRecentUses(session.db),
  }
}
