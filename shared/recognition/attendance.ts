import type { DraftBlock } from './draft-block.ts'
import { FRONT_LENGTH } from './front-region.ts'

// Recognises the list of who sits at the table, as records of councils print it above what was said.

/** Dots that lead from a seat to who sits there: "Nordavia . . . . . Mr. Brekke". */
const LEADERS = /(?:\s\.){3,}|\.{5,}|…{2,}/u
const SEATS = /^(?:members?|membres?|miembros|membri|mitglieder|члены(?: совета)?)\s?[:：]/iu

/** Marks the lines of such a list as notes. */
export function markAttendance(drafts: readonly DraftBlock[]): void {
  for (const draft of drafts.slice(0, FRONT_LENGTH)) {
    const isList = SEATS.test(draft.text) && draft.text.split(/[;；]/u).length > 2
    if (draft.kind === null && (isList || LEADERS.test(draft.text))) draft.kind = 'note'
  }
}
