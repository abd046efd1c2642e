import { z } from 'zod'
import { Actor } from '../../domain/actors.ts'
import { AnswerRating } from '../../domain/answers.ts'
import { Code } from '../../domain/codes.ts'
import { Disagreement } from '../../domain/disagreements.ts'
import { MeetingEvent } from '../../domain/events.ts'
import { MemoId, ProjectId } from '../../domain/ids.ts'
import { Issue } from '../../domain/issues.ts'
import { MemoSubject } from '../../domain/memos.ts'
import { Position } from '../../domain/positions.ts'
import { Term } from '../../domain/terms.ts'
import { derivedGuid } from '../../export/refi/guids.ts'
import type { RefiText } from './refi-package.ts'
import { ReadableTranscript } from '../readable-transcript.ts'

// What the standard has no place for travels in notes, in one line of JSON each; here it is read back. Older
// exports lack what came later, and get what an older project gets.

const ProjectRecord = z.object({
  project: z.object({ id: ProjectId, title: z.string() }),
  terms: z.array(Term),
  events: z.array(MeetingEvent),
  actors: z.array(Actor.omit({ uses: true })),
  issues: z.array(
    Issue.omit({ uses: true }).extend({
      inclusion: z.string().default(''),
      exclusion: z.string().default(''),
      example: z.string().default(''),
    }),
  ),
  codes: z.array(Code.omit({ uses: true })),
  /** What memos are on; their words stand in notes of their own. */
  memos: z
    .array(z.object({ id: MemoId, subject: MemoSubject, subjectId: z.uuid(), changedAt: z.string() }))
    .default([]),
})
export type ProjectRecord = z.infer<typeof ProjectRecord>

const TranscriptRecord = ReadableTranscript.omit({ text: true }).extend({
  answers: z.array(AnswerRating).default([]),
})
export type TranscriptRecord = z.infer<typeof TranscriptRecord>

/** What Demarche wrote about itself into a package. */
export interface DemarcheRecords {
  readonly project: ProjectRecord
  readonly transcripts: ReadonlyMap<string, TranscriptRecord>
  readonly positions: readonly Position[]
  readonly disagreements: readonly Disagreement[]
  /** The notes that are records and no memos. */
  readonly noteIds: ReadonlySet<string>
  /** Records that something changed, so that they cannot be read any more. */
  readonly unreadable: readonly string[]
}

/** A line of its own. The words within may hold separators of lines that are none in a note (U+2028, U+2029). */
const RECORD = /(?:^|[\r\n])demarche:(position|disagreement|transcript|project) (\{[^\r\n]*\})(?=[\r\n]|$)/u

/** The records among the notes (each with its words); null where there is none of a project of Demarche. */
export function readDemarcheRecords(
  notes: readonly { readonly note: RefiText; readonly text: string }[],
): DemarcheRecords | null {
  let project: ProjectRecord | null = null
  const transcripts = new Map<string, TranscriptRecord>()
  const positions: Position[] = []
  const disagreements: Disagreement[] = []
  const noteIds = new Set<string>()
  const unreadable: string[] = []
  for (const { note, text } of notes) {
    const [, kind, json = ''] = RECORD.exec(text) ?? []
    if (kind === undefined) continue
    const value = parseJson(json)
    noteIds.add(note.id)
    const keep = <Value>(schema: z.ZodType<Value>, isOwn: (value: Value) => boolean, take: (value: Value) => void) => {
      const parsed = schema.safeParse(value)
      if (parsed.success && isOwn(parsed.data)) take(parsed.data)
      else unreadable.push(note.name)
    }
    const isNoteOf = ({ id }: { id: string }): boolean => note.id === derivedGuid(id, 'note')
    if (kind === 'position') {
      keep(
        Position,
        ({ id }) => id === note.id,
        (one) => positions.push(one),
      )
    } else if (kind === 'disagreement') keep(Disagreement, isNoteOf, (one) => disagreements.push(one))
    else if (kind === 'transcript') keep(TranscriptRecord, isNoteOf, (one) => transcripts.set(one.id, one))
    else {
      keep(
        ProjectRecord,
        (one) => isNoteOf(one.project),
        (one) => {
          project ??= one
        },
      )
    }
  }
  return project === null ? null : { project, transcripts, positions, disagreements, noteIds, unreadable }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
