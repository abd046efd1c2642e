/** What is looked for in a paragraph, as parsed from a query. */
export type Expression =
  | WordSequence
  | RegularExpression
  | Near
  | { readonly kind: 'and'; readonly parts: readonly Expression[] }
  | { readonly kind: 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }

/** Tokens that follow each other; signs between them do not matter. */
export interface WordSequence {
  readonly kind: 'words'
  /** At least one. */
  readonly tokens: readonly SoughtToken[]
  /** English and Russian words count in all their forms. */
  readonly allForms: boolean
  /** The last token need only begin so. */
  readonly isPrefix: boolean
}

export interface SoughtToken {
  /** Folded. */
  readonly text: string
  readonly isCharacter: boolean
  /** Must follow the token before without anything between. */
  readonly isJoined: boolean
}

/** An expression over the paragraph as printed (in Unicode's composed form), with case unless `flags` has "i". */
export interface RegularExpression {
  readonly kind: 'regex'
  readonly source: string
  readonly flags: string
}

/** All parts, in any order, with at most `distance` tokens between the end of the first and the beginning of the last. */
export interface Near {
  readonly kind: 'near'
  readonly parts: readonly WordSequence[]
  readonly distance: number
}
