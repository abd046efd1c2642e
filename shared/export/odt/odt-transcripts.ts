import { aboutDocument } from '../document/about-document.ts'
import type { Anchor, Stretch } from '../document/annotated-text.ts'
import { isRightToLeft } from '../document/languages.ts'
import type { MarginNote } from '../document/margin-notes.ts'
import { printLabel } from '../document/print-label.ts'
import {
  readTranscripts,
  type MarkedPassage,
  type PrintedBlock,
  type PrintedTranscript,
} from '../document/read-transcripts.ts'
import { sayingLine } from '../document/saying.ts'
import type { ExportSource } from '../export-source.ts'
import { element, textElement } from '../xml.ts'
import { highlightStyle, lineStyle } from './odt-highlights.ts'
import { heading, paragraph, span, writeText } from './odt-text.ts'

/**
 * The texts as the body of an OpenDocument text, in pieces: highlights as backgrounds, what the margin says as comments.
 * As in Word, a comment on an elided passage stands on its first span, and one on each further span counts the parts.
 */
export function* odtTranscripts(source: ExportSource): Generator<string> {
  yield paragraph('Title', writeText(source.head.project.title))
  yield paragraph('Subtitle', 'Texts with highlights and notes')
  let count = 0
  for (const printed of readTranscripts(source)) {
    count += 1
    yield* writeTranscript(printed, count)
  }
  const { text, pieces } = aboutDocument(source, null)
  yield heading(1, 'HeadingOnNewPage', writeText(text))
  for (const piece of pieces()) {
    if (piece.kind === 'heading') yield heading(3, 'Heading_20_3', writeText(piece.text))
    else if ('text' in piece) yield paragraph('About', writeText(piece.text))
  }
}

/** `count` is the text's number, from 1: comments are named by it. */
function* writeTranscript(printed: PrintedTranscript, count: number): Generator<string> {
  const { transcript, facts, memos, omittedClutter } = printed
  yield heading(1, count === 1 ? 'Heading_20_1' : 'HeadingOnNewPage', writeText(transcript.title))
  for (const [name, value] of facts) yield writeFact(name, value)
  for (const memo of memos) yield writeFact('Memo', memo)
  yield paragraph('About')
  for (const block of printed.blocks) yield writeBlock(block, printed, count)
  if (omittedClutter > 0) {
    const lines = omittedClutter === 1 ? 'One line' : `${omittedClutter} lines`
    yield paragraph('Stage_20_Direction', `${lines} of page clutter left out.`)
  }
}

function writeFact(name: string, value: string): string {
  return paragraph('About', span('Strong_20_Emphasis', `${name}: `), writeText(value))
}

function writeBlock({ block, number, stretches }: PrintedBlock, printed: PrintedTranscript, count: number): string {
  const content = [
    number === null ? '' : span('Paragraph_20_Number', `${number} `),
    block.label === null ? '' : span('Speaker_20_Label', printLabel(block.label)),
    block.marker === null ? '' : writeText(`${block.marker} `),
    ...stretches.map((stretch) => writeStretch(stretch, printed.passages, count)),
  ]
  if (block.kind === 'title') return heading(2, 'Heading_20_2', ...content)
  if (block.kind === 'heading') return heading(3, 'Heading_20_3', ...content)
  const isSpoken = block.kind === 'speech' || block.kind === 'paragraph' || block.kind === 'list-item'
  const speech = isRightToLeft(printed.transcript.language) ? 'SpeechRtl' : 'Speech'
  return paragraph(isSpoken ? speech : 'Stage_20_Direction', ...content)
}

function writeStretch(
  { ended, begun, text, covering }: Stretch,
  passages: readonly MarkedPassage[],
  count: number,
): string {
  const notesOf = ({ passage }: Anchor): readonly MarginNote[] => passages[passage]?.notes ?? []
  const nameOf = ({ passage, span: part }: Anchor, index: number): string => `note${count}.${passage}.${part}.${index}`
  const ends = ended.flatMap((anchor) =>
    notesOf(anchor).map((_, index) => element('office:annotation-end', { 'office:name': nameOf(anchor, index) })),
  )
  const starts = begun.flatMap((anchor) =>
    notesOf(anchor).map((note, index) => {
      const parts = passages[anchor.passage]?.passage.spans.length ?? 1
      return writeComment(nameOf(anchor, index), note, { index: anchor.span, parts })
    }),
  )
  const [first] = covering
  const last = covering.at(-1)
  if (first === undefined || last === undefined || text === '') return [...ends, ...starts, writeText(text)].join('')
  const words = span(highlightStyle(passages[first]?.hue ?? null), text)
  const lined =
    first === last ? words : element('text:span', { 'text:style-name': lineStyle(passages[last]?.hue ?? null) }, words)
  return [...ends, ...starts, lined].join('')
}

/** An elided passage is counted by its parts, and has all its tags on the first. */
function writeComment(name: string, note: MarginNote, { index, parts }: { index: number; parts: number }): string {
  const lines = linesOf(note)
  const counted = parts === 1 ? [] : [`Part ${index + 1} of ${parts}.`]
  const shown = [...counted, ...(index === 0 ? lines : lines.slice(0, 1))]
  return element(
    'office:annotation',
    { 'office:name': name },
    textElement('dc:creator', note.coder),
    textElement('dc:date', note.at.replace(/Z$/u, '')),
    ...shown.map((line) => element('text:p', {}, writeText(line))),
  )
}

function linesOf({ sayings, codes, memos }: MarginNote): string[] {
  const lines = [
    ...sayings.flatMap((saying) => [sayingLine(saying), ...(saying.gloss === '' ? [] : [saying.gloss])]),
    ...(codes.length === 0 ? [] : [`Codes: ${codes.join('; ')}`]),
    ...memos,
  ]
  return lines.length === 0 ? ['Highlighted.'] : lines
}
