import type { ExportFilters } from '#shared/api/analysis-api.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Memo } from '#shared/domain/memos.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { selectFrom, type Wanted } from '#shared/export/selection.ts'
import { listActors } from '../../store/actor-store.ts'
import { listCodes } from '../../store/code-store.ts'
import { listTaggers } from '../../store/coder-store.ts'
import { listDisagreements } from '../../store/disagreement-store.ts'
import { listEvents } from '../../store/event-store.ts'
import { findWanted, findWantedAmong, listPassageRevisions, pagePassages } from '../../store/export-rows.ts'
import { listIssues } from '../../store/issue-store.ts'
import { pageMemos } from '../../store/memo-store.ts'
import { listCodings } from '../../store/passage-store.ts'
import { getProject } from '../../store/project-store.ts'
import type { SteadyReader } from '../../store/steady-reader.ts'
import { listTerms } from '../../store/term-store.ts'
import {
  getTranscript,
  getTranscriptWithoutText,
  listTranscripts,
  readOriginalBytes,
} from '../../store/transcript-store.ts'

/** So many passages or memos are in memory at a time. */
const PAGE = 200

/** The project as exports read it, narrowed to what the filters leave: lists at once, passages and texts as they are asked for. */
export function readExportSource(
  reader: SteadyReader,
  filters: ExportFilters,
  program: { readonly version: string; readonly now: Date },
): ExportSource {
  const { db } = reader
  const { id, title, template } = getProject(db)
  return selectFrom({
    head: {
      application: { name: 'Demarche', version: program.version },
      exportedAt: program.now.toISOString(),
      project: { id, title, template },
      filters,
    },
    coders: listTaggers(db),
    terms: listTerms(db),
    events: listEvents(db),
    actors: listActors(db),
    issues: listIssues(db),
    codes: listCodes(db),
    disagreements: listDisagreements(db),
    memos: { [Symbol.iterator]: () => readMemos(reader) },
    summaries: listTranscripts(db),
    transcript: (transcriptId) => getTranscript(reader.db, transcriptId),
    cited: (transcriptId) => getTranscriptWithoutText(reader.db, transcriptId),
    passages: (transcriptId, wanted) => readPassages(reader, transcriptId, wanted ?? null),
    codings: (passageIds) => listCodings(reader.db, passageIds),
    original: (transcriptId) => Buffer.from(readOriginalBytes(reader.db, transcriptId)).toString('base64'),
    find: (wanted) => ({
      ...findWanted(reader.db, wanted),
      among: (ids) => findWantedAmong(reader.db, wanted, ids),
    }),
  })
}

function* readPassages(
  reader: SteadyReader,
  transcriptId: TranscriptId,
  wanted: Wanted | null,
): Generator<TaggedPassage> {
  for (const revisionId of listPassageRevisions(reader.db, transcriptId)) {
    for (let page = pagePassages(reader.db, revisionId, null, PAGE, wanted); ;) {
      yield* page.passages
      if (page.last === null) break
      page = pagePassages(reader.db, revisionId, page.last, PAGE, wanted)
    }
  }
}

function* readMemos(reader: SteadyReader): Generator<Memo> {
  for (let page = pageMemos(reader.db, null, PAGE); page.length > 0;) {
    yield* page
    page = pageMemos(reader.db, page.at(-1) ?? null, PAGE)
  }
}
