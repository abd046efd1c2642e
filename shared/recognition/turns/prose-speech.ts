import { fold } from '../../domain/folding.ts'
import type { TranscriptKind, TurnRole } from '../../domain/transcripts.ts'
import { tellsOfSpeaking } from '../metadata/bylines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isFirstPerson, isHumble, isSalutation } from '../lines/first-person.ts'
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

/** True where the word stands in the text by itself; in Japanese and Chinese nothing parts words. */
function saysWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at < 0 || /[\p{Script=Han}\p{Script=Katakana}]/u.test(word)) return at >= 0
  return new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'u').test(text)
}

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
  const isAsked = known.length > 0 && known.every(({ part }) => part === 'asks')
  if (answering === undefined && !isAsked) return null
  const isTold = drafts.some(({ text }) => text.length < 160 && /déclarations? d(?:u|e la) porte-parole/iu.test(text))
  const plain = { affiliation: null, gender: null, certain: true }
  return isTold || answering === undefined
    ? { ...plain, name: null, office: 'porte-parole' }
    : { ...plain, name: answering.printed, office: null }
}
