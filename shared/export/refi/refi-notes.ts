import type { Disagreement } from '../../domain/disagreements.ts'
import type { Memo } from '../../domain/memos.ts'
import type { Excerpt } from '../excerpts.ts'
import { tellPosition } from '../excerpt-words.ts'
import type { ExportSource } from '../export-source.ts'
import { lookUpCodebook } from '../codebook-lookup.ts'
import { element, textElement } from '../xml.ts'
import { derivedGuid } from './guids.ts'

interface RefiNote {
  readonly guid: string
  readonly name: string
  readonly text: string
  readonly coderId: string | null
  readonly createdAt: string | null
}

/** How a reader of ours finds, in a note, the record that the standard has no place for. */
const RECORD = 'demarche'

/** The note that carries a disagreement. */
export function disagreementNoteId(id: string): string {
  return derivedGuid(id, 'note')
}

/** The note that carries what the standard cannot say about a transcript. */
export function transcriptNoteId(id: string): string {
  return derivedGuid(id, 'note')
}

export function projectNoteId(id: string): string {
  return derivedGuid(id, 'note')
}

/** All notes: memos, a record for each position and disagreement, one for each transcript, one for the project. */
export function* notesOf(source: ExportSource, excerpts: readonly Excerpt[]): Generator<RefiNote> {
  for (const memo of source.memos) yield memoNote(memo)
  const lookup = lookUpCodebook(source)
  for (const excerpt of excerpts) {
    const { position } = excerpt
    if (position === null) continue
    const sentence = tellPosition(lookup, excerpt, position)
    yield {
      guid: position.id,
      name: `Position: ${shorten(sentence)}`,
      text: withRecord([`${sentence}.`, position.gloss], 'position', position),
      coderId: position.coderId,
      createdAt: position.createdAt,
    }
  }
  for (const disagreement of source.disagreements) yield disagreementNote(disagreement, lookup)
  for (const { id } of source.summaries) {
    const { text: _text, ...record } = source.transcript(id)
    yield {
      guid: transcriptNoteId(id),
      name: `Record: ${shorten(record.title)}`,
      text: withRecord([record.title], 'transcript', { ...record, answers: source.answers?.(id) ?? [] }),
      coderId: null,
      createdAt: record.importedAt,
    }
  }
  yield projectNote(source)
}

function memoNote({ id, text, coderId, createdAt }: Memo): RefiNote {
  return { guid: id, name: `Memo: ${shorten(text)}`, text, coderId, createdAt }
}

function disagreementNote(one: Disagreement, lookup: ReturnType<typeof lookUpCodebook>): RefiNote {
  const sides = one.sides.map((side) => side.actorIds.map((id) => lookup.actor(id).name).join(', ') || 'unnamed')
  return {
    guid: disagreementNoteId(one.id),
    name: `Disagreement: ${shorten(one.title)}`,
    text: withRecord([one.title, one.question, `Sides: ${sides.join(' / ')}`], 'disagreement', one),
    coderId: one.coderId,
    createdAt: one.createdAt,
  }
}

/** What the codebook's codes cannot carry: names by party, affiliations, lists with their values, events; what memos are on. */
function projectNote(source: ExportSource): RefiNote {
  const { head, terms, events, actors, issues, codes } = source
  return {
    guid: projectNoteId(head.project.id),
    name: 'Record of the project',
    text: withRecord(['What the exchange format has no place for.'], 'project', {
      ...head,
      terms,
      events,
      actors,
      issues,
      codes,
      memos: Array.from(source.memos, ({ id, subject, subjectId, changedAt }) => ({
        id,
        subject,
        subjectId,
        changedAt,
      })),
    }),
    coderId: null,
    createdAt: head.exportedAt,
  }
}

/** Words for people, then one line for programs. */
function withRecord(lines: readonly string[], kind: string, record: unknown): string {
  return [...lines.filter((line) => line !== ''), '', `${RECORD}:${kind} ${JSON.stringify(record)}`].join('\n')
}

function shorten(text: string): string {
  const line = Array.from(text.split('\n', 1)[0] ?? '')
  return line.length <= 80 ? line.join('') : `${line.slice(0, 79).join('')}…`
}

export function writeNote({ guid, name, text, coderId, createdAt }: RefiNote): string {
  const attributes = { guid, name, creatingUser: coderId, creationDateTime: createdAt }
  return element('Note', attributes, textElement('PlainTextContent', text))
}
