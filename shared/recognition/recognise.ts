import { isCaption } from './captions.ts'
import { findDate } from './dates.ts'
import { readDateline } from './datelines.ts'
import { findDialogue, findUnmarkedDialogue } from './dialogues.ts'
import type { DraftBlock } from './draft-block.ts'
import { NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts'
import type { FrontMatter } from './front-matter.ts'
import { markFurniture, markTrailingLinks } from './furniture.ts'
import { recogniseLanguage } from './languages.ts'
import { toParagraphs } from './paragraphs.ts'
import type { RecognisedBlock, RecognisedTranscript } from './recognised-transcript.ts'
import { findPrintedSource } from './printed-sources.ts'
import type { SourceText } from './source-text.ts'
import { resolveSpeakers, toRecognisedSpeaker } from './speakers.ts'
import { takeStamps } from './time-stamps.ts'
import { isStageDirection } from './stage-directions.ts'
import { markStructure } from './structure.ts'
import { recogniseKind, titleKindOf } from './transcript-kinds.ts'
import { takeLabels } from './turn-labels.ts'
import { assignTurns, findParts, isProseSpeech, turnFacts } from './turns.ts'

// Recognises a transcript: the steps in their order. Each step marks the blocks it is sure of and leaves the
// rest to the steps after it.

const MAX_TITLE = 300

/** What the source is as a transcript. Pure, never throws; the text holds every word of the source. */
export function recognise(source: SourceText): RecognisedTranscript {
  const all = toParagraphs(source)
  const stamped = takeStamps(all)
  const paragraphs = all.filter((draft) => draft.text !== '')
  const timed = source.timed === true
  for (const draft of paragraphs) {
    if (draft.form === 'caption' || isCaption(draft.text)) draft.kind = 'caption'
    else if (draft.form === 'note' || (isStageDirection(draft.text) && readDateline(draft.text) === null))
      draft.kind = 'note'
  }
  if (!timed) markFurniture(paragraphs)
  const front = timed ? NO_FRONT_MATTER : readFrontMatter(paragraphs, source.page)
  const labels = takeLabels(paragraphs, front.person ? [front.person] : [])
  const drafts = paragraphs.filter((draft) => draft.text !== '')
  const dashed = findDialogue(drafts)
  if (!timed) {
    markTrailingLinks(drafts)
    markStructure(drafts, dashed)
  }
  const title = chooseTitle(front, drafts, source, timed || stamped)
  const dialogue = dashed.size > 0 || titleKindOf(title) !== 'interview' ? dashed : findUnmarkedDialogue(drafts)
  const speakers = resolveSpeakers(drafts, labels.values(), front.person)
  const proseSpeech = front.person !== null && front.person.name !== null && isProseSpeech(drafts, title)
  const parts = findParts(drafts, labels, speakers, title)
  const kind = recogniseKind(title, drafts, turnFacts(labels, speakers, parts, proseSpeech))
  assignTurns(drafts, labels, speakers, parts, kind, proseSpeech, timed || stamped, dialogue)
  const order = orderOfAppearance(drafts)
  const { text, blocks } = assemble(drafts, order)
  const printed = findPrintedSource(drafts)
  const closing = readClosing(drafts)
  return {
    title,
    kind,
    date: front.date ?? printed.date ?? closing.date ?? pageDate(source),
    time: front.time,
    place: front.place ?? printed.place ?? closing.place,
    language: recogniseLanguage(text, source.page.language),
    publisher: source.page.publisher ?? front.publisher ?? printed.publisher,
    url: source.page.url ?? printed.url,
    text,
    blocks,
    speakers: order.flatMap((index) => {
      const speaker = speakers.speakers[index]
      return speaker ? [toRecognisedSpeaker(speaker)] : []
    }),
  }
}

function chooseTitle(front: FrontMatter, drafts: readonly DraftBlock[], source: SourceText, isTimed: boolean): string {
  const firstLine = drafts.find((draft) => draft.kind !== 'furniture' && /\p{L}/u.test(draft.text))?.text
  const title =
    front.title?.text ??
    source.page.title ??
    (isTimed ? source.fallbackTitle : null) ??
    firstLine ??
    source.fallbackTitle ??
    ''
  return shorten(title.replace(/\s+/gu, ' ').trim()) || 'Untitled transcript'
}

function shorten(title: string): string {
  if (title.length <= MAX_TITLE) return title
  const cut = title
    .slice(0, MAX_TITLE)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE - 40)).trim()}…`
}

/** Date and place that stand by themselves below the text, where nothing above gave them. */
function readClosing(drafts: readonly DraftBlock[]): { date: string | null; place: string | null } {
  let date: string | null = null
  let place: string | null = null
  for (const draft of drafts.slice(-6)) {
    if (draft.label !== null || draft.kind === 'title') continue
    const line = readDateline(draft.text)
    date ??= line?.date ?? null
    if (draft.kind === 'dateline') place ??= line === null ? draft.text : line.place
  }
  return { date, place }
}

function pageDate(source: SourceText): string | null {
  return source.page.date === null ? null : (findDate(source.page.date)?.iso ?? null)
}

/** Indices of the speakers who speak, as the text brings them in. */
function orderOfAppearance(drafts: readonly DraftBlock[]): number[] {
  return [...new Set(drafts.flatMap((draft) => (draft.speaker === null ? [] : [draft.speaker])))]
}

function assemble(
  drafts: readonly DraftBlock[],
  order: readonly number[],
): { text: string; blocks: RecognisedBlock[] } {
  const blocks: RecognisedBlock[] = []
  const places = new Map(order.map((index, place) => [index, place] as const))
  let start = 0
  for (const { text, kind, label, role, page, ...draft } of drafts) {
    const end = start + text.length
    const speaker = draft.speaker === null ? null : (places.get(draft.speaker) ?? null)
    const marker = draft.stamp ?? draft.marker
    blocks.push({ start, end, kind: kind ?? 'paragraph', speaker, label, marker, role, page })
    start = end + 1
  }
  return { text: drafts.map((draft) => draft.text).join('\n'), blocks }
}
