import { TextDecoder } from 'node:util'
import { AppError } from '#shared/api/envelope.ts'
import { plainPiece, NO_PAGE_METADATA } from '#shared/recognition/source-text.ts'
import type { PieceForm, SourcePiece, SourceText } from '#shared/recognition/source-text.ts'
import { BoldLead } from './bold-lead.ts'
import { checkPieceCount } from './piece-limit.ts'
import { encodingOfCharset, encodingOfCodePage } from './rtf-code-pages.ts'
import { tokenizeRtf } from './rtf-tokens.ts'
import type { RtfToken } from './rtf-tokens.ts'

// Reads RTF into paragraphs, headings, list items and table cells; footnotes come after the text.

const MAX_DEPTH = 1_000
/** So many bytes of one run are decoded before the next come. */
const MANY_BYTES = 64 * 1024
/** Groups that hold no text of the document. */
const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping datastore latentstyles listtable ' +
    'listoverridetable rsidtbl generator fldinst header headerl headerr headerf footer footerl footerr footerf ' +
    'filetbl revtbl xmlnstbl mmathPr nonshppict bkmkstart bkmkend tc xe template atnid atnauthor annotation private'
  ).split(' '),
)
const PARAGRAPH_ENDS = new Set('par sect page column cell nestcell row nestrow'.split(' '))
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}
const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
}

interface Group {
  /** Nothing in the group is text. */
  readonly silent: boolean
  readonly destination: 'text' | 'fonts' | 'marker' | 'footnote'
  hidden: boolean
  bold: boolean
  /** Characters that stand for one `\u` in readers without Unicode. */
  fallback: number
  font: number
}

/** The pieces of an RTF file. Throws `unreadable-file` for groups nested beyond reason. */
export function readRtf(bytes: Uint8Array, fallbackTitle: string | null): SourceText {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const reader = new RtfReader()
  for (const token of tokenizeRtf(rtf)) reader.take(token)
  return { pieces: reader.finish(), page: NO_PAGE_METADATA, fallbackTitle }
}

class RtfReader {
  private readonly pieces: SourcePiece[] = []
  private readonly notes: SourcePiece[] = []
  private readonly fonts = new Map<number, string>()
  private readonly decoders = new Map<string, TextDecoder>()
  private readonly stack: Group[] = []
  private group: Group = { silent: false, destination: 'text', hidden: false, bold: false, fallback: 1, font: -1 }
  private codePage = 'windows-1252'
  private toSkip = 0
  /** True right after `{` and `{\*`: the next word may name what the group is for. */
  private opening = false
  private starred = false
  private bytes: number[] = []
  private parts: string[] = []
  private lead = new BoldLead()
  private marker: string[] = []
  /** What was open when a footnote began. */
  private outer: { readonly parts: string[]; readonly lead: BoldLead } = { parts: [], lead: new BoldLead() }
  private form: PieceForm = 'paragraph'
  private level: number | null = null
  private inTable = false

  take(token: RtfToken): void {
    if (token.type === 'open') return this.openGroup()
    if (token.type === 'close') return this.closeGroup()
    if (token.type === 'word') {
      if (this.opening && this.enterDestination(token.word)) return
      this.opening = false
      if (token.word === 'u') return this.takeUnicode(token.value ?? 0)
      if (this.toSkip > 0) return void this.toSkip--
      return this.takeWord(token.word, token.value)
    }
    if (token.type === 'symbol') return this.takeSymbol(token.symbol)
    this.opening = false
    if (token.type === 'byte') this.takeByte(token.byte)
    else this.takeText(token.text)
  }

  finish(): SourcePiece[] {
    this.endParagraph()
    return [...this.pieces, ...this.notes]
  }

  private openGroup(): void {
    this.toSkip = 0
    if (this.stack.push(this.group) > MAX_DEPTH) {
      throw new AppError('unreadable-file', 'It nests deeper than any document; nothing was imported from it.')
    }
    this.group = { ...this.group }
    this.opening = true
    this.starred = false
  }

  private closeGroup(): void {
    this.toSkip = 0
    this.opening = false
    this.flushBytes()
    const outer = this.stack.pop() ?? this.group
    if (this.group.destination === 'footnote' && outer.destination !== 'footnote') {
      this.endParagraph()
      this.parts = this.outer.parts
      this.lead = this.outer.lead
    }
    this.group = outer
  }

  /** True where the word says what the group is for. */
  private enterDestination(word: string): boolean {
    const { group } = this
    if (word === 'fonttbl') this.group = { ...group, silent: true, destination: 'fonts' }
    else if (word === 'listtext' || word === 'pntext') {
      this.flushBytes()
      this.marker = []
      this.group = { ...group, destination: 'marker' }
    } else if (word === 'footnote' && group.destination === 'text' && !group.silent) {
      this.flushBytes()
      this.outer = { parts: this.parts, lead: this.lead }
      this.parts = []
      this.lead = new BoldLead()
      this.group = { ...group, destination: 'footnote' }
    } else if (this.starred || SILENT.has(word)) this.group = { ...group, silent: true }
    else return false
    this.opening = false
    return true
  }

  private takeWord(word: string, value: number | null): void {
    const { group } = this
    if (word === 'f') this.selectFont(value ?? 0)
    else if (word === 'fcharset') {
      const encoding = encodingOfCharset(value ?? 0)
      if (group.destination === 'fonts' && encoding !== null) this.fonts.set(group.font, encoding)
    } else if (word === 'cpg' && group.destination === 'fonts') {
      this.fonts.set(group.font, encodingOfCodePage(value ?? 0))
    } else if (word === 'ansicpg') this.codePage = encodingOfCodePage(value ?? 0)
    else if (word === 'mac') this.codePage = 'macintosh'
    else if (word === 'uc') group.fallback = Math.min(Math.max(value ?? 1, 0), 16)
    else if (word === 'v' || word === 'deleted') group.hidden = value !== 0
    else if (word === 'b') {
      this.flushBytes()
      group.bold = value !== 0
    } else if (word === 'plain') {
      group.hidden = false
      this.flushBytes()
      group.bold = false
    } else if (group.silent) return
    else if (PARAGRAPH_ENDS.has(word)) this.endParagraph(/cell|row/u.test(word))
    else if (word === 'pard') this.resetParagraph()
    else if (word === 'intbl') this.inTable = true
    else if (word === 'outlinelevel') this.level = value !== null && value >= 0 && value < 6 ? value + 1 : null
    else if (CHARACTERS[word] !== undefined) this.addText(CHARACTERS[word])
  }

  private takeSymbol(symbol: string): void {
    if (symbol === '*') {
      this.starred = true
      return
    }
    this.opening = false
    if (this.toSkip > 0) this.toSkip--
    else if (symbol === '\n' || symbol === '\r') this.endParagraph()
    else if (SYMBOLS[symbol] !== undefined) this.addText(SYMBOLS[symbol])
  }

  private selectFont(font: number): void {
    if (this.group.font !== font) this.flushBytes()
    this.group.font = font
  }

  private takeUnicode(value: number): void {
    this.addText(String.fromCharCode(value & 0xffff))
    this.toSkip = this.group.fallback
  }

  private takeText(text: string): void {
    const skipped = Math.min(this.toSkip, text.length)
    this.toSkip -= skipped
    if (this.isSilent()) return
    for (let i = skipped; i < text.length; i++) {
      if (this.bytes.push(text.charCodeAt(i)) >= MANY_BYTES) this.flushBytes(true)
    }
  }

  private takeByte(byte: number): void {
    if (this.toSkip > 0) this.toSkip--
    else if (!this.isSilent()) this.bytes.push(byte)
  }

  private isSilent(): boolean {
    return this.group.silent || this.group.hidden
  }

  private addText(text: string): void {
    this.flushBytes()
    if (this.isSilent()) return
    this.push(text)
  }

  private push(text: string): void {
    if (this.group.destination === 'marker') return void this.marker.push(text)
    this.parts.push(text)
    this.lead.add(text, this.group.bold)
  }

  /** Bytes wait until their font ends, since characters of two bytes may be written in two ways. */
  private flushBytes(more = false): void {
    if (this.bytes.length === 0) return
    const encoding = this.fonts.get(this.group.font) ?? this.codePage
    const decoder = this.decoders.get(encoding) ?? new TextDecoder(encoding)
    this.decoders.set(encoding, decoder)
    const text = decoder.decode(Uint8Array.from(this.bytes), { stream: more })
    this.bytes = []
    this.push(text)
  }

  private endParagraph(isCell = false): void {
    this.flushBytes()
    const text = this.parts.join('')
    const { lead } = this
    this.parts = []
    this.lead = new BoldLead()
    const marker = this.marker.join('').trim()
    this.marker = []
    if (text.trim() === '') return
    const form = this.level !== null ? 'heading' : isCell || this.inTable ? 'table-cell' : this.form
    const level = form === 'heading' ? this.level : null
    const numbered = /[\p{L}\p{N}]/u.test(marker)
    const item = marker !== '' && !numbered
    const piece: SourcePiece = {
      // A number stays in the text, where recognition tells headings from list items.
      ...plainPiece(item && form === 'paragraph' ? 'list-item' : form, numbered ? `${marker} ${text}` : text, true),
      breaks: 'meant',
      level,
      marker: item ? printedBullet(marker) : null,
      // With a number before them they begin the paragraph no more.
      ...(numbered ? {} : lead.forPiece),
    }
    if (this.group.destination === 'footnote') this.notes.push({ ...piece, form: 'note', level: null })
    else checkPieceCount(this.pieces.push(piece))
  }

  private resetParagraph(): void {
    this.level = null
    this.inTable = false
  }
}

/** Symbol fonts draw bullets with letters of their own. */
function printedBullet(marker: string): string {
  return /^[\uE000-\uF8FF\u00b7]/u.test(marker) ? '•' : marker
}
