import type { CitationStyle } from '../document-options.ts'
import { apaReference } from './apa-reference.ts'
import { chicagoNote } from './chicago-note.ts'
import type { CitationText } from './citation-text.ts'
import type { CitedSource } from './cited-source.ts'
import { mlaEntry } from './mla-entry.ts'

const FORMATTERS: Readonly<Record<CitationStyle, (source: CitedSource) => CitationText>> = {
  chicago: chicagoNote,
  apa: apaReference,
  mla: mlaEntry,
}

/** Where the quotation stands, as the manual of that style wants it. Titles and names keep their letters. */
export function formatCitation(style: CitationStyle, source: CitedSource): CitationText {
  return FORMATTERS[style](source)
}
