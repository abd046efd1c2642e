/** Which passages and positions filters leave; null where a filter says nothing. All conditions hold together. */
export interface Wanted {
  readonly transcriptIds: ReadonlySet<string> | null
  readonly passageIds: ReadonlySet<string> | null
  /** With all codes below the chosen ones. */
  readonly codeIds: ReadonlySet<string> | null
  /** With all issues below the chosen ones. */
  readonly issueIds: ReadonlySet<string> | null
  readonly holderIds: ReadonlySet<string> | null
  readonly attributions: ReadonlySet<string> | null
  /** What the chosen disagreements rest on: positions of their sides, passages that acknowledge or deny them. */
  readonly evidence: { readonly positionIds: ReadonlySet<string>; readonly passageIds: ReadonlySet<string> } | null
}

/** What a source knows about the passages that are wanted (null: all). */
export interface Found {
  readonly transcriptIds: ReadonlySet<string>
  readonly passages: number
  /** Passage × position; a passage without a position counts once. */
  readonly rows: number
  /** Those of the ids that are of a wanted passage or position. */
  among(ids: ReadonlySet<string>): ReadonlySet<string>
}
