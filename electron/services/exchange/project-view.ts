import { createHash } from 'node:crypto'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { ProjectView } from '#shared/exchange/project-view.ts'
import { listActors } from '../../store/actor-store.ts'
import { listCodes } from '../../store/code-store.ts'
import { listCoders } from '../../store/coder-store.ts'
import { listEvents } from '../../store/event-store.ts'
import { listIssues } from '../../store/issue-store.ts'
import { findPassageBySpans } from '../../store/passage-store.ts'
import type { ProjectStore } from '../../store/project-store.ts'
import { listSavedSearches } from '../../store/saved-search-store.ts'
import { listTakenIds, listTextHashes } from '../../store/taken-ids.ts'
import { listTerms } from '../../store/term-store.ts'
import { getCurrentRevision } from '../../store/revision-store.ts'

/** The project as it must be known before a package is brought into it. Read it in one go: it is not a snapshot. */
export function viewProject(store: ProjectStore): ProjectView {
  const { db } = store
  const transcripts = listTextHashes(db)
  const known = new Set(transcripts.map(({ id }) => id))
  const revisions = new Map<string, { id: ReturnType<typeof getCurrentRevision>['id']; text: string }>()
  const revisionOf = (id: string) => {
    if (!known.has(id)) return null
    // Safe: it is the id of one of the project's transcripts.
    const revision = revisions.get(id) ?? getCurrentRevision(db, id as TranscriptId)
    revisions.set(id, revision)
    return revision
  }
  return {
    projectId: store.id,
    coders: listCoders(db),
    terms: listTerms(db),
    events: listEvents(db),
    actors: listActors(db),
    issues: listIssues(db),
    codes: listCodes(db),
    savedSearches: listSavedSearches(db),
    transcripts,
    takenIds: listTakenIds(db),
    text: (id) => revisionOf(id)?.text ?? null,
    passageOf: (id, spans) => {
      const revision = revisionOf(id)
      return revision === null ? null : (findPassageBySpans(db, revision.id, spans)?.id ?? null)
    },
    hashText: (text) => createHash('sha256').update(text).digest('hex'),
  }
}
