import { fold } from '../../domain/folding.ts'
import type { Doubt } from '../../domain/guesses.ts'
import type { TranscriptKind, TurnRole } from '../../domain/transcripts.ts'
import { isBiography } from '../metadata/bylines.ts'
import { isLongDash } from '../labels/dash-labels.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isNumberedQuestion } from './hearings.ts'
import { isFirstPerson, isSalutation } from '../lines/first-person.ts'
import type { Label, Part } from '../labels/label-meanings.ts'
import type { Parts } from './parts.ts'
import { saysWord } from '../names/name-matching.ts'
import type { Person } from '../names/person.ts'
import { nameTokens } from '../names/persons.ts'
import type { ProseSpeech } from './prose-speech.ts'
import type { Speakers } from '../speakers/speakers.ts'
import type { TurnFacts } from '../metadata/transcript-kinds.ts'
import type { TurnLabels } from '../labels/turn-labels.ts'

// Recognises turns: who speaks each paragraph, and whether it is question, answer or statement.

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

/** Who asks alone, and asks for a paper. */
const INTERVIEWER = /^(?:корреспондент|интервьюер|interviewer|entrevistador|intervistatore|聞き手|インタビュアー)/iu

/** What the turns say about the kind of text. */
export function turnFacts(
  labels: TurnLabels,
  speakers: Speakers,
  { parts, isQuestionTime }: Parts,
  { teller, proseSpeech, dialogue }: Pick<Conversation, 'teller' | 'proseSpeech' | 'dialogue'>,
): TurnFacts {
  let questions = 0
  const officials = new Set<number>()
  const askers = new Set<number>()
  for (const { printed } of labels.values()) {
    const speaker = speakers.byLabel.get(printed) ?? -1
    if (parts[speaker] === 'asks') {
      questions++
      askers.add(speaker)
    } else if (parts[speaker] !== 'moderates') officials.add(speaker)
  }
  // Beside somebody with a name one without is an aide.
  const named = [...officials].filter((speaker) => speakers.speakers[speaker]?.named === true)
  const count = named.length > 0 ? named.length : officials.size
  const sides = new Set([...officials].flatMap((speaker) => speakers.speakers[speaker]?.affiliation ?? [])).size
  const asker = speakers.speakers[[...askers][0] ?? -1]
  return {
    questions,
    isQuestionTime,
    isDialogue:
      dialogue.size > 0 ||
      (questions > 1 &&
        askers.size === 1 &&
        // With a dash before the questions the answers have none.
        (isLongDash(asker?.name ?? null)
          ? count < 2
          : count === 1 && (asker?.named === true || INTERVIEWER.test(asker?.name ?? '')))),
    officials: count,
    sides,
    namesTeller: teller !== null,
    proseSpeech: proseSpeech !== 'none',
  }
}

/** Gives every undecided block its kind, speaker and role. */
export function assignTurns(drafts: readonly DraftBlock[], conversation: Conversation): void {
  const { labels, speakers, parts, kind, teller, proseSpeech, isTimed, dialogue, isQuestionTime } = conversation
  const isAsked = [...labels.values()].some(({ part }) => part === 'asks')
  // Nobody says of a recording's transcript who asks, unless its labels do.
  const rolesKnown = !isTimed || isAsked
  const addresses = (kind === 'debate' && !isQuestionTime) || (kind === 'speech' && !isAsked)
  const answersUnlabelled = labels.size > 0 && [...labels.values()].every((label) => label.part === 'asks')
  const answerer = onlyAnswerer(labels, speakers, parts)
  const asksInBold = asksSetOff(drafts, labels)
  // The first question of a dialogue of dashes may have none.
  const dash = [...labels.values()].find(({ printed }) => /^[–—-]$/u.test(printed))
  const dashed = dash === undefined ? null : (speakers.byLabel.get(dash.printed) ?? null)
  let asked = false
  let current: Pick<DraftBlock, 'speaker' | 'role'> | null =
    proseSpeech === 'none' ? null : { speaker: speakers.titleSpeaker(), role: 'statement' }
  let open: DraftBlock | null = null
  const lives = findLives(drafts, teller)
  for (const [i, draft] of drafts.entries()) {
    if (lives.has(draft)) {
      draft.kind = 'paragraph'
      continue
    }
    const label = labels.get(draft)
    const role = dialogue.get(draft)
    if (role === 'question') asked = true
    if (role !== undefined) current = { speaker: role === 'question' ? dashed : speakers.titleSpeaker(), role }
    else if (label) {
      const speaker = speakers.byLabel.get(label.printed) ?? null
      const part = speaker === null ? null : (parts[speaker] ?? null)
      // Whoever has the chair of a committee asks under a number as well.
      const asks = (part === 'asks' && !addresses) || (isQuestionTime && isNumberedQuestion(draft))
      if (asks) asked = true
      current = { speaker, role: rolesKnown ? (asks ? 'question' : roleOf(part, asked && !addresses)) : null }
    } else if (
      draft.kind === 'list-item' &&
      current !== null &&
      (isSaidList(drafts, i) || isFirstPoint(draft, open, conversation))
    ) {
      Object.assign(draft, { kind: 'speech', ...current })
      continue
    } else if (draft.kind !== null) continue
    else if (
      asksInBold !== null &&
      current?.role === 'answer' &&
      isSetOff(draft) &&
      (answersUnlabelled || /[?？][”"’»]?$/u.test(draft.text))
    )
      current = { speaker: speakers.byLabel.get(asksInBold) ?? null, role: 'question' }
    else if (current?.role === 'question' && !stillAsks(open, draft, drafts[i + 1])) {
      if (answersUnlabelled) current = { speaker: speakers.titleSpeaker(), role: 'answer' }
      // Below a question that is set off and has no label the answer has none either.
      else if (asksInBold !== null && open !== null && open.label === null && isSetOff(open) && !isSetOff(draft))
        current = { speaker: answerer, role: 'answer' }
      else if (open !== null && answerer !== null && isUnanswered(drafts, i, open, labels))
        current = { speaker: answerer, role: 'answer' }
    }
    if (current?.role === null && rolesKnown && SPEAKS_FOR_STATE.test(draft.text))
      current = { ...current, role: 'statement' }
    if (current !== null && TAKES_CHAIR_AGAIN.test(draft.text)) current = { ...current, role: null }
    const isLead =
      open === null &&
      label === undefined &&
      role === undefined &&
      (tellsOf(draft, teller) || announcesList(draft, drafts[i + 1]))
    // The page's own word between or below what is said.
    const isLife = label === undefined && role === undefined && isBiography(draft.text)
    if (isLife || (label === undefined && role === undefined && RAISED_AFTER.test(draft.text))) current = null
    if (current && !isLead) Object.assign(draft, { kind: 'speech', ...current })
    else draft.kind = isLife ? 'note' : 'paragraph'
    draft.doubt ??= doubtOf(draft, label, open, conversation)
    if (draft.kind === 'speech' || proseSpeech === 'none') open = draft
  }
}

/** "I shall now make a statement in my capacity as representative of …": who presides speaks for a state. */
const SPEAKS_FOR_STATE =
  /^[^.]{0,60}\b(?:in my (?:national capacity|capacity as)|en (?:ma|mi) (?:qualité|calidad|capacité) de|in meiner Eigenschaft als)|^[^.]{0,60}(?<!\p{L})в (?:моём |моем |своём |своем )?(?:национальном )?качестве представител/iu
const TAKES_CHAIR_AGAIN =
  /^[^.]{0,30}(?:\b(?:resume my (?:functions|role)|(?:reprends|reprendre) (?:à présent |maintenant )?mes fonctions|(?:reasumo|retomo) (?:ahora )?mis funciones)|(?<!\p{L})возвращаюсь к (?:исполнению )?(?:своих|моих)? ?(?:функци|обязанност))/iu

/**
 * True for the points of a list that somebody says: below words of theirs that lead on to it, or with sentences of
 * theirs above and below it.
 */
function isSaidList(drafts: readonly DraftBlock[], at: number): boolean {
  const draft = drafts[at]
  const isHeaded = drafts[at - 1]?.kind === 'heading' && /[.!?。]$/u.test(draft?.text ?? '')
  const before = drafts[isHeaded ? at - 2 : at - 1]
  if (before?.kind !== 'speech' || draft === undefined || draft.linkOnly) return false
  if (before.marker !== null || before.form === 'list-item' || LEADS_TO_LIST.test(before.text)) return true
  const below = drafts[drafts.findIndex(({ kind }, i) => i > at && kind !== 'list-item')]
  // A sentence between two turns is somebody's, though numbered.
  const isSentence = draft.text.length > 40 && /[.!?。！？]$/u.test(draft.text)
  return below !== undefined && below.kind === null && (below.label === null || isSentence)
}

/** "1 我が国は、…": Japanese ministries number the paragraphs of a statement, from the first on. */
function isFirstPoint(draft: DraftBlock, open: DraftBlock | null, { labels, proseSpeech }: Conversation): boolean {
  return open === null && labels.size === 0 && proseSpeech === 'sure' && !draft.linkOnly && draft.text.endsWith('。')
}

/** What goes on in the points below it: no sentence ends there. */
const LEADS_TO_LIST = /[:：;；,、，]$|[—–-]$|\p{Ll}$|(?:以下|次|下記)の[^。]{1,40}。$/u

/** What stands below the name of whom a paper asked, as a heading below the interview: who that is. */
function findLives(drafts: readonly DraftBlock[], teller: Person | null): ReadonlySet<DraftBlock> {
  const head = drafts.findLastIndex(({ kind, text }) => kind === 'heading' && text === teller?.name)
  if (head < drafts.length / 2) return new Set()
  const below = drafts.slice(head + 1)
  const end = below.findIndex(({ kind, label, marker }) => kind === 'heading' || label !== null || marker !== null)
  return new Set(below.slice(0, end < 0 ? below.length : end).filter(({ kind }) => kind === null))
}

/** The label under which all questions stand that are set off as a whole; null where they are not, or under several. */
function asksSetOff(drafts: readonly DraftBlock[], labels: TurnLabels): string | null {
  const asking = drafts.flatMap((draft) => (labels.get(draft)?.part === 'asks' ? [draft] : []))
  const printed = new Set(asking.map((draft) => labels.get(draft)?.printed ?? ''))
  const others = drafts.filter((draft) => labels.has(draft) && !asking.includes(draft))
  const isEnough = asking.length > 1 || (asking.length === 1 && others.length > 0 && !others.some(isSetOff))
  return isEnough && printed.size === 1 && asking.every(isSetOff) ? ([...printed][0] ?? null) : null
}

/** True where the whole paragraph is set in bold, or all of it that stands behind its label. */
function isSetOff({ lead, text }: DraftBlock): boolean {
  return lead !== null && text !== '' && lead.endsWith(text)
}

/** True where the paragraph speaks of the person in whose words the text goes on. */
function tellsOf({ text }: DraftBlock, teller: Person | null): boolean {
  if (teller === null || isFirstPerson(text) || isSalutation(text)) return false
  const words = fold(text)
  // "Minister" alone may be anybody's.
  const office = /\s/u.test(teller.office ?? '') ? teller.office : null
  // A letter is in every text.
  return [nameTokens(teller.name ?? '').at(-1), office].some(
    (word) => word && !/^\p{Lu}\P{L}*$/u.test(word) && saysWord(words, fold(word)),
  )
}

/** "Main topics:" above their list is the page's own. */
function announcesList({ text }: DraftBlock, next: DraftBlock | undefined): boolean {
  return /^[^.!?]{2,40}[:：]$/u.test(text) && next?.kind === 'list-item' && !isFirstPerson(text)
}

/** "会后，有记者问：…": a question that was put after the conference, told by the page. */
const RAISED_AFTER =
  /^(?:会后[，,].{0,12}记者.{0,4}问|(?:after|following) the (?:regular |briefing|press conference|regular press conference){1,2}[,:].{0,80}(?:journalist|reporter|asked))/iu

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
  return isGuessed && draft.role !== null && !/[?？]/u.test(draft.text) ? 'role-guessed' : null
}

function roleOf(part: Part, asked: boolean): DraftBlock['role'] {
  if (part === 'moderates') return null
  if (part === 'asks') return 'question'
  return asked || part === 'answers' ? 'answer' : 'statement'
}

/** The only one who answers in the labels of the text, or null. */
function onlyAnswerer(labels: TurnLabels, speakers: Speakers, parts: readonly Part[]): number | null {
  const answering = new Set<number>()
  for (const { printed } of labels.values()) {
    const speaker = speakers.byLabel.get(printed)
    if (speaker !== undefined && parts[speaker] !== 'asks' && parts[speaker] !== 'moderates') answering.add(speaker)
  }
  const [first = null] = answering
  return answering.size === 1 ? first : null
}

/** True where a question in one paragraph is followed by words that ask nothing and then by the next question. */
function isUnanswered(drafts: readonly DraftBlock[], at: number, open: DraftBlock, labels: TurnLabels): boolean {
  if (open.label === null || !/[?？]["”’»」]?$/u.test(open.text)) return false
  for (let i = at; i < Math.min(drafts.length, at + MAX_ANSWER); i++) {
    const draft = drafts[i]
    if (draft === undefined) break
    if (draft.label !== null) return labels.get(draft)?.part === 'asks'
    if (draft.kind === null && /[?？]/u.test(draft.text)) return false
  }
  return true
}

/** An answer that nobody is labelled for is no more blocks than this. */
const MAX_ANSWER = 40

/** A question of several paragraphs goes on until the paragraph that ends with a question mark. */
function stillAsks(open: DraftBlock | null, draft: DraftBlock, next: DraftBlock | undefined): boolean {
  if (open === null || isLongDash(open.label) || /[?？]/u.test(open.text)) return false
  return /[?？]["”’»]?$/u.test(draft.text) && next !== undefined && next.label === null && next.kind === null
}
