import { fold } from '../../domain/folding.ts'
import type { TranscriptKind } from '../../domain/transcripts.ts'
import type { DraftBlock } from '../draft-block.ts'
import type { Part } from '../labels/label-meanings.ts'
import { isOutlet, RUSSIAN_OUTLET } from '../lines/label-words.ts'
import { isHost } from '../labels/moderators.ts'
import type { Turn } from '../labels/moderators.ts'
import { announcesQuestions, markQuestionTime, MIN_ASKING, namesParties } from './question-time.ts'
import { markHearing } from './hearings.ts'
import { GIVES_FLOOR } from '../lines/floor-words.ts'
import type { Speakers } from '../speakers/speakers.ts'
import { titleKindOf } from '../lines/title-kinds.ts'
import type { TurnLabels } from '../labels/turn-labels.ts'

// Recognises each speaker's part in the conversation: who asks, who leads it, who answers.

const CHAIR =
  /^(?:(?:the |mr\.? |madam |acting |deputy |lord )*(?:president|speaker|chair|chairman|chairwoman|chairperson)|(?:el |la |le |m\. le |mme la )?president[ea]?|an (?:ceann comhairle|leas-cheann comhairle|cathaoirleach)|y (?:dirprwy )?llywydd|(?:vize)?prasident(?:in)?|председатель(?:ствующий)?|議長|委員長|主席)$/u

const HOUSE_CHAIR = /^(?:mr\.?|madam) (?:deputy |acting )?speaker$/u

/** "Le Vice-Président (M. Thivierge)": of whom an office says in a house that they have the chair. */
const CHAIRING =
  /^(?:(?:le |la |el |il |the )?(?:vice-?|vize)?(?:präsident(?:in)?|president[ea]|présidente?)|(?:the )?(?:deputy |acting |lord )*speaker)$/iu

const HOST = /^(?:host|anchor|presenter|moderator|ведущий|ведущая|модератор|司会者?|主持人|animateur|modérateur)$/u

const FROM_SEATS = /^(?:(?:голос|реплика|выкрик\p{L}*) )?(?:из зала|с места)\.?$/iu

const UNKNOWN =
  /^(?:speaker \d{1,3}|(?:unidentified|unknown)(?: (?:speaker|participant|voice|male|female|man|woman))?(?: \d{1,2})?)$/iu

/** The speakers' parts in one text. */
export interface Parts {
  /** By index of the speaker. */
  readonly parts: readonly Part[]
  /** Who asks only by putting questions more often than not. */
  readonly guessed: ReadonlySet<number>
  /** True where a member of a house of parliament answers each of the others in turn. */
  readonly isQuestionTime: boolean
}

/** The part of each speaker: askers named or not, the chair of a debate. */
export function findParts(drafts: readonly DraftBlock[], labels: TurnLabels, speakers: Speakers, title: string): Parts {
  const kind = titleKindOf(title)
  const turns = collectTurns(drafts, labels, speakers)
  const parts: Part[] = speakers.speakers.map((speaker) => speaker.part)
  const guessed = new Set<number>()
  freeAudience(turns, speakers, parts)
  if (markHearing(drafts, turns, speakers, parts)) {
    markChairs(speakers, parts, CHAIR)
    return { parts, guessed, isQuestionTime: true }
  }
  // Where nobody asks and many have the floor, somebody gives it.
  const isAssembly = kind === null && !parts.includes('asks') && speakers.speakers.length >= MIN_ASKING
  const least = announcesQuestions(drafts, title) ? 1 : MIN_ASKING
  if (kind === 'debate' || (isAssembly && hasChair(turns, speakers))) {
    markChairs(speakers, parts, CHAIR)
    const isQuestionTime = markQuestionTime(turns, speakers, parts, least)
    // Who calls into a sitting puts no question.
    for (const [i, { name }] of speakers.speakers.entries())
      if (!isQuestionTime && parts[i] === 'asks' && FROM_SEATS.test(name)) parts[i] = null
    return { parts, guessed, isQuestionTime }
  }
  const main = speakers.titleSpeaker()
  const speaks = (i: number | null): boolean => turns.some(({ speaker }) => speaker === i)
  if (kind === 'interview') markInterviewers(speakers, parts, speaks(main) || !parts.includes('asks') ? main : null)
  // Whoever holds the chair of a house of parliament, wherever the record comes from.
  const isHouse = markChairs(speakers, parts, HOUSE_CHAIR) || namesParties(labels)
  if (isHouse && markQuestionTime(turns, speakers, parts, least)) return { parts, guessed, isQuestionTime: true }
  for (const [i, own] of Map.groupBy(turns, (turn) => turn.speaker)) {
    const speaker = speakers.speakers[i]
    if (speaker && parts[i] === null && i !== main && isHost(speaker, own)) parts[i] = 'moderates'
  }
  markIntroduced(turns, speakers, parts, main)
  markCalled(turns, speakers, parts, main)
  freeWhoAnswers(turns, speakers, parts)
  // Those who meet before cameras put questions to each other, and nobody asks for a paper.
  if (kind === 'read-out' && !parts.includes('asks')) return { parts, guessed, isQuestionTime: false }
  const dialogue = isDialogue(turns)
  const isConversation = dialogue || CONVERSATIONS.has(kind) || parts.includes('asks') || answersOthers(turns, main)
  if (!isConversation) return { parts, guessed, isQuestionTime: false }
  if (dialogue) markLeader(turns, speakers, parts)
  guessAskers(turns, speakers, parts, { main, guessed })
  if (kind === 'briefing' || kind === 'press-conference') markAround(turns, speakers, parts, main)
  return { parts, guessed, isQuestionTime: false }
}

const CONVERSATIONS: ReadonlySet<TranscriptKind | null> = new Set(['interview', 'press-conference', 'briefing'])

/** True where who goes by the name of a chair has the word again and again between the others. */
function hasChair(turns: readonly Turn[], { speakers }: Speakers): boolean {
  const chairing = turns.filter(({ speaker }) => {
    const { name = '', office = null } = speakers[speaker] ?? {}
    return CHAIR.test(fold(name)) || CHAIRING.test(office ?? '')
  })
  const [only] = chairing
  const opens =
    chairing.length === 1 && only === turns[0] && only?.blocks.some(({ text }) => GIVES_FLOOR.test(text)) === true
  return (chairing.length > 1 || opens) && new Set(chairing.map(({ speaker }) => speaker)).size === 1
}

/** True where somebody has the chair. */
function markChairs({ speakers }: Speakers, parts: Part[], chair: RegExp): boolean {
  let isHeld = false
  for (const [i, speaker] of speakers.entries()) {
    const isOffice = chair !== HOUSE_CHAIR && CHAIRING.test(speaker.office ?? '')
    const mayChair = chair === HOUSE_CHAIR ? parts[i] === null : !speaker.named || speaker.name === '主席'
    if (!isOffice && !(mayChair && chair.test(fold(speaker.name)))) continue
    parts[i] = 'moderates'
    isHeld = true
  }
  return isHeld
}

/** Who leads an interview asks; who interprets it does not. */
function markInterviewers({ speakers }: Speakers, parts: Part[], main: number | null): void {
  for (const [i, speaker] of speakers.entries()) {
    if (parts[i] === 'moderates' && HOST.test(fold(speaker.name))) parts[i] = 'asks'
    // Whom the title does not name, and who holds no office, leads the interview.
    else if (main !== null && parts[i] === null && i !== main && speaker.office === null) parts[i] = 'asks'
  }
}

/** Who has no office and mostly puts questions asks, where somebody else mostly does not. */
function guessAskers(
  turns: readonly Turn[],
  { speakers }: Speakers,
  parts: Part[],
  { main, guessed }: { main: number | null; guessed: Set<number> },
): void {
  const shares = questionShares(turns, speakers.length)
  const someoneAnswers = shares.some((share, i) => parts[i] === null && share !== null && share < 0.34)
  // Of a recording nobody says who asks unless its labels do.
  const isAsked = parts.includes('asks') || turns.every(({ blocks }) => blocks[0]?.stamp === null)
  for (const [i, speaker] of speakers.entries()) {
    // A voice from the room that puts a question or is answered is a journalist's.
    const isUnknown = parts[i] === 'moderates' && UNKNOWN.test(speaker.name)
    if (isUnknown && isAsked && isAnswered(turns, i, parts)) parts[i] = 'asks'
    if ((shares[i] ?? 0) < 0.5) continue
    if (isUnknown && isAsked) parts[i] = 'asks'
    else if (parts[i] === null && i !== main && speaker.office === null && someoneAnswers) {
      parts[i] = 'asks'
      guessed.add(i)
    }
  }
}

/** "The lady from Helsingin Kuriiri." before "Teemu Rautio (Helsingin Kuriiri)": whom the host calls by the outlet asks. */
function markCalled(turns: readonly Turn[], { speakers }: Speakers, parts: Part[], main: number | null): void {
  if (!parts.includes('asks')) return
  for (const [k, { speaker: i }] of turns.entries()) {
    const [speaker, before] = [speakers[i], turns[k - 1]]
    if (!speaker?.named || speaker.office !== null || parts[i] !== null || i === main || before === undefined) continue
    const outlet = speaker.labels.flatMap((label) => /[(（]([^()（）]{3,40})[)）]$/u.exec(label)?.[1] ?? [])[0]
    const isHosted = parts[before.speaker] === 'moderates' && outlet !== undefined
    if (isHosted && (before.blocks.at(-1)?.text ?? '').includes(outlet)) parts[i] = 'asks'
  }
}

/** "Павел Кремнёв, телеканал «Вести дня».", "Anna Petit, Radio Nord.": who says for which outlet they are asks. */
function markIntroduced(turns: readonly Turn[], { speakers }: Speakers, parts: Part[], main: number | null): void {
  for (const { speaker: i, blocks } of turns) {
    const speaker = speakers[i]
    if (!speaker?.named || parts[i] !== null || i === main || speaker.office !== null) continue
    const [opening = ''] = (blocks[0]?.text ?? '').split(/[.!?。](?:\s|$)/u)
    const outlet = opening.startsWith(speaker.name)
      ? opening.slice(speaker.name.length).replace(/^[,:]?\s(?:from |with |of )?/u, '')
      : ''
    if (outlet !== '' && (isOutlet(outlet) || QUOTED_OUTLET.test(outlet))) parts[i] = 'asks'
  }
}

const QUOTED_OUTLET = new RegExp(
  String.raw`^(?:${RUSSIAN_OUTLET}|\p{L}{0,12}) ?[«„“"][^»”"“]{2,40}[»”"“](?:, \p{Lu}[\p{L} -]{2,24})?$`,
  'iu',
)

/** "AUDIENCE MEMBER: Go rocks!" asks nothing. */
function freeAudience(turns: readonly Turn[], { speakers }: Speakers, parts: Part[]): void {
  for (const [i, own] of Map.groupBy(turns, (turn) => turn.speaker))
    if (
      /^audience(?: members?)?$/iu.test(speakers[i]?.name ?? '') &&
      !own.some(({ blocks }) => blocks.some(({ text }) => /[?？]/u.test(text)))
    )
      parts[i] = null
}

/** "Rob Tuck, Member for Ellis" is of no outlet where he asks nothing and has the word after somebody's question. */
function freeWhoAnswers(turns: readonly Turn[], { speakers }: Speakers, parts: Part[]): void {
  for (const [i, own] of Map.groupBy(turns, (turn) => turn.speaker)) {
    const speaker = speakers[i]
    if (parts[i] !== 'asks' || !speaker?.named || speaker.affiliation === null || isOutlet(speaker.affiliation))
      continue
    const asks = own.some(({ blocks }) => blocks.some(({ text }) => /[?？]/u.test(text)))
    if (!asks && own.some(({ before }) => before === 'asks')) parts[i] = null
  }
}

/** True where somebody who neither asks nor leads has the word after each of the speaker's turns. */
function isAnswered(turns: readonly Turn[], speaker: number, parts: readonly Part[]): boolean {
  return turns.every((turn, i) => {
    const next = turns[i + 1]?.speaker
    return turn.speaker !== speaker || (next !== undefined && next !== speaker && (parts[next] ?? null) === null)
  })
}

/**
 * Where one official, or whom the page announces, has the word after nearly each turn of others of whom no office is
 * known, those ask, whether with question marks or not.
 */
function markAround(turns: readonly Turn[], { speakers }: Speakers, parts: Part[], main: number | null): void {
  const hub = main ?? turns[0]?.speaker ?? -1
  if (hub !== main && (speakers[hub]?.office ?? null) === null) return
  const others = new Set(turns.flatMap(({ speaker }) => (speaker === hub ? [] : [speaker])))
  // Several may ask in a row before they are answered.
  const isAnsweredBelow = (at: number): boolean =>
    turns.slice(at + 1, at + 1 + MAX_ROW).some(({ speaker }) => speaker === hub)
  const asking = turns.filter(({ speaker }) => speaker !== hub)
  const around = turns.filter(({ speaker }, i) => speaker !== hub && turns[i + 1]?.speaker === hub)
  const inRows = turns.filter(
    ({ speaker, blocks }, i) => speaker !== hub && isAnsweredBelow(i) && blocks.some(({ text }) => PUTS.test(text)),
  )
  const isSo =
    others.size > 1 &&
    around.length > 1 &&
    (around.length * 4 >= asking.length * 3 || inRows.length * 4 >= asking.length * 3) &&
    [...others].every(
      (i) => parts[i] !== 'moderates' && speakers[i]?.office === null && (speakers[i].named || parts[i] === 'asks'),
    )
  for (const i of isSo ? others : []) parts[i] ??= 'asks'
}

/** No more than so many ask in a row. */
const MAX_ROW = 4
/** A question, with its mark or in the words of who asks. */
const PUTS =
  /[?？]|\b(?:could you|can you|would you|if you (?:could|can)|my question|i (?:would|[’']d) like to (?:ask|know)|wanted to (?:ask|know|check)|question is|any (?:comment|reaction|update)|one on|follow[- ]?up)\b|хотел(?:а|ось)? бы (?:спросить|узнать|уточнить)|お?伺い|質問/iu

/** Of two who take turns, the one who opens and has no office leads the interview with the other, who has one. */
function markLeader(turns: readonly Turn[], { speakers }: Speakers, parts: Part[]): void {
  const [leader, other] = [turns[0]?.speaker ?? -1, turns[1]?.speaker ?? -1]
  if (parts[leader] !== null || parts[other] !== null) return
  if (speakers[leader]?.office === null && (speakers[other]?.office ?? null) !== null) parts[leader] = 'asks'
}

/** True where whom the page announces speaks right after the questions of two others. */
function answersOthers(turns: readonly Turn[], main: number | null): boolean {
  const asking = turns.filter(
    ({ speaker, blocks }, i) =>
      speaker !== main && turns[i + 1]?.speaker === main && /[?？]["”’»」]?$/u.test(blocks.at(-1)?.text ?? ''),
  )
  return main !== null && new Set(asking.map(({ speaker }) => speaker)).size > 1
}

/** True where two people take turns, whatever the title says of it. */
function isDialogue(turns: readonly Turn[]): boolean {
  const two = new Set(turns.map((turn) => turn.speaker)).size === 2
  // A pause may part one turn in two.
  const parted = turns.filter((turn, i) => turn.speaker === turns[i + 1]?.speaker).length
  return two && turns.length >= 4 && parted * 5 <= turns.length
}

function collectTurns(drafts: readonly DraftBlock[], labels: TurnLabels, speakers: Speakers): Turn[] {
  const turns: Turn[] = []
  for (const draft of drafts) {
    const label = labels.get(draft)
    const speaker = label ? speakers.byLabel.get(label.printed) : undefined
    if (speaker !== undefined) turns.push({ speaker, blocks: [draft] })
    else if (draft.kind === null) turns.at(-1)?.blocks.push(draft)
  }
  const shares = questionShares(turns, speakers.speakers.length)
  for (const [i, turn] of turns.entries()) {
    const [before, next] = [turns[i - 1], turns[i + 1]]
    if (before) turn.before = partOfTurn(before, speakers, shares)
    if (next) turn.next = partOfTurn(next, speakers, shares)
  }
  return turns
}

/** Whoever answers now and then puts a question that needs no answer. */
function partOfTurn({ speaker, blocks }: Turn, { speakers }: Speakers, shares: readonly (number | null)[]): Part {
  const asks = (shares[speaker] ?? 0) >= 0.5 && blocks.some((block) => /[?？]["”’»」]?$/u.test(block.text))
  return speakers[speaker]?.part ?? (asks ? 'asks' : null)
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
