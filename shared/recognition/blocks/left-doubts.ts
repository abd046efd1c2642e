import type { TranscriptKind } from '../../domain/transcripts.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isFirstPerson, isSalutation } from '../lines/first-person.ts'

// Marks what all steps have left though it looks like more: words whose speaker is missing, clutter below the text.

/** Kinds of text in which "we" need not be anybody's own words. */
const NO_SPEECH: ReadonlySet<TranscriptKind> = new Set(['joint-statement', 'news-article', 'read-out', 'interview'])
/** Words left below a text are no more blocks than this. */
const MAX_LEFT = 8

/** Sets the doubts that show only when every block has its kind and speaker. */
export function markLeftDoubts(drafts: readonly DraftBlock[], kind: TranscriptKind): void {
  if (!NO_SPEECH.has(kind)) markMissingSpeakers(drafts)
  const from = drafts.findLastIndex((draft) => !mayBeClutter(draft)) + 1
  const left = drafts.slice(from).filter((draft) => draft.kind !== 'furniture' && draft.kind !== 'dateline')
  if (from === 0 || left.length > MAX_LEFT) return
  for (const draft of left) draft.doubt ??= 'furniture-maybe-left'
}

/** One mark for each run of such paragraphs. */
function markMissingSpeakers(drafts: readonly DraftBlock[]): void {
  let isRun = false
  for (const draft of drafts) {
    const isMissing = draft.kind === 'paragraph' && (isFirstPerson(draft.text) || isSalutation(draft.text))
    if (isMissing && !isRun) draft.doubt ??= 'speaker-missing'
    isRun = isMissing || (isRun && draft.kind === 'paragraph')
  }
}

/** A few words that are no sentence, or what is known to be no part of the text. */
function mayBeClutter({ kind, label, text, form }: DraftBlock): boolean {
  if (kind === 'furniture' || kind === 'dateline') return true
  if (kind === 'note' || kind === 'caption' || label !== null || form === 'table-cell' || text.length > 60) return false
  // "For Norrland: Erik Halden" signs.
  if (/[:：]/u.test(text)) return false
  return !/[.!?…:;,。！？：；、][”"’»)）]*$/u.test(text) && !isFirstPerson(text)
}
