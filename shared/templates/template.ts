import type { Term, TermList } from '../domain/terms.ts'

export type NewTerm = Omit<Term, 'id' | 'rank'>

/** A code to begin with, and those below it. The example is left to the project's own passages. */
export interface TemplateCode {
  readonly name: string
  readonly definition: string
  readonly inclusion: string
  readonly exclusion: string
  readonly source: string
  readonly codes: readonly TemplateCode[]
}

/** Ready lists and codes for a project. Everything in it can be edited afterwards. */
export interface Template {
  /** What the command line calls it. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** Where the scheme comes from, for the codebook and for citations. */
  readonly source: string
  /** Ranked by their order within each list. */
  readonly terms: readonly NewTerm[]
  readonly codes: readonly TemplateCode[]
}

/** A term of any list but the stances. Its example is left to the project's own passages. */
export function term(
  list: TermList,
  key: string,
  label: string,
  definition: string,
  source: string,
  phrase = label,
): NewTerm {
  return { list, key, label, phrase, sign: '', value: null, definition, example: '', source }
}

/** A stance; `value` is its place on the scale, null off it. The phrase has `{issue}` where the issue stands. */
export function stance(
  key: string,
  value: number | null,
  sign: string,
  label: string,
  phrase: string,
  definition: string,
  source: string,
): NewTerm {
  return { list: 'stance', key, label, phrase, sign, value, definition, example: '', source }
}

/** A code without inclusion and exclusion notes. */
export function code(
  name: string,
  definition: string,
  source: string,
  codes: readonly TemplateCode[] = [],
): TemplateCode {
  return { name, definition, inclusion: '', exclusion: '', source, codes }
}

/** A code with what belongs to it and what does not. */
export function boundedCode(
  name: string,
  definition: string,
  inclusion: string,
  exclusion: string,
  source: string,
): TemplateCode {
  return { name, definition, inclusion, exclusion, source, codes: [] }
}
