import type { TranscriptId } from '../../domain/ids.ts'
import { lookUpCodebook } from '../codebook-lookup.ts'
import { codePointOffsets } from '../code-points.ts'
import { excerptsOf, type Excerpt } from '../excerpts.ts'
import type { ExportSource } from '../export-source.ts'
import { describeFilters } from '../filter-words.ts'
import { gather } from '../gather.ts'
import { element, openTag, textElement, XML_DECLARATION } from '../xml.ts'
import { derivedGuid } from './guids.ts'
import { writeCodes } from './refi-codes.ts'
import { writeDisagreementLinks, writeDisagreementSet } from './refi-disagreements.ts'
import { notesOf, projectNoteId, transcriptNoteId, writeNote } from './refi-notes.ts'
import { selectionId, writeElisions, writeSelections } from './refi-selections.ts'
import { actorVariables, sourceVariables, writeVariables } from './refi-variables.ts'

/** The name of a text within the package's `sources` folder. */
function sourceFile(transcriptId: string): string {
  return `${transcriptId}.txt`
}

/** The files of a REFI-QDA project (.qdpx): `project.qde`, and each text as UTF-8 with LF and no byte-order mark. */
export function* refiProjectParts(source: ExportSource): Generator<{
  readonly path: string
  readonly text: string | Iterable<string>
}> {
  yield { path: 'project.qde', text: refiProjectText(source) }
  // In pieces, though it is one: what comes whole is taken in all at once, and these may be ten thousand.
  for (const { id } of source.summaries) yield { path: `sources/${sourceFile(id)}`, text: readText(source, id) }
}

function* readText(source: ExportSource, id: TranscriptId): Generator<string> {
  yield source.transcript(id).text
}

/**
 * `project.qde`, REFI-QDA 1.0: actors are cases and codes; a position is a selection coded with holder, issue and
 * stance, and a note with its whole record; a disagreement is a set, links between evidence, and a note. Offsets are
 * code points, end exclusive. Every GUID is the project's own id or follows from one. In pieces, the codebook before
 * anything that takes long.
 */
export function* refiProjectText(source: ExportSource): Generator<string> {
  const { head, coders } = source
  const notesOn = notesBySubject(source)
  yield (
    XML_DECLARATION +
    openTag('Project', {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: head.project.title,
      origin: `${head.application.name} ${head.application.version}`,
      creationDateTime: head.exportedAt,
    })
  )
  yield* list(
    'Users',
    coders.map(({ id, name }) => element('User', { guid: id, name })),
  )
  yield element('CodeBook', {}, writeCodes(source, notesOn))
  yield writeVariables(source)
  yield* writeTags(source, notesOn)
  yield textElement('Description', `Holds ${describeFilters(source, lookUpCodebook(source))}.`)
  yield [projectNoteId(head.project.id), ...notesOn(head.project.id)].map(noteRef).join('')
  yield '</Project>\n'
}

type NotesOn = (id: string) => readonly string[]

function* writeTags(source: ExportSource, notesOn: NotesOn): Generator<string> {
  const excerpts = yield* gather(excerptsOf(source))
  const evidence = new Map(excerpts.flatMap((one) => (one.position === null ? [] : [[one.position.id, one] as const])))
  const involved = findInvolvement(excerpts)
  yield* list(
    'Cases',
    source.actors.map((actor) => writeCase(source, actor, involved)),
  )
  yield* list('Sources', writeSources(source, notesOn))
  yield* list('Notes', writeNotes(source, excerpts))
  yield* list('Links', writeLinks(source, evidence))
  yield* list(
    'Sets',
    source.disagreements.map((one) => writeDisagreementSet(one, evidence, notesOn)),
  )
}

/** The element with its members; nothing where there are none, since no list may be empty. */
function* list(name: string, members: Iterable<string>): Generator<string> {
  let isBegun = false
  for (const member of members) {
    if (member !== '' && !isBegun) {
      yield `<${name}>`
      isBegun = true
    }
    yield member
  }
  if (isBegun) yield `</${name}>`
}

function* writeNotes(source: ExportSource, excerpts: readonly Excerpt[]): Generator<string> {
  for (const note of notesOf(source, excerpts)) yield writeNote(note)
}

/** A piece for each passage, mostly an empty one: few are elided. */
function* writeLinks(source: ExportSource, evidence: ReadonlyMap<string, Excerpt>): Generator<string> {
  for (const { id } of source.summaries) {
    for (const passage of source.passages(id)) yield writeElisions(passage).join('')
  }
  yield* writeDisagreementLinks(source, evidence)
}

function noteRef(targetGUID: string): string {
  return element('NoteRef', { targetGUID })
}

/** Memos by what they are on; those on events are on the project, since the standard has no events. */
function notesBySubject({ memos, head }: ExportSource): NotesOn {
  const bySubject = Map.groupBy(memos, (memo) => (memo.subject === 'event' ? head.project.id : memo.subjectId))
  return (id) => (bySubject.get(id) ?? []).map((memo) => memo.id)
}

/** Who holds and who says what: the passages of an actor's positions, the transcripts in which the actor speaks. */
interface Involvement {
  readonly selections: ReadonlyMap<string, ReadonlySet<string>>
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>
}

function findInvolvement(excerpts: readonly Excerpt[]): Involvement {
  const selections = new Map<string, Set<string>>()
  const sources = new Map<string, Set<string>>()
  for (const { passage, position, speakers, transcript } of excerpts) {
    for (const { actorId } of speakers) if (actorId !== null) add(sources, actorId, transcript.id)
    if (position === null) continue
    passage.spans.forEach((_, at) => add(selections, position.holderId, selectionId(passage.id, at)))
  }
  return { selections, sources }
}

function add(map: Map<string, Set<string>>, actorId: string, id: string): void {
  map.set(actorId, (map.get(actorId) ?? new Set()).add(id))
}

function writeCase(source: ExportSource, actor: ExportSource['actors'][number], involved: Involvement): string {
  const { id, name, note } = actor
  const sources = [...(involved.sources.get(id) ?? [])]
  const selections = [...(involved.selections.get(id) ?? [])]
  return element(
    'Case',
    { guid: derivedGuid(id, 'case'), name },
    note === '' ? null : textElement('Description', note),
    element('CodeRef', { targetGUID: id }),
    ...actorVariables(source, actor),
    ...sources.map((targetGUID) => element('SourceRef', { targetGUID })),
    ...selections.map((targetGUID) => element('SelectionRef', { targetGUID })),
  )
}

function* writeSources(source: ExportSource, notesOn: NotesOn): Generator<string> {
  for (const { id } of source.summaries) {
    const { title, text, importedAt } = source.transcript(id)
    const toCodePoints = codePointOffsets(text)
    yield openTag('TextSource', {
      guid: id,
      name: title,
      plainTextPath: `internal://${sourceFile(id)}`,
      creationDateTime: importedAt,
    })
    for (const passage of source.passages(id)) yield writeSelections(passage, toCodePoints, notesOn).join('')
    yield [transcriptNoteId(id), ...notesOn(id)].map(noteRef).join('')
    yield `${sourceVariables(source, id).join('')}</TextSource>`
  }
}
