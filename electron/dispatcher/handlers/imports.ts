import { statSync } from 'node:fs'
import type { ParsedInput } from '#shared/api/contract.ts'
import type { FileHandle } from '#shared/api/references.ts'
import type { ImportDraft, importsApi } from '#shared/api/imports-api.ts'
import { standingGuesses } from '#shared/corrections/settle.ts'
import type { EncodingName } from '#shared/domain/encodings.ts'
import { correct } from '../../services/correcting/correct-transcript.ts'
import { learnCorrections, learnSetDetails, offersFor } from '../../services/correcting/site-rules.ts'
import { listFiles } from '../../services/importing/list-files.ts'
import { fileNameOf, prepareBytes, readBytes, type PreparedTranscript } from '../../services/importing/prepare-file.ts'
import { storePrepared } from '../../services/importing/store-draft.ts'
import { findTranscriptByBytes } from '../../store/transcript-store.ts'
import type { Session } from '../session.ts'
import { DONE, shorten, type HandlersOf } from './handler.ts'
import { checkStillOpen, findOrInsertEvent, importAll, IMPORTING } from './import-many.ts'

export function importHandlers(session: Session): HandlersOf<keyof typeof importsApi> {
  return {
    'imports.choose': async ({ handles }) => {
      const files = listFiles(await chosenPaths(session, handles))
      return { files: files.map((path) => toChosenFile(session, path)) }
    },
    'imports.describeTable': async ({ handle, encoding }) => {
      const path = session.grants.get(handle)
      const { table, ...counted } = await session.tables.describeTable(path, encoding)
      return { ...counted, table: { ...table, name: fileNameOf(path) } }
    },
    'imports.splitTables': async ({ handles }) => {
      const files = await session.tables.expand(handles.map((handle) => session.grants.get(handle)))
      return { files: files.map((path) => toChosenFile(session, path)) }
    },
    'imports.splitTable': async ({ handle, encoding }) => {
      const { files, replaced } = await session.tables.splitAgain(session.grants.get(handle), encoding)
      return {
        files: files.map((path) => toChosenFile(session, path)),
        replaced: replaced.map((path) => session.grants.grant(path)),
      }
    },
    'imports.preview': async ({ from, encoding }) => {
      const { store } = session
      const prepared = await prepareFrom(session, from, encoding)
      checkStillOpen(session, store)
      return toPreview(session, session.drafts.keep(prepared), prepared)
    },
    'imports.store': ({ draftId, metadata, corrections, event }) => {
      const kept = session.drafts.get(draftId)
      const { corrected } = correct(kept.draft, corrections)
      const guesses = standingGuesses(corrected.guesses, kept.draft.metadata, metadata)
      // Whoever saw the preview has looked.
      const prepared = { ...kept, draft: { ...corrected, metadata, guesses, lookReasons: [] } }
      const result = session.command('imports.store', (writer, resolver) => {
        const eventId = event ? findOrInsertEvent(session, writer, event) : null
        const file = { file: kept.name, prepared }
        const value = storePrepared(session.db, writer, resolver, file, eventId)
        if (value.status === 'imported') {
          learnCorrections(session.db, writer, kept.draft, corrections)
          learnSetDetails(session.db, writer, kept.draft.metadata, metadata)
        }
        return { value, label: `Imported “${shorten(metadata.title)}”` }
      })
      session.drafts.discard(draftId)
      return result
    },
    'imports.discard': ({ draftId }) => {
      session.drafts.discard(draftId)
      return DONE
    },
    'imports.files': async ({ handles, event, taskId, applySiteRules }) => {
      const files = listFiles(await chosenPaths(session, handles))
      return session.tasks.run(IMPORTING, taskId, (task) => importAll(session, files, { event, applySiteRules }, task))
    },
    'imports.text': async ({ text, name }) => {
      const { store } = session
      const prepared = await prepareText(text, name)
      checkStillOpen(session, store)
      return session.command('imports.text', (writer, resolver) => ({
        value: storePrepared(session.db, writer, resolver, { file: name, prepared }, null),
        label: `Imported “${shorten(name)}”`,
      }))
    },
  }
}

async function chosenPaths(session: Session, handles: readonly FileHandle[] | undefined): Promise<string[]> {
  return handles ? handles.map((handle) => session.grants.get(handle)) : session.ports.dialogs.chooseFiles()
}

function toChosenFile(session: Session, path: string) {
  const stat = statSync(path, { throwIfNoEntry: false })
  return {
    handle: session.grants.grant(path),
    name: fileNameOf(path),
    byteLength: stat?.size ?? 0,
    isTable: session.tables.isTable(path),
  }
}

async function prepareFrom(
  session: Session,
  from: ParsedInput<'imports.preview'>['from'],
  encoding: EncodingName | undefined,
): Promise<PreparedTranscript> {
  const { columnChoices: choices } = session.preferences.read()
  const chosen = { choices, ...(encoding !== undefined && { encoding }) }
  if ('text' in from) return prepareText(from.text, from.name)
  if ('draftId' in from) {
    const { bytes, name } = session.drafts.get(from.draftId)
    return prepareBytes(bytes, name, chosen)
  }
  const path = session.grants.get(from.handle)
  return session.tables.describe(path, await prepareBytes(readBytes(path), fileNameOf(path), chosen))
}

function prepareText(text: string, name: string): Promise<PreparedTranscript> {
  return prepareBytes(new TextEncoder().encode(text.toWellFormed()), `${name}.txt`)
}

function toPreview(session: Session, draftId: string, prepared: PreparedTranscript): ImportDraft {
  const { name, bytes, sha256, encoding, encodingBy, draft, table } = prepared
  const { metadata, text, blocks, speakers, guesses, lookReasons } = draft
  return {
    draftId,
    file: name,
    byteLength: bytes.length,
    encoding,
    encodingBy,
    table,
    duplicateOf: findTranscriptByBytes(session.db, sha256) ?? null,
    metadata,
    text,
    blocks: [...blocks],
    speakers: [...speakers],
    guesses,
    lookReasons: [...lookReasons],
    offers: offersFor(session.db, draft),
  }
}
