import { z } from 'zod'
import { TermId } from './ids.ts'

/**
 * The editable lists of a project. A template fills them when the project is made; afterwards they are
 * the scholar's own.
 */
export const TermList = z.enum([
  'stance',
  'act',
  'disagreement-kind',
  'disagreement-mode',
  'disagreement-status',
  'answer-quality',
])
export type TermList = z.infer<typeof TermList>

/** One entry of a list: a stance of the scale, an act, a kind, mode or status of disagreement, a quality of answers. */
export const Term = z.object({
  id: TermId,
  list: TermList,
  /** Stable, lower case with hyphens; what files and the command line call the term. */
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  label: z.string().min(1),
  /** How the term reads in a sentence; a stance has `{issue}` where the issue stands. */
  phrase: z.string(),
  /** Stance only: its sign, so that stance never hangs on colour alone (▼▼ ▼ ● ▲ ▲▲ ◇ ∅). */
  sign: z.string(),
  /** Stance only: place on the ordinal scale, or null for stances off the scale (conditional, declined). */
  value: z.number().nullable(),
  definition: z.string(),
  /** Words that show it well. */
  example: z.string(),
  /** The scheme it comes from, for citation. */
  source: z.string(),
  rank: z.int(),
})
export type Term = z.infer<typeof Term>

/** Terms in their own order. */
export function termsOf(terms: readonly Term[], list: TermList): Term[] {
  return terms.filter((term) => term.list === list).toSorted((a, b) => a.rank - b.rank)
}

/** The term of `list` that `name` means, by key or by label without regard to case; undefined if none. */
export function findTerm(terms: readonly Term[], list: TermList, name: string): Term | undefined {
  const wanted = name.trim().toLowerCase()
  const members = terms.filter((term) => term.list === list)
  return (
    members.find((term) => term.key === wanted) ??
    members.find((term) => term.label.toLowerCase() === wanted) ??
    members.find((term) => term.value !== null && String(term.value) === wanted.replace(/^\+/, '').replace('−', '-'))
  )
}

/** "−2", "0", "+1": a value of the scale with a true minus sign. */
export function writeValue(value: number): string {
  if (value === 0) return '0'
  return `${value > 0 ? '+' : '−'}${Math.abs(value)}`
}

/** Lists whose terms may be taken off what uses them; the others must be replaced by another term. */
export const OPTIONAL_LISTS: ReadonlySet<TermList> = new Set(['act', 'disagreement-kind', 'disagreement-mode'])

/** A key for a new term: its label in Latin letters and digits, else the list's name; counted up where taken. */
export function keyForLabel(label: string, list: TermList, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu)
  const base = words?.join('-') ?? list
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!taken.has(key)) return key
  }
}

/** The sign for a stance that has none yet: which way it leans, or that it stands off the scale. */
export function signForValue(value: number | null): string {
  if (value === null) return '◆'
  if (value === 0) return '●'
  const sign = value > 0 ? '▲' : '▼'
  return Math.abs(value) > 1 ? sign + sign : sign
}
