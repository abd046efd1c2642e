import { AppError } from '#shared/api/envelope.ts'
import type { termsApi } from '#shared/api/terms-api.ts'
import { changeTerm, createTerm, removeTerm } from '../../services/codebook/terms.ts'
import { countTermUses, getTerm, listTerms, placeTerm } from '../../store/term-store.ts'
import type { Session } from '../session.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

export function termHandlers(session: Session): HandlersOf<keyof typeof termsApi> {
  return {
    'terms.list': () => listTerms(session.db),
    'terms.uses': () => countTermUses(session.db),
    'terms.create': (term) =>
      session.command('terms.create', (writer) => {
        const value = createTerm(session.db, writer, term)
        return { value, label: `Added “${shorten(value.label)}” to the lists` }
      }),
    'terms.update': ({ id, changes }) =>
      session.command('terms.update', (writer) => {
        const { label } = changeTerm(session.db, writer, id, changes)
        return { value: DONE, label: `Changed “${shorten(label)}” in the lists` }
      }),
    'terms.move': ({ id, before }) =>
      session.command('terms.move', (writer) => {
        const term = getTerm(session.db, id)
        if (before !== null && getTerm(session.db, before).list !== term.list) {
          throw new AppError('conflict', 'An entry cannot move to another list.')
        }
        placeTerm(session.db, writer, term, before)
        return { value: DONE, label: `Moved “${shorten(term.label)}” in its list` }
      }),
    'terms.delete': ({ id, replacementId }) =>
      session.command('terms.delete', (writer) => {
        const { term, uses } = removeTerm(session.db, writer, id, replacementId)
        const label = `Deleted “${shorten(term.label)}” from the lists`
        return { value: { uses }, label: uses === 0 ? label : `${label} and changed ${count(uses, 'use')}` }
      }),
  }
}
