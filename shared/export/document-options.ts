/** What a document holds: quotations with what they show, or whole texts with their highlights and margin notes. */
export type DocumentContent = 'quotations' | 'transcript'

/** Under which headings quotations stand. */
export type QuotationGrouping = 'issue' | 'actor' | 'disagreement' | 'transcript' | 'date'

/** The manual that citations follow: Chicago notes (17th ed.), APA (7th ed.), MLA (9th ed.). */
export type CitationStyle = 'chicago' | 'apa' | 'mla'
