import { ATTRIBUTION_LABELS, type Position } from '../domain/positions.ts'
import { signStance, tellPosition } from './excerpt-words.ts'
import type { Excerpt } from './excerpts.ts'
import type { ReportContext } from './report-context.ts'

/** A quotation with its citation and what it shows. */
export interface OutlinedQuotation {
  readonly kind: 'quotation'
  /** The exact words, one part for each span. */
  readonly quotes: readonly string[]
  /** BCP 47. */
  readonly language: string | null
  readonly citation: string
  /** The address within the citation, where it has one. */
  readonly url: string | null
  /** "▼▼ −2 Japan rejects … (own words, high confidence).", null where the passage bears no position. */
  readonly says: string | null
  readonly gloss: string
  /** Paths of the passage's codes. */
  readonly codes: readonly string[]
}

/** A piece of a document for reading, in order; Markdown, Word and OpenDocument differ only in how they print it. */
export type OutlinePiece =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'fact'; readonly name: string; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | OutlinedQuotation

/** The quotation as it stands, with what its position says. */
export function outlineExcerpt(context: ReportContext, excerpt: Excerpt): OutlinedQuotation {
  const { passage, position, transcript, citation } = excerpt
  return {
    kind: 'quotation',
    quotes: passage.spans.map((span) => span.quote),
    language: transcript.language,
    citation,
    url: transcript.url,
    says: position === null ? null : sayPosition(context, excerpt, position),
    gloss: position?.gloss ?? '',
    codes: passage.codeIds.map((id) => context.lookup.codePath(id)),
  }
}

function sayPosition({ lookup }: ReportContext, excerpt: Excerpt, position: Position): string {
  const sign = signStance(lookup.term(position.stanceId))
  const source = ATTRIBUTION_LABELS[position.attribution]
  const known = position.confidence === null ? source : `${source}, ${position.confidence} confidence`
  return `${sign} ${tellPosition(lookup, excerpt, position)} (${known}).`.trimStart()
}
