/** Whom a label or phrase names. */
export interface Person {
  /** The name without office and honorific as printed, null for an office alone. */
  readonly name: string | null
  readonly office: string | null
  readonly affiliation: string | null
  readonly gender: 'male' | 'female' | null
  /** True where an honorific, office, outlet or initials show that a person is meant, not some other phrase. */
  readonly certain: boolean
}
