import { z } from 'zod'
import { normaliseSpans } from '../domain/spans.ts'
import { ProjectDocument } from '../export/project-document.ts'
import { findQuote } from './find-quote.ts'
import { NOTHING, type Incoming, type IncomingCoding, type IncomingPassage } from './incoming.ts'
import { ReadableTranscript } from './readable-transcript.ts'
import type { Report } from './report.ts'

const WORDS = z.string().default('')

/** What older versions did not write gets what an older project gets. */
const ReadableDocument = ProjectDocument.extend({
  version: z.literal(1),
  filters: z.unknown(),
  terms: z.array(ProjectDocument.shape.terms.element.extend({ example: WORDS, source: WORDS })),
  issues: z.array(ProjectDocument.shape.issues.element.extend({ inclusion: WORDS, exclusion: WORDS, example: WORDS })),
  codes: z.array(ProjectDocument.shape.codes.element.extend({ source: WORDS })),
  transcripts: z.array(ReadableTranscript),
})
type ReadableDocument = z.infer<typeof ReadableDocument>

/** What the document's text needs that is not pure. */
export interface DocumentTools {
  /** SHA-256 in lower-case hex. */
  hashText(text: string): string
  hashBytes(bytes: Uint8Array): string
  fromBase64(base64: string): Uint8Array
}

/** Why the document cannot be read, in a line; or what is in it. */
export type ReadDocument =
  | { readonly fault: string }
  | { readonly title: string; readonly origin: string; readonly incoming: Incoming }

/** Reads a project that Demarche wrote as JSON (docs/exports.md). `json` is parsed already. */
export function readProjectDocument(json: unknown, tools: DocumentTools, report: Report): ReadDocument {
  const parsed = ReadableDocument.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { fault: `${issue?.path.map(String).join('.') || 'the document'}: ${issue?.message ?? 'unknown form'}` }
  }
  const document = parsed.data
  const { application, project } = document
  const omitted = document.disagreements.flatMap(({ sides, omittedAcknowledgements }) => [
    omittedAcknowledgements,
    ...sides.map((side) => side.omittedPositions),
  ])
  report.lost('evidence of disagreements that the export’s filters left out', undefined, sum(omitted))
  return {
    title: project.title,
    origin: `${application.name} ${application.version}`,
    incoming: {
      ...NOTHING,
      coders: document.coders,
      terms: document.terms,
      hasAllTerms: true,
      events: document.events,
      actors: document.actors,
      issues: document.issues,
      codes: document.codes,
      transcripts: readTranscripts(document, tools, report),
      passages: readPassages(document, report),
      positions: document.positions,
      disagreements: document.disagreements.map(({ sides, omittedAcknowledgements: _omitted, ...one }) => ({
        ...one,
        sides: sides.map(({ omittedPositions: _positions, ...side }) => side),
      })),
      memos: document.memos,
      answers: document.answers ?? [],
      savedSearches: document.savedSearches ?? [],
    },
  }
}

function readTranscripts(document: ReadableDocument, tools: DocumentTools, report: Report): Incoming['transcripts'] {
  const originals = new Map(document.originals?.map(({ transcriptId, base64 }) => [transcriptId, base64]))
  return document.transcripts.map((transcript) => {
    const { id, text, revision, original, blocks, speakers, guesses, lookReasons, importedAt, ...metadata } = transcript
    if (tools.hashText(text) !== revision.sha256) {
      report.approximated('texts that were changed outside Demarche', metadata.title)
    }
    const base64 = originals.get(id)
    const bytes = base64 === undefined ? null : tools.fromBase64(base64)
    const isWhole = bytes !== null && tools.hashBytes(bytes) === original.sha256
    if (!isWhole) report.approximated('original files that the document lacks: the text stands for them', original.name)
    const { name, mediaType, encoding } = original
    return {
      id,
      metadata,
      original: isWhole ? { name, mediaType, encoding, bytes } : { name, ...TEXT, bytes: null },
      revision,
      text,
      blocks,
      speakers: speakers.map(({ labels: _labels, ...speaker }) => speaker),
      guesses,
      lookReasons,
      importedAt,
    }
  })
}

const TEXT = { mediaType: 'text/plain', encoding: 'utf-8' } as const

/** A passage is its words: where the offsets say other ones, or count in an older text, the words are looked for. */
function readPassages({ transcripts, passages }: ReadableDocument, report: Report): IncomingPassage[] {
  const byId = new Map(transcripts.map((one) => [one.id, one]))
  return passages.flatMap(({ spans, codeIds, codings, revisionId, ...passage }): IncomingPassage[] => {
    const transcript = byId.get(passage.transcriptId)
    const { coderId, createdAt } = passage
    const given: IncomingCoding[] = codings ?? codeIds.map((codeId) => ({ codeId, coderId, createdAt }))
    const isAtPlace =
      transcript === undefined ||
      (revisionId === transcript.revision.id &&
        spans.every(({ start, end, quote }) => transcript.text.slice(start, end) === quote))
    if (isAtPlace) return [{ ...passage, spans, codings: given }]
    const found = spans.map(({ start, quote: exact, prefix, suffix }) =>
      findQuote(transcript.text, { exact, prefix, suffix }, start),
    )
    const places = found.filter((span) => span !== null)
    if (places.length < spans.length) {
      report.lost('passages whose words do not stand in their text', spans[0]?.quote)
      return []
    }
    report.approximated('passages found by their words, which do not stand where the document says', spans[0]?.quote)
    return [{ ...passage, spans: normaliseSpans(places), codings: given }]
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
