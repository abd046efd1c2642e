import type { ExportFilters } from '#shared/api/analysis-api.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { selectFrom } from '#shared/export/selection.ts'
import { listActors } from '../../store/actor-store.ts'
import { listCodes } from '../../store/code-store.ts'
import { listCoders } from '../../store/coder-store.ts'
import { listDisagreements } from '../../store/disagreement-store.ts'
import { listEvents } from '../../store/event-store.ts'
import { listIssues } from '../../store/issue-store.ts'
import { listMemos } from '../../store/memo-store.ts'
import { listTaggedPassages } from '../../store/passage-store.ts'
import type { ProjectStore } from '../../store/project-store.ts'
import { listTerms } from '../../store/term-store.ts'
import { getTranscript, listTranscripts } from '../../store/transcript-store.ts'

/** The project as exports read it, narrowed to what the filters leave. Read it in one go: it is not a snapshot. */
export function readExportSource(
  store: ProjectStore,
  filters: ExportFilters,
  program: { readonly version: string; readonly now: Date },
): ExportSource {
  const { db } = store
  const { id, title, template } = store.project()
  return selectFrom({
    head: {
      application: { name: 'Demarche', version: program.version },
      exportedAt: program.now.toISOString(),
      project: { id, title, template },
      filters,
    },
    coders: listCoders(db),
    terms: listTerms(db),
    events: listEvents(db),
    actors: listActors(db),
    issues: listIssues(db),
    codes: listCodes(db),
    disagreements: listDisagreements(db),
    memos: listMemos(db, {}),
    summaries: listTranscripts(db),
    transcript: (transcriptId) => getTranscript(db, transcriptId),
    passages: (transcriptId) => listTaggedPassages(db, transcriptId),
  })
}
