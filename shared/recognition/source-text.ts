// What a reader hands to recognition: the words of a file in reading order with the hints its format gives.

/** Where the lines inside a piece come from: wrapped by the format, broken on purpose, or nobody knows. */
export type LineBreaks = 'wrapped' | 'meant' | 'unknown'

/** What the file's format says about a piece; `line` is plain text, about which it says nothing. */
export type PieceForm = 'line' | 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'caption' | 'note' | 'clutter'

/** One paragraph-like piece of a file; of plain text, one line. */
export interface SourcePiece {
  readonly form: PieceForm
  /** Raw words, lines parted by "\n". White space at both ends means nothing; of a `line` it is its indent. */
  readonly text: string
  readonly breaks: LineBreaks
  /** True where an empty line or a block's edge stands before the piece. */
  readonly gapBefore: boolean
  /** Of a heading: 1 to 6. */
  readonly level: number | null
  /** The list marker that the format draws ("•", "3."), null where it would stand in the text. */
  readonly marker: string | null
  /** True where every word is part of a link or button. */
  readonly linkOnly: boolean
  /** Who speaks, where the format says so outside the words, as captions do. */
  readonly voice?: string
  /** The words at its start that the format sets off from what follows, by bold print or an element of their own. */
  readonly lead?: string
  /** The page that it begins on, counted from 1, where the format has pages. */
  readonly page?: number
}

/** What a page says about itself outside its text; all as printed, null where it says nothing. */
export interface PageMetadata {
  readonly title: string | null
  readonly language: string | null
  readonly url: string | null
  readonly date: string | null
  readonly publisher: string | null
  /** What stands above the window that shows it: often its title with the site's name. */
  readonly windowTitle: string | null
}

export interface SourceText {
  readonly pieces: readonly SourcePiece[]
  readonly page: PageMetadata
  /** The title where the text offers none, such as the file's name. */
  readonly fallbackTitle: string | null
  /** True for words taken down along a recording, such as captions. */
  readonly timed?: boolean
}

export const NO_PAGE_METADATA: PageMetadata = {
  title: null,
  language: null,
  url: null,
  date: null,
  publisher: null,
  windowTitle: null,
}

/** A piece with nothing known about it but its form and text. */
export function plainPiece(form: PieceForm, text: string, gapBefore: boolean): SourcePiece {
  return { form, text, breaks: 'unknown', gapBefore, level: null, marker: null, linkOnly: false }
}

/** Plain text as a source: one piece a line, empty lines turned into gaps. */
export function plainSource(text: string, fallbackTitle: string | null = null): SourceText {
  const pieces: SourcePiece[] = []
  let gapBefore = true
  for (const line of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)) {
    if (line.trim() === '') {
      gapBefore = true
      continue
    }
    pieces.push(plainPiece('line', line, gapBefore))
    gapBefore = false
  }
  return { pieces, page: NO_PAGE_METADATA, fallbackTitle }
}
