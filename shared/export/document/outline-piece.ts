import type { CitationText } from '../citation/citation-text.ts'
import type { Saying } from './saying.ts'

/** A quotation with its citation and what it shows. */
export interface OutlinedQuotation {
  readonly kind: 'quotation'
  /** The exact words, one part for each span. */
  readonly quotes: readonly string[]
  /** BCP 47. */
  readonly language: string | null
  /** "Anders Halden, Minister for Foreign Affairs, Norrland"; the publisher where nobody is named, empty where none is known. */
  readonly speaker: string
  /** "Haven, 2 June 2019"; empty where neither is known. */
  readonly occasion: string
  readonly citation: CitationText
  /** One for each position that stands here, none where the passage bears none. */
  readonly sayings: readonly Saying[]
  /** Paths of the passage's codes. */
  readonly codes: readonly string[]
}

/** A piece of a document for reading, in order; the formats differ only in how they print it. */
export type OutlinePiece =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  /** What stands until its `close` belongs together: the sides of a disagreement, face to face, and each of them. */
  | { readonly kind: 'open'; readonly what: 'sides' | 'side' }
  | { readonly kind: 'close' }
  | OutlinedQuotation

/** A part of the document under its heading; level 1 parts may only hold those of level 2 that follow. */
export interface OutlineSection {
  readonly id: string
  readonly level: 1 | 2
  readonly text: string
  /** Of an issue, for formats with colour. */
  readonly hue: number | null
  /** Quotations in it, where they are counted. */
  readonly count: number | null
  readonly pieces: () => Iterable<OutlinePiece>
}

/** A document to read. Headings are known at once, what stands under them is made when it is asked for. */
export interface Outline {
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly OutlineSection[]
}
