import { fold } from '../../domain/folding.ts'
import type { TranscriptKind, TurnRole } from '../../domain/transcripts.ts'
import { readOpener, tellsOfSpeaking } from '../metadata/bylines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isFirstPerson, isHumble, isSalutation } from '../lines/first-person.ts'
import { saysWord } from '../names/name-matching.ts'
import type { Person } from '../names/person.ts'
import { nameTokens } from '../names/persons.ts'
import { isGistLead } from '../metadata/told-events.ts'
import { isQuotedHeadline } from '../names/quoted-headlines.ts'
import { titleKindOf } from '../lines/title-kinds.ts'
import type { Label } from '../labels/label-meanings.ts'
import type { TurnLabels } from '../labels/turn-labels.ts'

// Tells whether prose that has no label is what somebody says whom the page announces.

/** Whether the unlabelled prose is the words of the person of the title. */
export type ProseSpeech = 'none' | 'doubtful' | 'sure'

/**
 * Whether the unlabelled prose before the first label is spoken in the first person, as far as to be the words of
 * the person whom the title announces.
 */
export function findProseSpeech(
  drafts: readonly DraftBlock[],
  title: string,
  labels: TurnLabels,
  person: Person | null,
  dialogue: ReadonlyMap<DraftBlock, TurnRole>,
): ProseSpeech {
  if (person === null) return 'none'
  const kind = titleKindOf(title)
  const isTurn = (draft: DraftBlock): boolean => draft.label !== null || (OPENED.has(kind) && dialogue.has(draft))
  if (kind === 'joint-statement' || kind === 'news-article') return 'none'
  // What stands before the first question is the paper's own.
  if ((kind === 'interview' || isQuotedHeadline(title)) && labels.size > 0) return 'none'
  if (
    labels.size === 0 &&
    SPOKEN.has(kind) &&
    (GIST.test(title) || drafts.some(({ kind: decided, text }) => decided === null && isGistLead(text)))
  )
    return 'sure'
  // What stands below "… a fait les déclarations suivantes" is what was said, whoever it is about.
  if (OPENED.has(kind) && drafts.some(({ label, text }) => label === null && DECLARES.test(text))) return 'sure'
  if (labels.size === 0 && drafts.some(({ text }) => text.length < 120 && READS.test(text))) return 'sure'
  if (drafts.some(({ kind: decided, text }) => decided === 'heading' && readOpener(text) !== null)) return 'sure'
  const asks = [...labels.values()].some(({ part, printed }) => part === 'asks' && /^Q\P{L}*$/u.test(printed))
  if (asks && POINT_DE_PRESSE.test(title)) return 'sure'
  let prose = 0
  let own = 0
  for (const draft of drafts) {
    if (isTurn(draft)) break
    const isPoint = draft.kind === 'list-item' && ADDRESSES.has(kind) && !draft.linkOnly && draft.text.endsWith('。')
    if (draft.kind !== null && !isPoint) continue
    prose++
    if (isFirstPerson(draft.text) || isSalutation(draft.text) || (OPENED.has(kind) && isHumble(draft.text))) own++
  }
  if (own === 0 || own < prose * (kind === 'read-out' || kind === null ? 0.5 : 0.3)) {
    const asks = (draft: DraftBlock): boolean =>
      labels.get(draft)?.part === 'asks' || (!labels.has(draft) && dialogue.get(draft) === 'question')
    const name = person.name ?? person.office ?? ''
    const opens = prose > 0 && OPENED.has(kind) && opensConference(drafts, drafts.findIndex(isTurn), asks, name)
    return opens ? 'doubtful' : 'none'
  }
  return own < prose * 0.6 ? 'doubtful' : 'sure'
}

const DECLARES =
  /\s(?:a fait (?:les? |la )?déclarations? suivantes?|made the following (?:statements?|remarks|announcements?)|сделала? следующ\p{L}+ заявлени\p{L}+|gab folgende erklärung(?:en)? ab|hizo (?:las? |la )?siguientes? declaraci(?:ón|ones))(?!\p{L})/iu

/** "The message reads, in part:" above what somebody wrote. */
const READS =
  /(?:^|\s)(?:message|telegram|letter|statement) (?:reads|says)(?:,? (?:in part|as follows|inter alia))\s?[:：]$|(?<!\p{L})(?:послании|телеграмме|приветствии|поздравлении)[^.]{0,60} говорится[^.]{0,40}[:：]$/iu

/** "会見要旨": what stands below is what was said, in a paper's words. */
const GIST = /(?:会見|発言|演説|談話|インタビュー)の?(?:要旨|概要|詳報|全文)/u

/** Of what a paper says before it that the gist of somebody's words follows. */
const SPOKEN: ReadonlySet<TranscriptKind | null> = new Set(['press-conference', 'briefing', 'interview', 'speech'])

/** What may open with words of whom the page announces, before the first question to them. */
const OPENED: ReadonlySet<TranscriptKind | null> = new Set([
  'press-conference',
  'joint-press-conference',
  'briefing',
  'speech',
  'statement',
])

/** Of these Japanese ministries number the paragraphs. */
const ADDRESSES: ReadonlySet<TranscriptKind | null> = new Set(['statement', 'speech'])

/** True where prose that does not speak of the person stands before the first question to them. */
function opensConference(
  drafts: readonly DraftBlock[],
  first: number,
  asks: (draft: DraftBlock) => boolean,
  name: string,
): boolean {
  const opening = drafts[first]
  if (opening === undefined || !asks(opening)) return false
  const surname = fold(nameTokens(name).at(-1) ?? name)
  return drafts
    .slice(0, first)
    .every(({ kind: decided, text }) => decided !== null || tellsOfSpeaking(text) || !saysWord(fold(text), surname))
}

/** "Le porte-parole a fait les déclarations suivantes :" without a name. */
const DECLARED_FOR = /^l[ea] porte-parole(?: [^.,]{3,80})? a (?:fait|répondu)[^.]{0,80}[:：.]$/iu

/** What a French ministry tells the press, and then what it answers: both are its spokesperson's words. */
const POINT_DE_PRESSE = /point de presse/iu

/** Whose words a *point de presse* without a name is: the spokesperson's, or those under the letter for the answers. */
export function findSpokesperson(title: string, drafts: readonly DraftBlock[], labels: Iterable<Label>): Person | null {
  if (!POINT_DE_PRESSE.test(title)) return null
  const known = [...labels]
  const answering = known.find(({ part, person }) => part === 'answers' && person === null)
  // "Le porte-parole" in the labels says it of the prose above them, too.
  const held = known.find(
    ({ person }) => person?.name === null && /^(?:l[ea] )?porte-parole/iu.test(person.office ?? ''),
  )
  if (held?.person) return held.person
  if (known.length === 0 && drafts.some(({ text }) => DECLARED_FOR.test(text)))
    return { name: null, office: 'porte-parole', affiliation: null, gender: null, certain: true }
  const isAsked = known.length > 0 && known.every(({ part }) => part === 'asks')
  if (answering === undefined && !isAsked) return null
  const isTold = drafts.some(({ text }) => text.length < 160 && /déclarations? d(?:u|e la) porte-parole/iu.test(text))
  const plain = { affiliation: null, gender: null, certain: true }
  return isTold || answering === undefined
    ? { ...plain, name: null, office: 'porte-parole' }
    : { ...plain, name: answering.printed, office: null }
}
