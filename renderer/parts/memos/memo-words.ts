import type { MemoSubject } from '#shared/domain/memos.ts'

/** What a memo is on, in one word; in the order in which the list of memos offers them. */
export const subjectNames: Readonly<Record<MemoSubject, string>> = {
  project: 'Project',
  event: 'Event',
  transcript: 'Transcript',
  passage: 'Passage',
  position: 'Position',
  disagreement: 'Disagreement',
  actor: 'Actor',
  issue: 'Issue',
  code: 'Code',
}
