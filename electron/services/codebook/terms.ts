import { AppError } from '#shared/api/envelope.ts'
import type { Changes } from '#shared/domain/changes.ts'
import { fold } from '#shared/domain/folding.ts'
import type { TermId } from '#shared/domain/ids.ts'
import { keyForLabel, OPTIONAL_LISTS, signForValue, type Term, type TermList } from '#shared/domain/terms.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import {
  countTermUses,
  deleteTerm,
  getTerm,
  insertTerm,
  listTerms,
  replaceTerm,
  updateTerm,
} from '../../store/term-store.ts'
import type { Writer } from '../../store/writer.ts'

type TermFields = Omit<Term, 'id' | 'list' | 'key' | 'rank'>
type NewTerm = Changes<TermFields> & { readonly list: TermList; readonly label: string }

/** Makes a term last in its list. Throws `conflict` where the label is taken. */
export function createTerm(db: ProjectDatabase, writer: Writer, term: NewTerm): Term {
  const { list, label, definition = '', example = '', source = '', value = null } = term
  const members = listTerms(db).filter((one) => one.list === list)
  refuseTakenLabel(members, label)
  const key = keyForLabel(label, list, new Set(members.map((one) => one.key)))
  const isStance = list === 'stance'
  const phrase = term.phrase || (isStance ? `${label} {issue}` : label)
  const sign = isStance ? term.sign || signForValue(value) : ''
  const notes = { definition, example, source }
  return insertTerm(db, writer, { list, key, label, phrase, sign, value: isStance ? value : null, ...notes })
}

/**
 * Changes what is given. A phrase that only repeated the label goes on doing so. Throws `conflict` where the label is
 * taken, `invalid-input` where a stance would be left without a sign: stance never hangs on colour alone.
 */
export function changeTerm(db: ProjectDatabase, writer: Writer, id: TermId, changes: Changes<TermFields>): Term {
  const term = getTerm(db, id)
  const isStance = term.list === 'stance'
  const { label } = changes
  if (label !== undefined) {
    refuseTakenLabel(
      listTerms(db).filter((one) => one.list === term.list && one.id !== id),
      label,
    )
  }
  if (isStance && changes.sign === '') throw new AppError('invalid-input', 'A stance needs a sign.')
  const followed = label !== undefined && changes.phrase === undefined ? followLabel(term, label) : undefined
  const phrase = changes.phrase === '' ? followLabel({ ...term, phrase: '' }, label ?? term.label) : changes.phrase
  const onScale = isStance ? {} : { sign: undefined, value: undefined }
  updateTerm(writer, id, { ...changes, ...onScale, phrase: phrase ?? followed })
  return term
}

function followLabel({ list, label, phrase }: Term, next: string): string | undefined {
  const made = (words: string): string => (list === 'stance' ? `${words} {issue}` : words)
  return phrase === '' || phrase === made(label) ? made(next) : undefined
}

/** Deletes the term after `replacementId` has taken its place, or nothing where that is null; answers how often. */
export function removeTerm(
  db: ProjectDatabase,
  writer: Writer,
  id: TermId,
  replacementId: TermId | null | undefined,
): { readonly term: Term; readonly uses: number } {
  const term = getTerm(db, id)
  const uses = countTermUses(db).find((one) => one.id === id)?.uses ?? 0
  const others = listTerms(db).filter((one) => one.list === term.list && one.id !== id)
  if (term.list === 'stance' && others.length === 0) {
    throw new AppError('conflict', `“${term.label}” is the last stance; without one no position can be tagged.`)
  }
  if (uses > 0) {
    refuseWithoutReplacement(term, uses, replacementId)
    if (replacementId && !others.some((one) => one.id === replacementId)) {
      throw new AppError('invalid-input', `“${term.label}” can only be replaced by another entry of its own list.`)
    }
    replaceTerm(db, writer, term, replacementId ?? null)
  }
  deleteTerm(writer, id)
  return { term, uses }
}

function refuseWithoutReplacement(term: Term, uses: number, replacementId: TermId | null | undefined): void {
  const isLeftOut = replacementId === undefined || (replacementId === null && !OPTIONAL_LISTS.has(term.list))
  if (!isLeftOut) return
  const times = uses === 1 ? 'once' : `${uses} times`
  throw new AppError('conflict', `“${term.label}” is used ${times}; say what is to stand in its place.`, { uses })
}

function refuseTakenLabel(others: readonly Term[], label: string): void {
  if (others.some((one) => fold(one.label) === fold(label))) {
    throw new AppError('conflict', `The list has an entry “${label}” already.`)
  }
}
