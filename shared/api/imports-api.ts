import { z } from 'zod'
import { Correction } from '../corrections/correction.ts'
import { SiteOffer } from '../corrections/offer-corrections.ts'
import { EncodingBy, EncodingName } from '../domain/encodings.ts'
import { LookReason, StandingGuesses } from '../domain/guesses.ts'
import { EventId, TranscriptId } from '../domain/ids.ts'
import { Block, Speaker, TranscriptMetadata } from '../domain/transcripts.ts'
import { ColumnsBy, TableInfo } from '../tables/column-choices.ts'
import { TaskId } from './events.ts'
import { action, command } from './procedure.ts'
import { Done, FileHandle } from './references.ts'

/** What became of one file. */
export const ImportResult = z.object({
  file: z.string(),
  status: z.enum(['imported', 'duplicate', 'failed']),
  /** The transcript made, or the one that is there already. */
  id: TranscriptId.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Why somebody should look at what was recognised in an imported file. */
  lookReasons: z.array(LookReason),
})
export type ImportResult = z.infer<typeof ImportResult>

/** Names a draft for as long as the backend keeps it: until the next one, or until the project is closed. */
const DraftId = z.uuid()

/** A file as it was read and recognised, before anything is stored; its speakers and blocks as in a transcript. */
export const ImportDraft = z.object({
  draftId: DraftId,
  file: z.string(),
  byteLength: z.int().nonnegative(),
  /** WHATWG name of the character encoding that the bytes were read in, null where the format settles it. */
  encoding: z.string().nullable(),
  encodingBy: EncodingBy.nullable(),
  /** Of the row of a table, that table: its encoding, not the row's, is what a person can choose. */
  table: TableInfo.nullable(),
  /** The transcript of exactly these bytes that is there already. */
  duplicateOf: z.object({ id: TranscriptId, title: z.string() }).nullable(),
  metadata: TranscriptMetadata,
  text: z.string(),
  blocks: z.array(Block),
  speakers: z.array(Speaker),
  /** Where each detail comes from. */
  guesses: StandingGuesses,
  lookReasons: z.array(LookReason),
  /** What was corrected on earlier pages of the same site and would change something here. */
  offers: z.array(SiteOffer),
})
export type ImportDraft = z.infer<typeof ImportDraft>

/** The event that transcripts are accounts of; one that is named by its title is made where missing. */
const EventChoice = z.union([z.object({ id: EventId }), z.object({ title: z.string().trim().min(1) })])
export type EventChoice = z.infer<typeof EventChoice>

const ChosenFile = z.object({
  handle: FileHandle,
  name: z.string(),
  byteLength: z.int().nonnegative(),
  /** A table by its name, which holds a transcript a row. */
  isTable: z.boolean(),
})

export const importsApi = {
  /** The files to import: of granted folders the documents in them; without handles the host asks which. Nothing is read yet. */
  'imports.choose': action(
    z.object({ handles: z.array(FileHandle).optional() }),
    z.object({ files: z.array(ChosenFile) }),
  ),
  /**
   * What a table is, by its first rows: its columns, as the person chose them for such a table (`preferences.set`) or as their
   * names say, and how many texts it holds; where none of them is the text, as they are. In the encoding that the person chose,
   * where one is given, which then holds for the table whenever it is read. Throws as `imports.preview`.
   */
  'imports.describeTable': action(
    z.object({ handle: FileHandle, encoding: EncodingName.optional() }),
    z.object({
      table: TableInfo,
      /** Null where none of the columns is the text. */
      columnsBy: ColumnsBy.nullable(),
      rows: z.int().positive(),
      /** False where they are reckoned from the first ones. */
      areRowsCounted: z.boolean(),
    }),
  ),
  /**
   * The files with, in place of each table, a file for each of its rows, to be looked at one by one. A table that cannot be
   * read stands as it is.
   */
  'imports.splitTables': action(z.object({ handles: z.array(FileHandle) }), z.object({ files: z.array(ChosenFile) })),
  /**
   * Takes a table apart anew, by itself or by one of its rows: in the encoding that the person chose, where one is given,
   * and by the columns that they have chosen since (`preferences.set`). Answers its rows, and what they come in place of.
   * Throws as `imports.preview`; the rows from before are there then.
   */
  'imports.splitTable': action(
    z.object({ handle: FileHandle, encoding: EncodingName.optional() }),
    z.object({ files: z.array(ChosenFile), replaced: z.array(FileHandle) }),
  ),
  /**
   * Reads and recognises one file, a pasted text, or the bytes of a draft anew, in the encoding that the person chose
   * where one is given. The draft is kept in place of the one before it; nothing is stored. Throws `unreadable-file` for a
   * table without a column of texts, with `TableInfo` as its details.
   */
  'imports.preview': action(
    z.object({
      from: z.union([
        z.object({ handle: FileHandle }),
        z.object({ text: z.string(), name: z.string().trim().min(1) }),
        z.object({ draftId: DraftId }),
      ]),
      encoding: EncodingName.optional(),
    }),
    ImportDraft,
  ),
  /**
   * Stores the draft with what the person corrected, in one undoable step, and remembers that for the next page of the
   * same site. Answers `duplicate` where its bytes are
   * there already; throws `not-found` where the draft is not kept any more.
   */
  'imports.store': command(
    z.object({
      draftId: DraftId,
      metadata: TranscriptMetadata,
      corrections: z.array(Correction),
      event: EventChoice.optional(),
    }),
    ImportResult,
  ),
  /** Lets the draft go. */
  'imports.discard': action(z.object({ draftId: DraftId }), Done),
  /**
   * Imports granted files and folders, of tables each row as a text; one that cannot be read leaves the others untouched. Without handles the host
   * asks which files. All of them are one undoable step, unless something else is done meanwhile. With
   * `taskId` it tells of its progress and can be cancelled (`tasks.cancel`): what came in stays, the rest is answered
   * as failed with `cancelled`.
   */
  'imports.files': command(
    z.object({
      handles: z.array(FileHandle).optional(),
      event: EventChoice.optional(),
      /** Also changes what was corrected on earlier pages of the same sites. */
      applySiteRules: z.boolean().optional(),
      taskId: TaskId.optional(),
    }),
    z.array(ImportResult),
  ),
  /** Imports pasted text. */
  'imports.text': command(z.object({ text: z.string(), name: z.string().trim().min(1) }), ImportResult),
} as const
