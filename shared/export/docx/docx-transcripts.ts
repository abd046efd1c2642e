import type { Anchor, Stretch } from '../document/annotated-text.ts'
import { aboutDocument } from '../document/about-document.ts'
import type { MarginNote } from '../document/margin-notes.ts'
import {
  readTranscripts,
  type MarkedPassage,
  type PrintedBlock,
  type PrintedTranscript,
} from '../document/read-transcripts.ts'
import { sayingLine } from '../document/saying.ts'
import { printLabel } from '../document/print-label.ts'
import type { ExportSource } from '../export-source.ts'
import { hueColour } from '../hue-colour.ts'
import { element } from '../xml.ts'
import { docxParts, type DocxPart } from './docx-package.ts'
import { RUN_STYLE, STYLE } from './docx-styles.ts'
import { paragraph, run, type RunFormat } from './docx-text.ts'

/**
 * The texts as a Word document: highlights as shading, what the margin says as comments. A comment stands on exactly
 * the characters of a span. Word has no comment on several places, so that an elided passage has one with all its tags
 * on the first span and one on each further span that says where it belongs.
 */
export function transcriptDocx(source: ExportSource): DocxPart[] {
  const comments: string[] = []
  return docxParts(source, {
    title: source.head.project.title,
    body: writeBody(source, comments),
    footnotes: () => [],
    comments: () => comments,
  })
}

function* writeBody(source: ExportSource, comments: string[]): Generator<string> {
  yield paragraph(STYLE.title, {}, run(source.head.project.title))
  yield paragraph(STYLE.subtitle, {}, run('Texts with highlights and notes'))
  let isFirst = true
  for (const printed of readTranscripts(source)) {
    yield* writeTranscript(printed, comments, !isFirst)
    isFirst = false
  }
  const { text, pieces } = aboutDocument(source, null)
  yield paragraph(STYLE.heading1, { breaksPage: true }, run(text))
  for (const piece of pieces()) {
    if (piece.kind === 'heading') yield paragraph(STYLE.heading3, {}, run(piece.text))
    else if ('text' in piece)
      yield paragraph(piece.kind === 'item' ? STYLE.aboutItem : STYLE.about, {}, run(piece.text))
  }
}

function* writeTranscript(printed: PrintedTranscript, comments: string[], breaksPage: boolean): Generator<string> {
  const { transcript, facts, memos, omittedClutter } = printed
  yield paragraph(STYLE.heading1, { breaksPage }, run(transcript.title, { language: transcript.language }))
  for (const [name, value] of facts) yield paragraph(STYLE.about, {}, run(`${name}: `, { isBold: true }), run(value))
  for (const memo of memos) yield paragraph(STYLE.about, {}, run('Memo: ', { isBold: true }), run(memo))
  yield paragraph(STYLE.about, {})
  const anchored = new AnchoredComments(printed.passages, comments)
  for (const block of printed.blocks) yield writeBlock(block, printed, anchored)
  if (omittedClutter > 0) {
    const count = omittedClutter === 1 ? 'One line' : `${omittedClutter} lines`
    yield paragraph(STYLE.direction, {}, run(`${count} of page clutter left out.`))
  }
}

const BLOCK_STYLES: Readonly<Partial<Record<PrintedBlock['block']['kind'], string>>> = {
  title: STYLE.heading2,
  heading: STYLE.heading3,
  dateline: STYLE.direction,
  note: STYLE.direction,
  caption: STYLE.direction,
  furniture: STYLE.direction,
}

function writeBlock(
  { block, number, stretches }: PrintedBlock,
  printed: PrintedTranscript,
  anchored: AnchoredComments,
): string {
  const { language } = printed.transcript
  const style = BLOCK_STYLES[block.kind] ?? STYLE.speech
  const before = [
    number === null ? '' : run(`${number} `, { style: RUN_STYLE.number }),
    block.label === null ? '' : run(printLabel(block.label), { style: RUN_STYLE.label, language }),
    block.marker === null ? '' : run(`${block.marker} `),
  ]
  const words = stretches.map((stretch) => writeStretch(stretch, printed.passages, language, anchored))
  return paragraph(style, { language }, ...before, ...words)
}

function writeStretch(
  { ended, begun, text, covering }: Stretch,
  passages: readonly MarkedPassage[],
  language: string | null,
  anchored: AnchoredComments,
): string {
  const ends = ended.map((anchor) => anchored.end(anchor))
  const starts = begun.map((anchor) => anchored.start(anchor))
  return [
    ...ends,
    ...starts,
    run(text, { language, ...highlight(covering.flatMap((index) => passages[index] ?? [])) }),
  ].join('')
}

/** The first passage's colour behind the words; where several lie over each other, a line of the last one's below. */
function highlight(covering: readonly MarkedPassage[]): RunFormat {
  const [first] = covering
  const last = covering.at(-1)
  if (first === undefined || last === undefined) return {}
  const shade = first.hue === null ? 'ECE7DC' : hueColour(first.hue, 0.75, 0.9)
  if (covering.length === 1) return { shade }
  return { shade, underline: last.hue === null ? '595959' : hueColour(last.hue, 0.6, 0.42) }
}

/** Numbers the comments of a text and knows where each begins and ends. */
class AnchoredComments {
  readonly #passages: readonly MarkedPassage[]
  readonly #comments: string[]
  readonly #open = new Map<string, readonly number[]>()

  constructor(passages: readonly MarkedPassage[], comments: string[]) {
    this.#passages = passages
    this.#comments = comments
  }

  start(anchor: Anchor): string {
    const marked = this.#passages[anchor.passage]
    const ids = (marked?.notes ?? []).map((note) => {
      const id = this.#comments.length
      const parts = marked?.passage.spans.length ?? 1
      this.#comments.push(writeComment(id, note, { index: anchor.span, parts }))
      return id
    })
    this.#open.set(`${anchor.passage} ${anchor.span}`, ids)
    return ids.map((id) => element('w:commentRangeStart', { 'w:id': id })).join('')
  }

  end(anchor: Anchor): string {
    const ids = this.#open.get(`${anchor.passage} ${anchor.span}`) ?? []
    return ids
      .map((id) => {
        const reference = element('w:commentReference', { 'w:id': id })
        const style = element('w:rPr', {}, element('w:rStyle', { 'w:val': RUN_STYLE.commentReference }))
        return element('w:commentRangeEnd', { 'w:id': id }) + element('w:r', {}, style, reference)
      })
      .join('')
  }
}

/** An elided passage is counted by its parts, and has all its tags on the first. */
function writeComment(id: number, note: MarginNote, { index, parts }: { index: number; parts: number }): string {
  const attributes = {
    'w:id': id,
    'w:author': note.coder,
    // Word reads no parts of a second.
    'w:date': note.at.replace(/\.\d+Z$/u, 'Z'),
    'w:initials': initialsOf(note.coder),
  }
  const lines = linesOf(note)
  const counted = parts === 1 ? [] : [run(`Part ${index + 1} of ${parts}.`)]
  const shown = [...counted, ...(index === 0 ? lines : lines.slice(0, 1))]
  const reference = `<w:r><w:rPr><w:rStyle w:val="${RUN_STYLE.commentReference}"/></w:rPr><w:annotationRef/></w:r>`
  const paragraphs = shown.map((line, index) => paragraph(STYLE.comment, {}, index === 0 ? reference : '', line))
  return element('w:comment', attributes, ...paragraphs)
}

function linesOf({ sayings, codes, memos }: MarginNote): string[] {
  const lines = [
    ...sayings.flatMap((saying) => [
      run(sayingLine(saying)),
      ...(saying.gloss === '' ? [] : [run(saying.gloss, { isItalic: true })]),
    ]),
    ...(codes.length === 0 ? [] : [run(`Codes: ${codes.join('; ')}`)]),
    ...memos.map((memo) => run(memo)),
  ]
  return lines.length === 0 ? [run('Highlighted.')] : lines
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/u).map((word) => Array.from(word)[0] ?? '')
  return letters.join('').slice(0, 9).toWellFormed()
}
