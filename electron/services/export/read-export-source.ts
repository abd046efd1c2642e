import type { ExportFilters } from '#shared/api/analysis-api.ts'
import type { RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { Memo } from '#shared/domain/memos.ts'
import type { CodedPassage, CodedWords } from '#shared/domain/passages.ts'
import type { Position } from '#shared/domain/positions.ts'
import { checkFilters } from '#shared/export/check-filters.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { selectFrom } from '#shared/export/selection.ts'
import type { Wanted } from '#shared/export/wanted.ts'
import { listActors } from '../../store/actor-store.ts'
import { listAnswers } from '../../store/answer-store.ts'
import { listCodes } from '../../store/code-store.ts'
import { listTaggers } from '../../store/coder-store.ts'
import { listDisagreements } from '../../store/disagreement-store.ts'
import { listEvents } from '../../store/event-store.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import {
  findWanted,
  findWantedAmong,
  listPassageRevisions,
  pageCodedWords,
  pagePassages,
  pagePositions,
  type PagePlace,
} from '../../store/export-rows.ts'
import { listIssues } from '../../store/issue-store.ts'
import { pageMemos } from '../../store/memo-store.ts'
import { getProject } from '../../store/project-store.ts'
import { getRevision, getRevisionHead } from '../../store/revision-store.ts'
import { listSavedSearches } from '../../store/saved-search-store.ts'
import type { SteadyReader } from '../../store/steady-reader.ts'
import { listTerms } from '../../store/term-store.ts'
import {
  getTranscript,
  getTranscriptWithoutText,
  listTranscripts,
  readOriginalBytes,
} from '../../store/transcript-store.ts'
import { countTags } from '../../store/transcript-tagging.ts'

/** So many passages or memos are in memory at a time. */
const PAGE = 500

/** The project as exports read it, narrowed to what the filters leave: lists at once, passages and texts as they are asked for. */
export function readExportSource(
  reader: SteadyReader,
  filters: ExportFilters,
  program: { readonly version: string; readonly now: Date },
): ExportSource {
  const lists = reader.read(readLists)
  const { id, title, template } = lists.project
  checkFilters(filters, lists)
  return selectFrom({
    head: {
      application: { name: 'Demarche', version: program.version },
      exportedAt: program.now.toISOString(),
      project: { id, title, template },
      filters,
    },
    ...lists,
    memos: { [Symbol.iterator]: () => readMemos(reader) },
    transcript: (transcriptId) => reader.read((db) => getTranscript(db, transcriptId)),
    cited: (transcriptId) => reader.read((db) => getTranscriptWithoutText(db, transcriptId)),
    revision: (transcriptId) => reader.read((db) => getRevision(db, transcriptId)),
    passages: (transcriptId, wanted) => readPassages(reader, transcriptId, wanted ?? null),
    codedWords: (transcriptId) => readWords(reader, transcriptId),
    positions: (transcriptId) => readPositions(reader, transcriptId),
    tagCounts: (transcriptId) => reader.read((db) => countTags(db, transcriptId)),
    answers: (transcriptId) => reader.read((db) => listAnswers(db, getRevisionHead(db, transcriptId).id)),
    original: (transcriptId) =>
      Buffer.from(reader.read((db) => readOriginalBytes(db, transcriptId))).toString('base64'),
    find: (wanted) => ({
      ...reader.read((db) => findWanted(db, wanted)),
      among: (ids) => reader.read((db) => findWantedAmong(db, wanted, ids)),
    }),
  })
}

function readLists(db: ProjectDatabase) {
  return {
    project: getProject(db),
    coders: listTaggers(db),
    terms: listTerms(db),
    events: listEvents(db),
    actors: listActors(db),
    issues: listIssues(db),
    codes: listCodes(db),
    disagreements: listDisagreements(db),
    savedSearches: listSavedSearches(db),
    summaries: listTranscripts(db),
  }
}

/** Page after page of all revisions of the transcript that bear passages. */
function* readPages<Page extends { readonly last: PagePlace | null }>(
  reader: SteadyReader,
  transcriptId: TranscriptId,
  readPage: (db: ProjectDatabase, revisionId: RevisionId, after: PagePlace | null) => Page,
): Generator<Page> {
  for (const revisionId of reader.read((db) => listPassageRevisions(db, transcriptId))) {
    let last: PagePlace | null = null
    do {
      const page: Page = reader.read((db) => readPage(db, revisionId, last))
      yield page
      last = page.last
    } while (last !== null)
  }
}

function* readPassages(reader: SteadyReader, id: TranscriptId, wanted: Wanted | null): Generator<CodedPassage> {
  const pages = readPages(reader, id, (db, revisionId, after) => pagePassages(db, revisionId, after, PAGE, wanted))
  for (const { passages } of pages) yield* passages
}

function* readWords(reader: SteadyReader, id: TranscriptId): Generator<CodedWords> {
  const pages = readPages(reader, id, (db, revisionId, after) => pageCodedWords(db, revisionId, after, PAGE))
  for (const { words } of pages) yield* words
}

function* readPositions(reader: SteadyReader, id: TranscriptId): Generator<Position> {
  const pages = readPages(reader, id, (db, revisionId, after) => pagePositions(db, revisionId, after, PAGE))
  for (const { positions } of pages) yield* positions
}

function* readMemos(reader: SteadyReader): Generator<Memo> {
  let last: Memo | null = null
  do {
    const page: Memo[] = reader.read((db) => pageMemos(db, last, PAGE))
    yield* page
    last = page.at(-1) ?? null
  } while (last !== null)
}
