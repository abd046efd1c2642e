import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { addSeen, type Affiliation } from '#shared/domain/actors.ts'
import type { ImportResult } from '#shared/api/imports-api.ts'
import { IMPORT_EXTENSIONS } from '#shared/domain/import-formats.ts'
import type { ActorId, EventId, SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import type { RecognisedSpeaker, RecognisedTranscript } from '#shared/recognition/recognised-transcript.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { updateActor } from '../store/actor-store.ts'
import { newId } from '../store/new-id.ts'
import { findTranscriptByBytes, insertTranscript } from '../store/transcript-store.ts'
import type { Writer } from '../store/writer.ts'
import type { NameResolver } from './name-resolver.ts'
import { ReadingJail } from './reading/reading-jail.ts'

/** A file that was read and recognised, ready to be stored; or why it could not be. */
export type PreparedFile =
  | { readonly file: string; readonly prepared: PreparedTranscript }
  | { readonly file: string; readonly fault: AppError }

export interface PreparedTranscript {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly mediaType: string
  readonly encoding: string | null
  readonly recognised: RecognisedTranscript
}

/** Larger files are refused: a text of a million words has six megabytes. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * What counts as a transcript inside a folder; of formats that are not read yet too, so that the report names
 * them. Saved pages lie beside folders full of scripts and images, which nobody means to import.
 */
const DOCUMENT = new RegExp(`\\.(${[...IMPORT_EXTENSIONS, 'doc'].join('|')})$`, 'i')
const PAGE_FILES = /[_.-](files|Dateien|fichiers|archivos)$/i

/** The files at the paths, in order of name; of folders the documents in them, hidden ones left out. */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const entries = listFolder(path)
    if (entries === null) return [path]
    const inside = entries
      .filter((entry) =>
        entry.isDirectory() ? !PAGE_FILES.test(entry.name) : entry.isFile() && DOCUMENT.test(entry.name),
      )
      .map((entry) => join(path, entry.name))
    return listFiles(inside.toSorted((a, b) => a.localeCompare(b, 'en')))
  })
}

/** Reads and recognises one file. Nothing is stored; never rejects. */
export async function prepareFile(path: string): Promise<PreparedFile> {
  const file = basename(path)
  try {
    return { file, prepared: await prepareBytes(readBytes(path), file) }
  } catch (error) {
    if (error instanceof AppError) return { file, fault: error }
    return {
      file,
      fault: new AppError(
        'unreadable-file',
        'The file cannot be read; nothing was imported from it.',
        describeCause(error),
      ),
    }
  }
}

const jail = new ReadingJail()

/** Rejects with what `ReadingJail.read` rejects with. */
export async function prepareBytes(bytes: Uint8Array, name: string): Promise<PreparedTranscript> {
  const read = await jail.read({ bytes, name })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, bytes, sha256, ...read }
}

/** Stores a prepared file, unless its bytes are there already. */
export function storePrepared(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  file: PreparedFile,
  eventId: EventId | null,
): ImportResult {
  if ('fault' in file) {
    return {
      file: file.file,
      status: 'failed',
      id: null,
      error: { code: file.fault.code, message: file.fault.message },
    }
  }
  const known = findTranscriptByBytes(db, file.prepared.sha256)
  if (known) return { file: file.file, status: 'duplicate', id: known.id, error: null }
  return { file: file.file, status: 'imported', id: insert(writer, resolver, file.prepared, eventId), error: null }
}

function insert(
  writer: Writer,
  resolver: NameResolver,
  prepared: PreparedTranscript,
  eventId: EventId | null,
): TranscriptId {
  const { recognised } = prepared
  const { title, kind, publisher, date, time, place, language, url, text } = recognised
  const speakers = recognised.speakers.map((speaker, index) => ({
    id: newId<SpeakerId>(),
    name: speaker.name,
    office: speaker.office,
    affiliation: speaker.affiliation,
    actorId: isParty(recognised, speaker, index) ? resolveSpeaker(writer, resolver, speaker, date) : null,
  }))
  return insertTranscript(writer, {
    metadata: {
      title,
      kind,
      eventId,
      publisher,
      date,
      time,
      place,
      language,
      translation: null,
      url,
      accessed: null,
      rights: null,
    },
    original: {
      name: prepared.name,
      mediaType: prepared.mediaType,
      encoding: prepared.encoding,
      sha256: prepared.sha256,
      bytes: prepared.bytes,
    },
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    speakers,
    blocks: recognised.blocks.map((block, seq): Block => ({
      seq,
      start: block.start,
      end: block.end,
      kind: block.kind,
      speakerId: block.speaker === null ? null : (speakers[block.speaker]?.id ?? null),
      label: block.label,
      marker: block.marker,
      role: block.role,
      page: block.page,
    })),
  })
}

/** Who only asks is no party to the matter, and a label without a name ("Reporter") is nobody in particular. */
function isParty(recognised: RecognisedTranscript, speaker: RecognisedSpeaker, index: number): boolean {
  const isNamed =
    speaker.labels.length === 0 ||
    speaker.office !== null ||
    speaker.labels.some((label) => label !== speaker.name) ||
    speaker.name.includes(' ')
  return isNamed && recognised.blocks.some((block) => block.speaker === index && block.role !== 'question')
}

/**
 * The project's actor of the speaker's name, made where missing; none where the name means several. Office and side
 * that the label names are noted with the date of the transcript, or their dates widened to take it in.
 */
function resolveSpeaker(
  writer: Writer,
  resolver: NameResolver,
  speaker: RecognisedSpeaker,
  date: string | null,
): ActorId | null {
  const found = resolver.findActors(speaker.name)
  if (found.length > 1) return null
  const seen = seenAffiliation(resolver, speaker, date)
  const [id] = found
  if (id === undefined) return resolver.createActor(speaker.name, 'person', seen === null ? [] : [seen]).id
  const actor = resolver.getActor(id)
  const affiliations = seen === null ? actor.affiliations : addSeen(actor.affiliations, seen)
  if (affiliations !== actor.affiliations) {
    updateActor(writer, id, { affiliations: [...affiliations] })
    resolver.remember({ ...actor, affiliations: [...affiliations] })
  }
  return id
}

function seenAffiliation(
  resolver: NameResolver,
  { office, affiliation }: RecognisedSpeaker,
  date: string | null,
): Affiliation | null {
  if (office === null && affiliation === null) return null
  const organisationId =
    affiliation === null ? null : (resolver.findActors(affiliation)[0] ?? resolver.createActor(affiliation, 'state').id)
  return { office, organisationId, from: date, to: date }
}

/** What lies in the folder, hidden things left out; null for what is no folder or may not be read, on which the reading reports. */
function listFolder(path: string): Dirent[] | null {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
  } catch {
    return null
  }
}

function readBytes(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new AppError('unreadable-file', 'There is no such file.')
  if (!stat.isFile()) throw new AppError('unreadable-file', 'This is not a file that can be read.')
  if (stat.size > MAX_BYTES) {
    throw new AppError(
      'unreadable-file',
      `The file is larger than ${MAX_BYTES / 1024 / 1024} MB; no transcript is that long. Nothing was imported from it.`,
    )
  }
  return readFileSync(path)
}

function describeCause(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
