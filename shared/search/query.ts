import type { Span } from '../domain/spans.ts'
import type { Expression } from './expression.ts'

/** What a query can be restricted to by a word and a colon. */
export const RESTRICTION_FIELDS = [
  'speaker',
  'actor',
  'issue',
  'code',
  'stance',
  'kind',
  'role',
  'event',
  'date',
] as const
export type RestrictionField = (typeof RESTRICTION_FIELDS)[number]

/** `speaker:Kono|"Sergey Lavrov"`: one of the values must be met; all of them ruled out where negated. */
export interface Restriction {
  readonly field: RestrictionField
  /** As written, never empty. */
  readonly values: readonly string[]
  readonly isNegated: boolean
  /** Where it stands in the query. */
  readonly at: Span
}

/** A query as parsed: what is looked for, and where. */
export interface ParsedQuery {
  /** Null where only restrictions were given: all paragraphs that meet them are hits as wholes. */
  readonly expression: Expression | null
  readonly restrictions: readonly Restriction[]
  /** Only words that no passage covers. */
  readonly isUntagged: boolean
}

/** Why a query cannot be read, in plain words, and which stretch of it is meant. */
export class QueryFault extends Error {
  override readonly name = 'QueryFault'
  readonly at: Span

  constructor(message: string, at: Span) {
    super(message)
    this.at = at
  }
}
