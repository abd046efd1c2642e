import * as fc from 'fast-check'
import { CoderId, PassageId } from '../../domain/ids.ts'
import type { CodedPassage } from '../../domain/passages.ts'
import { isCharacterBoundary, quoteSpan, type Span } from '../../domain/spans.ts'
import type { Block, Transcript } from '../../domain/transcripts.ts'
import { exampleSource } from '../example-source.ts'

interface AnnotatedTranscript {
  readonly transcript: Transcript
  readonly text: string
  readonly blocks: readonly Block[]
  readonly passages: readonly CodedPassage[]
}

const uuid = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Texts of any characters in a few blocks, with passages that overlap, touch, run over blocks and are elided. */
export function annotatedTexts(): fc.Arbitrary<AnnotatedTranscript> {
  const unit = fc.constantFrom(...Array.from('ab z“”<&\t'), '\u0301', '領', '𠮷', '🕊️', 'ש', '\u00A0')
  const paragraphs = fc.array(fc.string({ unit, maxLength: 12 }), { minLength: 1, maxLength: 5 })
  return paragraphs.chain((lines) => {
    const text = lines.join('\n')
    const whole = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isCharacterBoundary(text, at))
    const cuts = fc.subarray(whole, { maxLength: Math.min(6, whole.length) })
    return fc.array(cuts, { maxLength: 5 }).map((all) => annotate(lines, text, all.map(spansBetween)))
  })
}

/** Every second gap between the cuts is a span; spans of one passage never touch. */
function spansBetween(cuts: readonly number[]): Span[] {
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1]
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : []
  })
}

function annotate(lines: readonly string[], text: string, spans: readonly (readonly Span[])[]): AnnotatedTranscript {
  const source = exampleSource()
  const [summary] = source.summaries
  const [coder] = source.coders
  if (summary === undefined || coder === undefined) throw new Error('the example has no transcript')
  const transcript = source.transcript(summary.id)
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1))
  const blocks = lines.map((line, seq): Block => ({
    seq,
    start: starts[seq] ?? 0,
    end: (starts[seq] ?? 0) + line.length,
    kind: 'speech',
    speakerId: null,
    label: null,
    marker: null,
    role: null,
    page: null,
    doubt: null,
  }))
  const passages = spans
    .filter((some) => some.length > 0)
    .map((some, index): CodedPassage => ({
      id: PassageId.parse(uuid(5000 + index)),
      transcriptId: summary.id,
      revisionId: transcript.revision.id,
      spans: some.map((span) => quoteSpan(text, span)),
      coderId: CoderId.parse(coder.id),
      createdAt: '2024-05-01T10:00:00.000Z',
      positions: [],
      codeIds: [],
      codings: [],
      memos: [],
    }))
  return { transcript: { ...transcript, text, blocks }, text, blocks, passages }
}
