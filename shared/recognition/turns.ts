import { fold } from '../domain/folding.ts'
import type { TranscriptKind, TurnRole } from '../domain/transcripts.ts'
import type { DraftBlock } from './draft-block.ts'
import { isFirstPerson, isSalutation } from './first-person.ts'
import type { Part } from './labels.ts'
import type { Speakers } from './speakers.ts'
import { titleKindOf } from './transcript-kinds.ts'
import type { TurnFacts } from './transcript-kinds.ts'
import type { TurnLabels } from './turn-labels.ts'

// Recognises turns: who speaks each paragraph, and whether it is question, answer or statement.

const CHAIR = /^(?:the |mr\.? |madam |acting |deputy )*(?:president|speaker|chair|chairman|chairwoman|chairperson)$/u

const HOST = /^(?:host|anchor|presenter|moderator|ведущий|ведущая|модератор|司会者?|主持人|animateur|modérateur)$/u

/** One paragraph after another of one speaker, the first of them labelled. */
interface Turn {
  readonly speaker: number
  readonly blocks: DraftBlock[]
}

/** The part of each speaker in this text, by index: askers named or not, the chair of a debate. */
export function findParts(
  drafts: readonly DraftBlock[],
  labels: TurnLabels,
  speakers: Speakers,
  title: string,
): readonly Part[] {
  const kind = titleKindOf(title)
  const turns = collectTurns(drafts, labels, speakers)
  const parts: Part[] = speakers.speakers.map((speaker) => speaker.part)
  if (kind === 'debate') {
    speakers.speakers.forEach((speaker, i) => {
      if (!speaker.named && CHAIR.test(fold(speaker.name))) parts[i] = 'moderates'
    })
    return parts
  }
  if (kind === 'interview') {
    // Who leads an interview asks; who interprets it does not.
    speakers.speakers.forEach((speaker, i) => {
      if (parts[i] === 'moderates' && HOST.test(fold(speaker.name))) parts[i] = 'asks'
    })
  }
  const conversation =
    kind === 'interview' || kind === 'press-conference' || kind === 'briefing' || parts.includes('asks')
  if (!conversation) return parts
  const asking = questionShares(turns, speakers.speakers.length)
  const main = speakers.titleSpeaker()
  const someoneAnswers = asking.some((share, i) => parts[i] === null && share !== null && share < 0.34)
  speakers.speakers.forEach((speaker, i) => {
    const share = asking[i] ?? null
    if (
      parts[i] === null &&
      i !== main &&
      speaker.office === null &&
      someoneAnswers &&
      share !== null &&
      share >= 0.5
    ) {
      parts[i] = 'asks'
    }
  })
  return parts
}

function collectTurns(drafts: readonly DraftBlock[], labels: TurnLabels, speakers: Speakers): Turn[] {
  const turns: Turn[] = []
  for (const draft of drafts) {
    const label = labels.get(draft)
    const speaker = label ? speakers.byLabel.get(label.printed) : undefined
    if (speaker !== undefined) turns.push({ speaker, blocks: [draft] })
    else if (draft.kind === null) turns.at(-1)?.blocks.push(draft)
  }
  return turns
}

/** How many of each speaker's turns put a question, as a share; null for who has no turn. */
function questionShares(turns: readonly Turn[], count: number): (number | null)[] {
  const all = Array.from({ length: count }, () => 0)
  const asking = Array.from({ length: count }, () => 0)
  for (const { speaker, blocks } of turns) {
    all[speaker] = (all[speaker] ?? 0) + 1
    if (blocks.some((block) => /[?？]["”’»」]?$|か。$/u.test(block.text))) asking[speaker] = (asking[speaker] ?? 0) + 1
  }
  return all.map((turnsOf, i) => (turnsOf === 0 ? null : (asking[i] ?? 0) / turnsOf))
}

/** What the turns say about the kind of text. */
export function turnFacts(
  labels: TurnLabels,
  speakers: Speakers,
  parts: readonly Part[],
  proseSpeech: boolean,
): TurnFacts {
  let questions = 0
  const officials = new Set<number>()
  for (const { printed } of labels.values()) {
    const speaker = speakers.byLabel.get(printed) ?? -1
    if (parts[speaker] === 'asks') questions++
    else if (parts[speaker] !== 'moderates') officials.add(speaker)
  }
  return { questions, officials: officials.size, proseSpeech }
}

/**
 * True where the unlabelled prose before the first label is spoken in the first person, as far as to be the
 * words of the person whom the title announces.
 */
export function isProseSpeech(drafts: readonly DraftBlock[], title: string): boolean {
  const kind = titleKindOf(title)
  if (kind === 'joint-statement' || kind === 'news-article') return false
  let prose = 0
  let own = 0
  for (const draft of drafts) {
    if (draft.label !== null) break
    if (draft.kind !== null) continue
    prose++
    if (isFirstPerson(draft.text) || isSalutation(draft.text)) own++
  }
  return own > 0 && own >= prose * (kind === 'read-out' || kind === null ? 0.5 : 0.3)
}

/** Gives every undecided block its kind, speaker and role. */
export function assignTurns(
  drafts: readonly DraftBlock[],
  labels: TurnLabels,
  speakers: Speakers,
  parts: readonly Part[],
  kind: TranscriptKind,
  proseSpeech: boolean,
  timed: boolean,
  dialogue: ReadonlyMap<DraftBlock, TurnRole>,
): void {
  // Nobody says of a recording's transcript who asks, unless its labels do.
  const rolesKnown = !timed || parts.includes('asks')
  const addresses = kind === 'debate' || kind === 'speech'
  const answersUnlabelled = labels.size > 0 && [...labels.values()].every((label) => label.part === 'asks')
  let asked = false
  let current: Pick<DraftBlock, 'speaker' | 'role'> | null = proseSpeech
    ? { speaker: speakers.titleSpeaker(), role: 'statement' }
    : null
  let open: DraftBlock | null = null
  for (const [i, draft] of drafts.entries()) {
    const label = labels.get(draft)
    const role = dialogue.get(draft)
    if (role !== undefined) current = { speaker: role === 'question' ? null : speakers.titleSpeaker(), role }
    else if (label) {
      const speaker = speakers.byLabel.get(label.printed) ?? null
      const part = speaker === null ? null : (parts[speaker] ?? null)
      if (part === 'asks' && !addresses) asked = true
      current = { speaker, role: rolesKnown ? roleOf(part, asked && !addresses) : null }
      open = draft
    } else if (draft.kind !== null) continue
    else if (answersUnlabelled && current?.role === 'question' && !stillAsks(open, draft, drafts[i + 1])) {
      current = { speaker: speakers.titleSpeaker(), role: 'answer' }
    }
    if (current) Object.assign(draft, { kind: 'speech', ...current })
    else draft.kind = 'paragraph'
    open = draft
  }
}

function roleOf(part: Part, asked: boolean): DraftBlock['role'] {
  if (part === 'moderates') return null
  if (part === 'asks') return 'question'
  return asked || part === 'answers' ? 'answer' : 'statement'
}

/** A question of several paragraphs goes on until the paragraph that ends with a question mark. */
function stillAsks(open: DraftBlock | null, draft: DraftBlock, next: DraftBlock | undefined): boolean {
  if (open === null || /[?？]/u.test(open.text)) return false
  return /[?？]["”’»]?$/u.test(draft.text) && next !== undefined && next.label === null && next.kind === null
}
