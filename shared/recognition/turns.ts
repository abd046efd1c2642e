import { fold } from '../domain/folding.ts'
import type { Doubt } from '../domain/guesses.ts'
import type { TranscriptKind, TurnRole } from '../domain/transcripts.ts'
import type { DraftBlock } from './draft-block.ts'
import { isFirstPerson, isSalutation } from './first-person.ts'
import type { Label, Part } from './labels.ts'
import { isHost } from './moderators.ts'
import type { Turn } from './moderators.ts'
import type { Person } from './person.ts'
import { nameTokens } from './persons.ts'
import type { Speakers } from './speakers.ts'
import { titleKindOf } from './transcript-kinds.ts'
import type { TurnFacts } from './transcript-kinds.ts'
import type { TurnLabels } from './turn-labels.ts'

// Recognises turns: who speaks each paragraph, and whether it is question, answer or statement.

const CHAIR =
  /^(?:the |mr\.? |madam |acting |deputy |lord )*(?:president|speaker|chair|chairman|chairwoman|chairperson)$/u

const HOST = /^(?:host|anchor|presenter|moderator|ведущий|ведущая|модератор|司会者?|主持人|animateur|modérateur)$/u

const UNKNOWN = /^(?:unidentified|unknown) (?:speaker|participant|voice)$/iu

/** The speakers' parts in one text. */
export interface Parts {
  /** By index of the speaker. */
  readonly parts: readonly Part[]
  /** Who asks only by putting questions more often than not. */
  readonly guessed: ReadonlySet<number>
}

/** Whether the unlabelled prose is the words of the person of the title. */
export type ProseSpeech = 'none' | 'doubtful' | 'sure'

/** All that is known of who speaks when the blocks are given their speakers. */
export interface Conversation extends Parts {
  readonly labels: TurnLabels
  readonly speakers: Speakers
  readonly kind: TranscriptKind
  /** Whose words the title, a byline or a heading announces. */
  readonly teller: Person | null
  readonly proseSpeech: ProseSpeech
  /** True of a recording's transcript. */
  readonly isTimed: boolean
  readonly dialogue: ReadonlyMap<DraftBlock, TurnRole>
}

/** The part of each speaker: askers named or not, the chair of a debate. */
export function findParts(drafts: readonly DraftBlock[], labels: TurnLabels, speakers: Speakers, title: string): Parts {
  const kind = titleKindOf(title)
  const turns = collectTurns(drafts, labels, speakers)
  const main = speakers.titleSpeaker()
  const parts: Part[] = speakers.speakers.map((speaker) => speaker.part)
  if (kind === 'debate') {
    speakers.speakers.forEach((speaker, i) => {
      if (!speaker.named && CHAIR.test(fold(speaker.name))) parts[i] = 'moderates'
    })
    return { parts, guessed: new Set() }
  }
  if (kind === 'interview') {
    // Who leads an interview asks; who interprets it does not.
    speakers.speakers.forEach((speaker, i) => {
      if (parts[i] === 'moderates' && HOST.test(fold(speaker.name))) parts[i] = 'asks'
    })
  }
  if (kind === 'interview' && main !== null) {
    // Whom the title does not name, and who holds no office, leads the interview.
    speakers.speakers.forEach((speaker, i) => {
      if (parts[i] === null && i !== main && speaker.office === null) parts[i] = 'asks'
    })
  }
  // Whoever holds the chair of a house of parliament, wherever the record comes from.
  speakers.speakers.forEach((speaker, i) => {
    if (parts[i] === null && /^(?:mr\.?|madam) (?:deputy |acting )?speaker$/u.test(fold(speaker.name)))
      parts[i] = 'moderates'
  })
  for (const [i, own] of Map.groupBy(turns, (turn) => turn.speaker)) {
    const speaker = speakers.speakers[i]
    if (speaker && parts[i] === null && i !== main && isHost(speaker, own)) parts[i] = 'moderates'
  }
  const conversation =
    kind === 'interview' || kind === 'press-conference' || kind === 'briefing' || parts.includes('asks')
  const guessed = new Set<number>()
  if (!conversation) return { parts, guessed }
  const asking = questionShares(turns, speakers.speakers.length)
  const someoneAnswers = asking.some((share, i) => parts[i] === null && share !== null && share < 0.34)
  speakers.speakers.forEach((speaker, i) => {
    const share = asking[i] ?? null
    // Where others ask, a voice from the room that puts a question is a journalist's.
    if (parts[i] === 'moderates' && UNKNOWN.test(speaker.name) && share !== null && share >= 0.5) parts[i] = 'asks'
    if (
      parts[i] === null &&
      i !== main &&
      speaker.office === null &&
      someoneAnswers &&
      share !== null &&
      share >= 0.5
    ) {
      parts[i] = 'asks'
      guessed.add(i)
    }
  })
  return { parts, guessed }
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
  { parts }: Parts,
  teller: Person | null,
  proseSpeech: ProseSpeech,
): TurnFacts {
  let questions = 0
  const officials = new Set<number>()
  for (const { printed } of labels.values()) {
    const speaker = speakers.byLabel.get(printed) ?? -1
    if (parts[speaker] === 'asks') questions++
    else if (parts[speaker] !== 'moderates') officials.add(speaker)
  }
  // Beside somebody with a name one without is an aide.
  const named = [...officials].filter((speaker) => speakers.speakers[speaker]?.named === true)
  const count = named.length > 0 ? named.length : officials.size
  const sides = new Set([...officials].flatMap((speaker) => speakers.speakers[speaker]?.affiliation ?? [])).size
  return {
    questions,
    officials: count,
    sides,
    namesTeller: teller !== null,
    proseSpeech: proseSpeech !== 'none',
  }
}

/**
 * Whether the unlabelled prose before the first label is spoken in the first person, as far as to be the words of
 * the person whom the title announces.
 */
export function findProseSpeech(
  drafts: readonly DraftBlock[],
  title: string,
  labels: TurnLabels,
  person: Person | null,
): ProseSpeech {
  if (person === null) return 'none'
  const kind = titleKindOf(title)
  if (kind === 'joint-statement' || kind === 'news-article') return 'none'
  // What stands before the first question is the paper's own.
  if (kind === 'interview' && labels.size > 0) return 'none'
  let prose = 0
  let own = 0
  for (const draft of drafts) {
    if (draft.label !== null) break
    if (draft.kind !== null) continue
    prose++
    if (isFirstPerson(draft.text) || isSalutation(draft.text)) own++
  }
  if (own === 0 && prose > 0 && opensConference(drafts, kind, labels, person.name ?? person.office ?? ''))
    return 'doubtful'
  if (own === 0 || own < prose * (kind === 'read-out' || kind === null ? 0.5 : 0.3)) return 'none'
  return own < prose * 0.6 ? 'doubtful' : 'sure'
}

/** True where prose that does not speak of the person stands before the first question to them. */
function opensConference(
  drafts: readonly DraftBlock[],
  kind: TranscriptKind | null,
  labels: TurnLabels,
  name: string,
): boolean {
  if (kind !== 'press-conference' && kind !== 'briefing') return false
  const first = drafts.findIndex((draft) => draft.label !== null)
  const opening = drafts[first]
  if (opening === undefined || labels.get(opening)?.part !== 'asks') return false
  const surname = fold(nameTokens(name).at(-1) ?? name)
  return drafts.slice(0, first).every(({ kind: decided, text }) => decided !== null || !fold(text).includes(surname))
}

/** Gives every undecided block its kind, speaker and role. */
export function assignTurns(drafts: readonly DraftBlock[], conversation: Conversation): void {
  const { labels, speakers, parts, kind, teller, proseSpeech, isTimed, dialogue } = conversation
  // Nobody says of a recording's transcript who asks, unless its labels do.
  const rolesKnown = !isTimed || parts.includes('asks')
  const addresses = kind === 'debate' || kind === 'speech'
  const answersUnlabelled = labels.size > 0 && [...labels.values()].every((label) => label.part === 'asks')
  let asked = false
  let current: Pick<DraftBlock, 'speaker' | 'role'> | null =
    proseSpeech === 'none' ? null : { speaker: speakers.titleSpeaker(), role: 'statement' }
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
    } else if (draft.kind !== null) continue
    else if (answersUnlabelled && current?.role === 'question' && !stillAsks(open, draft, drafts[i + 1])) {
      current = { speaker: speakers.titleSpeaker(), role: 'answer' }
    }
    const isLead = open === null && label === undefined && tellsOf(draft, teller)
    if (current && !isLead) Object.assign(draft, { kind: 'speech', ...current })
    else draft.kind = 'paragraph'
    draft.doubt ??= doubtOf(draft, label, open, conversation)
    if (draft.kind === 'speech' || proseSpeech === 'none') open = draft
  }
}

/** True where the paragraph speaks of the person in whose words the text goes on. */
function tellsOf({ text }: DraftBlock, teller: Person | null): boolean {
  if (teller === null || teller.name === null || isFirstPerson(text) || isSalutation(text)) return false
  return fold(text).includes(fold(nameTokens(teller.name).at(-1) ?? teller.name))
}

/** What is not sure about who speaks here, and whether as asker; null where nothing. */
function doubtOf(
  draft: DraftBlock,
  label: Label | undefined,
  before: DraftBlock | null,
  { speakers, guessed, proseSpeech }: Conversation,
): Doubt | null {
  if (label === undefined) {
    const isGiven = before === null && draft.role === 'statement'
    return isGiven && proseSpeech === 'doubtful' ? 'speaker-from-title' : null
  }
  if (speakers.unclear.has(label.printed)) return 'speaker-by-surname'
  const isGuessed = draft.speaker !== null && guessed.has(draft.speaker)
  return isGuessed && !/[?？]/u.test(draft.text) ? 'role-guessed' : null
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
