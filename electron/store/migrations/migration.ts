/** One step of the schema. Never edited after a release. */
export interface Migration {
  /** The `user_version` that the step leads to. */
  readonly version: number
  /** Run in order, all in one transaction with the raise of `user_version`. */
  readonly statements: readonly string[]
}
