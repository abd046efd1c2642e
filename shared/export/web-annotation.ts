import type { Memo } from '../domain/memos.ts'
import type { TaggedPassage } from '../domain/passages.ts'
import type { Position } from '../domain/positions.ts'
import type { Transcript } from '../domain/transcripts.ts'
import { lookUpCodebook, type CodebookLookup } from './codebook-lookup.ts'
import { codePointOffsets } from './code-points.ts'
import type { ExportSource } from './export-source.ts'
import { describeFilters } from './filter-words.ts'
import { countFound } from './selection.ts'

/** Words of ours that the standard has none for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { demarche: 'urn:demarche:' }] as const

/**
 * The passages as a W3C Web Annotation collection in JSON-LD, one annotation a line. Every target bears a position
 * (code points, end excluded) and a quotation with its surroundings; an elided passage has a target for each span.
 */
export function* webAnnotationText(source: ExportSource): Generator<string> {
  const { project, application, exportedAt } = source.head
  const lookup = lookUpCodebook(source)
  const memos = Map.groupBy(source.memos, (memo) => memo.subjectId)
  const collection = {
    '@context': CONTEXT,
    id: urn(project.id),
    type: 'AnnotationCollection',
    label: project.title,
    generated: exportedAt,
    generator: { type: 'Software', name: `${application.name} ${application.version}` },
    'demarche:contents': describeFilters(source, lookup),
    total: countFound(source).passages,
  }
  yield `${JSON.stringify(collection).slice(0, -1)},\n"first": {"type": "AnnotationPage", "startIndex": 0, "items": [`
  let separator = '\n'
  for (const { id } of source.summaries) {
    let place: ReturnType<typeof readPlace> | null = null
    for (const passage of source.passages(id)) {
      place ??= readPlace(source.transcript(id))
      yield separator + JSON.stringify(toAnnotation(passage, memos.get(passage.id) ?? [], { ...place, lookup }))
      separator = ',\n'
    }
  }
  yield '\n]}}\n'
}

function readPlace(transcript: Transcript) {
  return { toCodePoints: codePointOffsets(transcript.text), shown: describeSource(transcript) }
}

function urn(id: string): string {
  return `urn:uuid:${id}`
}

function describeSource({ id, title, language, url, revision }: Transcript): Record<string, unknown> {
  return {
    id: urn(id),
    type: 'Text',
    format: 'text/plain',
    'dc:title': title,
    ...(language !== null && { language }),
    ...(url !== null && { via: url }),
    'demarche:revision': revision.number,
    'demarche:sha256': revision.sha256,
  }
}

/** What all annotations of a transcript share. */
interface Surroundings {
  readonly shown: Record<string, unknown>
  readonly toCodePoints: (offset: number) => number
  readonly lookup: CodebookLookup
}

function toAnnotation(
  passage: TaggedPassage,
  memos: readonly Memo[],
  { shown, toCodePoints, lookup }: Surroundings,
): Record<string, unknown> {
  const targets = passage.spans.map(({ start, end, quote, prefix, suffix }) => ({
    type: 'SpecificResource',
    source: shown,
    selector: [
      { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    ],
  }))
  const bodies = [
    ...passage.positions.map((position) => positionBody(position, lookup)),
    ...passage.codeIds.map((id) => ({
      id: urn(id),
      type: 'TextualBody',
      purpose: 'tagging',
      value: lookup.codePath(id),
    })),
    ...memos.map(({ id, text }) => ({ id: urn(id), type: 'TextualBody', purpose: 'commenting', value: text })),
  ]
  return {
    id: urn(passage.id),
    type: 'Annotation',
    motivation: 'classifying',
    creator: { id: urn(passage.coderId), type: 'Person', name: lookup.coder(passage.coderId).name },
    created: passage.createdAt,
    ...(bodies.length > 0 && { body: bodies }),
    target: targets.length === 1 ? targets[0] : targets,
  }
}

/** A position as words and as its record: names for readers, ids for programs. */
function positionBody(position: Position, lookup: CodebookLookup): Record<string, unknown> {
  const holder = lookup.actor(position.holderId).name
  const stance = lookup.term(position.stanceId)
  const issue = lookup.issuePath(position.issueId)
  return {
    id: urn(position.id),
    type: 'TextualBody',
    purpose: 'classifying',
    value: `${holder} ${stance.label} ${issue}`,
    'demarche:holder': holder,
    'demarche:issue': issue,
    'demarche:stance': stance.key,
    ...(position.actId !== null && { 'demarche:act': lookup.term(position.actId).key }),
    ...(position.addresseeId !== null && { 'demarche:addressee': lookup.actor(position.addresseeId).name }),
    // A string: as an object, its keys would be read as terms of the context.
    'demarche:record': JSON.stringify(position),
  }
}
