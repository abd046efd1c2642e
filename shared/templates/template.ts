import type { Term } from '../domain/terms.ts'

/** A ready set of lists for a new project. Everything in it can be edited afterwards. */
export interface Template {
  /** What the command line calls it. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** Where the scheme comes from, for the codebook and for citations. */
  readonly source: string
  /** Ranked by their order within each list. */
  readonly terms: readonly Omit<Term, 'id' | 'rank'>[]
}
