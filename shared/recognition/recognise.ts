import { markSitting, nameChair } from './turns/attendance.ts'
import { findAddressed } from './metadata/addressed-persons.ts'
import { findHeadingPerson, findLeadPerson, findRussianLeadPerson, findSayer } from './metadata/bylines.ts'
import { takeBoldLabels } from './labels/bold-labels.ts'
import { markCaptions } from './lines/captions.ts'
import { findAskedByPaper } from './speakers/cjk-interviewees.ts'
import { markAnchors, markReferences, markTopics } from './blocks/contents-lists.ts'
import { takeDashLabels } from './labels/dash-labels.ts'
import { readDateline } from './lines/datelines.ts'
import { findDialogue, findUnmarkedDialogue, takeDashesOfQuestions } from './turns/dialogues.ts'
import type { DraftBlock } from './draft-block.ts'
import { NO_FRONT_MATTER, readFrontMatter } from './metadata/front-matter.ts'
import type { FrontMatter } from './metadata/front-matter.ts'
import { fullNameInText } from './speakers/full-names.ts'
import { markFurniture, markRestOfMenus } from './blocks/furniture.ts'
import { takeFormLabels } from './labels/label-forms.ts'
import { markLeftDoubts } from './blocks/left-doubts.ts'
import { takeMemberLines, takeNamesBelowHours } from './labels/member-lines.ts'
import { chooseTitle, settleMetadata } from './metadata/metadata.ts'
import { markLinksBetween, markOpenedTail, markProgramsLine, markSigned, markTail } from './blocks/page-tails.ts'
import { toParagraphs } from './paragraphs/paragraphs.ts'
import type { RecognisedBlock, RecognisedTranscript } from './recognised-transcript.ts'
import type { Person } from './names/person.ts'
import { nameTokens } from './names/persons.ts'
import { fullCjkName } from './speakers/speaker-names.ts'
import type { SourceText } from './source-text.ts'
import { resolveSpeakers, toRecognisedSpeaker } from './speakers/speakers.ts'
import { isStageDirection } from './lines/stage-directions.ts'
import { takeTableLabels } from './labels/table-labels.ts'
import { takeStamps } from './labels/time-stamps.ts'
import { takeSignature } from './metadata/signed-letters.ts'
import { markStructure } from './blocks/structure.ts'
import { titleKindOf } from './lines/title-kinds.ts'
import { recogniseKind } from './metadata/transcript-kinds.ts'
import { takeLabels } from './labels/turn-labels.ts'
import type { TurnLabels } from './labels/turn-labels.ts'
import { findParts } from './turns/parts.ts'
import { findProseSpeech, findSpokesperson } from './turns/prose-speech.ts'
import { assignTurns, turnFacts } from './turns/turns.ts'

// Recognises a transcript: the steps in their order. Each step marks the blocks it is sure of and leaves the
// rest to the steps after it.

/** What the source is as a transcript. Pure, never throws; the text holds every word of the source. */
export function recognise(source: SourceText): RecognisedTranscript {
  const all = toParagraphs(source)
  const stamped = takeStamps(all)
  const timed = source.timed === true
  markCaptions(all)
  for (const draft of all) {
    if (
      draft.kind === null &&
      (draft.form === 'note' || (isStageDirection(draft.text) && readDateline(draft.text) === null))
    )
      draft.kind = 'note'
  }
  if (timed || stamped) markProgramsLine(all)
  takeTableLabels(all)
  const seated = takeMemberLines(all)
  const members = seated.size > 0 ? seated : takeNamesBelowHours(all)
  const bold = members.size > 0 ? members : takeBoldLabels(all)
  const learnt = bold.size > 0 ? bold : takeFormLabels(all)
  const paragraphs = all.filter((draft) => draft.text !== '')
  if (!timed) {
    markSitting(paragraphs)
    markTopics(paragraphs)
    markAnchors(paragraphs)
    markFurniture(paragraphs)
    markReferences(paragraphs)
    markRestOfMenus(paragraphs)
  }
  if (!timed) {
    markOpenedTail(paragraphs)
    markLinksBetween(paragraphs)
    markSigned(paragraphs)
  }
  const front = timed ? readHeadOfRecording(paragraphs, source) : readFrontMatter(paragraphs, source.page)
  const signer = timed ? null : takeSignature(paragraphs)
  const dashed = takeDashLabels(paragraphs)
  const printed = takeLabels(paragraphs, front.person ? [front.person] : [], new Map([...learnt, ...dashed]))
  const drafts = paragraphs.filter((draft) => draft.text !== '')
  const { labels: asking, roles: told } = takeDashesOfQuestions(findDialogue(drafts, front.title?.text ?? ''))
  const labels = asking.size > 0 ? new Map([...printed, ...asking]) : printed
  if (!timed) {
    markTail(drafts)
    markStructure(drafts, told)
  }
  const titled = chooseTitle(front, drafts, source, timed || stamped)
  const title = titled.value ?? ''
  const teller =
    findTeller(front.person ?? signer, drafts, labels, told.size > 0 || titleKindOf(title) === 'interview') ??
    findSpokesperson(title, drafts, labels.values())
  // A title that tells no kind leaves it to the section that the page stands in.
  const isInSection = titleKindOf(title) === null && front.section !== null
  const announced = isInSection ? (front.section ?? title) : title
  const dialogue = told.size > 0 || titleKindOf(announced) !== 'interview' ? told : findUnmarkedDialogue(drafts)
  const speakers = resolveSpeakers(drafts, labels.values(), teller)
  const proseSpeech = findProseSpeech(drafts, announced, labels, teller, dialogue)
  const parts = findParts(drafts, labels, speakers, announced)
  nameChair(drafts, speakers, parts)
  const kind = recogniseKind(
    announced,
    isInSection ? 'printed-line' : 'title-line',
    drafts,
    turnFacts(labels, speakers, parts, { teller, proseSpeech, dialogue }),
  )
  const isTimed = timed || stamped
  assignTurns(drafts, {
    labels,
    speakers,
    ...parts,
    kind: kind.kind,
    teller,
    proseSpeech,
    isTimed: isTimed || isMachineMade(drafts),
    dialogue,
  })
  if (!isTimed) markLeftDoubts(drafts, kind.kind)
  const order = orderOfAppearance(drafts)
  const { text, blocks } = assemble(drafts, order)
  return {
    ...settleMetadata(source, front, titled, kind, drafts),
    text,
    blocks,
    speakers: order.flatMap((index) => {
      const speaker = speakers.speakers[index]
      return speaker ? [toRecognisedSpeaker(speaker)] : []
    }),
  }
}

/** What stands in lines above pasted captions, whose first line is their title; captions are paragraphs. */
function readHeadOfRecording(paragraphs: readonly DraftBlock[], { fallbackTitle, page }: SourceText): FrontMatter {
  const captions = paragraphs.findIndex(({ form }) => form !== 'line')
  const head = paragraphs.slice(0, captions < 0 ? 1 : captions)
  return head.length > 0 && head[0]?.text === fallbackTitle ? readFrontMatter(head, page) : NO_FRONT_MATTER
}

/** Whose words the page announces; one named by office only is looked for by name in headings and the lead. */
function findTeller(
  announced: Person | null,
  drafts: readonly DraftBlock[],
  labels: TurnLabels,
  isAsked: boolean,
): Person | null {
  if (announced !== null && announced.name !== null)
    return { ...announced, name: fullNameInText(drafts, fullCjkName(drafts, announced.name, announced.office)) }
  // Where labels name who speaks, a lead that names two says of none that it is theirs, unless their words follow.
  const isNamed = [...labels.values()].some(({ part, person }) => part === null && isFullPerson(person))
  // Whom labels name needs nobody else to say so.
  const isUnnamed = ![...labels.values()].some(
    ({ part, person }) =>
      part === null && ((person?.office ?? null) !== null || nameTokens(person?.name ?? '').length > 1),
  )
  const named =
    findHeadingPerson(drafts) ??
    (isUnnamed ? findRussianLeadPerson(drafts) : null) ??
    findLeadPerson(drafts, isNamed) ??
    findAskedByPaper(drafts) ??
    findSayer(drafts) ??
    (labels.size === 0 && isAsked ? findAddressed(drafts) : null)
  return named === null || announced === null
    ? (named ?? announced)
    : { ...named, office: named.office ?? announced.office }
}

function isFullPerson(person: Person | null): boolean {
  return person !== null && person.name !== null && person.office !== null
}

/** True where a note says that a machine took the words down: of those nobody says who asks. */
function isMachineMade(drafts: readonly DraftBlock[]): boolean {
  return drafts.some(({ kind, text }) => kind === 'note' && MACHINE_NOTE.test(text))
}

const MACHINE_NOTE =
  /自動文字起こし|機械認識|音声認識|(?:automatically|machine|auto)[- ]?(?:generated|transcribed)|generated automatically|автоматическ\p{L}+ (?:расшифровк|распознаван)/iu

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
  for (const { text, kind, label, role, page, doubt, ...draft } of drafts) {
    const end = start + text.length
    const speaker = draft.speaker === null ? null : (places.get(draft.speaker) ?? null)
    const marker = draft.stamp ?? draft.marker
    blocks.push({ start, end, kind: kind ?? 'paragraph', speaker, label, marker, role, page, doubt })
    start = end + 1
  }
  return { text: drafts.map((draft) => draft.text).join('\n'), blocks }
}
