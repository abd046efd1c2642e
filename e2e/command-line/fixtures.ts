/** Two accounts of one invented meeting, as ministries would publish them. */
export const READ_OUT = `Ministry of Foreign Affairs of Norrland

Norrland-Keld Foreign Ministers' Meeting
March 14, 2019

1. On March 14, the Foreign Minister of Norrland, Mr. Anders Halden, met with the Foreign Minister of Keld, Ms. Irena Tamsin, in Ostmark.
2. Minister Halden stated that the radar station on the Outer Skerries is not acceptable to Norrland.
3. Minister Tamsin explained that her forces are where the law of Keld places them.
`

export const PRESS_CONFERENCE = `Joint press conference by the Foreign Ministers of Norrland and Keld
Ostmark, March 14, 2019

Halden: The new radar station on the Outer Skerries is not acceptable to us. We will not accept it.

Tamsin: Our forces are where our law places them, and this is not directed at any third country.

Reporter: Will the radar stay?

Tamsin: =YES("for now"), as my colleague writes it. We will not accept it otherwise.
`

export interface Listed {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly date: string | null
  readonly sha256: string
  readonly passages: number
}

export interface Imported {
  readonly file: string
  readonly status: string
  readonly id: string | null
  readonly error: { readonly code: string; readonly message: string } | null
}

export interface Shown {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly date: string | null
  readonly time: string | null
  readonly place: string | null
  readonly sha256: string
  readonly revision: number
  readonly text: string
  readonly blocks: readonly {
    readonly start: number
    readonly end: number
    readonly kind: string
    readonly speaker: string | null
    readonly label: string | null
    readonly role: string | null
  }[]
  readonly speakers: readonly {
    readonly name: string
    readonly labels: readonly string[]
    readonly office: string | null
    readonly affiliation: string | null
  }[]
}

/** The span of the only place where the words stand. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start === -1 || text.includes(words, start + 1)) throw new Error(`not just once in the text: ${words}`)
  return { start, end: start + words.length }
}

export function toJsonLines(lines: readonly unknown[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
