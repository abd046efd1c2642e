import { plainPiece, NO_PAGE_METADATA } from '#shared/recognition/source-text.ts'
import type { PieceForm, SourcePiece, SourceText } from '#shared/recognition/source-text.ts'
import { BoldLead } from './bold-lead.ts'
import { readOdfContent } from './odf-content.ts'
import { OdtStyles } from './odt-styles.ts'
import { walkXml } from './xml-events.ts'

// Reads OpenDocument texts: the paragraphs, headings, lists and tables of content.xml; notes come after the text.

/** The pieces of an OpenDocument text. Deleted text of tracked changes is no text. */
export async function readOdt(bytes: Uint8Array, fallbackTitle: string | null): Promise<SourceText> {
  const reader = new OdtReader()
  walkXml(await readOdfContent(bytes), reader)
  return { pieces: reader.finish(), page: NO_PAGE_METADATA, fallbackTitle }
}

const SILENT = new Set(
  (
    'text:tracked-changes text:note-citation svg:title svg:desc dc:creator dc:date meta:date-string text:ruby-text ' +
    'office:forms text:sequence-decls text:variable-decls office:scripts office:font-face-decls office:event-listeners'
  ).split(' '),
)

interface Paragraph {
  readonly parts: string[]
  readonly lead: BoldLead
  /** Of the paragraph and of each open stretch in it, whether its words are bold. */
  readonly bold: boolean[]
  readonly level: number | null
  readonly form: PieceForm
}

interface List {
  readonly style: string
  ordinal: number
}

class OdtReader {
  private readonly pieces: SourcePiece[] = []
  private readonly notes: SourcePiece[] = []
  private readonly styles = new OdtStyles()
  /** Paragraphs that are open: a frame or a note inside one holds paragraphs of its own. */
  private readonly paragraphs: Paragraph[] = []
  private readonly lists: List[] = []
  private marker: string | null = null
  private silent = 0
  private inText = 0
  private inNote = 0
  private cells = 0

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(tag)) this.silent++
    if (this.inText === 0) this.styles.open(tag, attributes)
    if (tag === 'office:text') this.inText++
    else if (tag === 'text:note-body' || tag === 'office:annotation') this.inNote++
    else if (tag === 'table:table-cell') this.cells++
    else if (tag === 'text:p' || tag === 'text:h') this.openParagraph(tag, attributes)
    else if (tag === 'text:span') this.openStretch(attributes)
    else if (tag === 'text:list') this.openList(attributes)
    else if (tag === 'text:list-item') this.marker = this.nextMarker()
    else if (tag === 'text:s') this.add(' '.repeat(Math.min(Math.max(Number(attributes['text:c']) || 1, 1), 1000)))
    else if (tag === 'text:tab') this.add('\t')
    else if (tag === 'text:line-break') this.add('\n')
  }

  close(tag: string): void {
    if (SILENT.has(tag)) this.silent--
    if (tag === 'office:text') this.inText--
    else if (tag === 'text:note-body' || tag === 'office:annotation') this.inNote--
    else if (tag === 'table:table-cell') this.cells--
    else if (tag === 'text:p' || tag === 'text:h') this.closeParagraph()
    else if (tag === 'text:span') this.paragraphs.at(-1)?.bold.pop()
    else if (tag === 'text:list') this.lists.pop()
  }

  text(text: string): void {
    this.add(text.replace(/[ \t\r\n]+/gu, ' '))
  }

  finish(): SourcePiece[] {
    return [...this.pieces, ...this.notes]
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph || this.inText === 0 || this.silent > 0) return
    paragraph.parts.push(text)
    paragraph.lead.add(text, paragraph.bold.at(-1) ?? false)
  }

  private openParagraph(tag: string, attributes: Readonly<Record<string, string>>): void {
    const style = attributes['text:style-name'] ?? ''
    const level =
      this.styles.headingLevel(style) ?? (tag === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) : null)
    const inList = this.lists.length > 0
    const form = level !== null ? 'heading' : this.cells > 0 ? 'table-cell' : inList ? 'list-item' : 'paragraph'
    this.paragraphs.push({
      parts: [],
      lead: new BoldLead(),
      bold: [this.styles.isBold(style)],
      level: level === null ? null : Math.min(Math.max(level || 1, 1), 6),
      form,
    })
  }

  private openStretch(attributes: Readonly<Record<string, string>>): void {
    const bold = this.paragraphs.at(-1)?.bold
    bold?.push((bold.at(-1) ?? false) || this.styles.isBold(attributes['text:style-name'] ?? ''))
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    const text = paragraph?.parts.join('') ?? ''
    if (!paragraph || text.trim() === '') return
    const { form, level } = paragraph
    const piece: SourcePiece = {
      ...plainPiece(form, text, true),
      breaks: 'meant',
      level,
      marker: this.marker,
      ...paragraph.lead.forPiece,
    }
    this.marker = null
    if (this.inNote > 0) this.notes.push({ ...piece, form: 'note', level: null })
    else this.pieces.push(piece)
  }

  private openList(attributes: Readonly<Record<string, string>>): void {
    // An inner list has the style of the one around it.
    const style = attributes['text:style-name'] ?? this.lists.at(-1)?.style ?? ''
    this.lists.push({ style, ordinal: 0 })
  }

  private nextMarker(): string | null {
    const list = this.lists.at(-1)
    if (!list) return null
    list.ordinal++
    return this.styles.isNumbered(list.style, this.lists.length) ? `${list.ordinal}.` : '•'
  }
}
