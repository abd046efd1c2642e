import { fold } from '../../domain/folding.ts'
import type { DraftBlock } from '../draft-block.ts'
import { readDateline } from '../lines/datelines.ts'
import { labelOfLine, labelOfWords } from './label-meanings.ts'
import { findLabel } from './labels.ts'
import type { Label } from './label-meanings.ts'
import { isNoNameWord } from '../lines/label-words.ts'
import { isKnownCity } from '../lines/places.ts'
import { isHonorific, isOfficeNoun } from '../lines/offices.ts'
import { nameTokens } from '../names/persons.ts'

// Learns the form in which a page prints who speaks from its coming back, whatever the form and the words are.

/** Something short at the start of a paragraph that could say who speaks. */
interface Opening {
  readonly draft: DraftBlock
  /** What speaks under it: the paragraph itself or the one below. */
  readonly bearer: DraftBlock
  /** Its words without what sets them off. */
  readonly words: string
  /** By which it is known again. */
  readonly key: string
  /** How much of the paragraph it is, with all that parts it from what is said; UTF-16 units. */
  readonly length: number
  readonly said: string
}

const MAX_WORDS = 60
const MAX_TOKENS = 8
/** Headings may name an office of several fields. */
const MAX_HEADING = 140

/** Signs that stand around a label, and what may stand between them. */
const AROUND: readonly RegExp[] = '[] ［］ <> ＜＞ 〈〉 《》 {} ｛｝ () （） 「」 『』 【】 〔〕 “” "" «» ** __'
  .split(' ')
  .map((pair) => {
    const [open, close, both] = [pair.slice(0, 1), pair.slice(1), pair].map((signs) =>
      signs.replace(/[[\](){}*]/gu, String.raw`\$&`),
    )
    return new RegExp(
      String.raw`^(?:>{1,3}\s?)?${open}{1,2}([^\n${both}]{1,60})[:：]?${close}{1,2}\s*[:：–—-]?\s*`,
      'u',
    )
  })

/** Signs that part a label from what is said, each a form of its own. */
const BEHIND: readonly (readonly [form: string, sign: RegExp])[] = [
  ['colon', /^(?:>{1,3}\s?)?([^\n:：]{1,60}?)\s?(?:[:：]{1,2})(?!\/\/|(?<=\d.)\d)\s*/u],
  ['dash', /^([^\n–—]{1,60}?)\s[–—-]{1,2}\s+/u],
  ['point dash', /^([^\n–—]{1,60}?)[.．]\s?[–—-]\s*/u],
  ['close dash', /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{1,16})[―—–]{1,2}(?=[^―—–])/u],
  ['em dash', /^([^\n–—.!?,]{1,60}?)—\s?(?=\p{Lu})/u],
  ['stroke', /^([^\n|｜]{1,60}?)\s?[|｜]{1,2}\s?/u],
  ['slash', /^([^\n/]{1,60}?)\s\/\s+/u],
  ['arrow', /^([^\n>＞»›→]{1,60}?)\s?(?:>{1,2}|[＞»›→])\s?/u],
  ['equals', /^([^\n=＝]{1,60}?)\s?[=＝]\s?/u],
  ['tab', /^([^\n\t]{1,60}?)\t+\s*/u],
  ['wide space', /^([^\s\u3000]{1,16})\u3000+/u],
  ['bracket', /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{1,16})[)）]\s*/u],
  [
    'point',
    /^((?:(?:M[Rr]|M[Rr][Ss]|M[Ss]|D[Rr]|Prof|Gen|Sen|Amb|Hon)\.\s)?(?:\p{Lu}[\p{L}\d’'-]*)(?:[ \u00a0]\p{Lu}[\p{L}\d’'-]*){0,3})(?<!^(?:M[Rr]|M[Rr][Ss]|M[Ss]|D[Rr]|P[Rr][Oo][Ff]|G[Ee][Nn]|S[Ee][Nn]|A[Mm][Bb]|H[Oo][Nn])|\s[А-ЯЁ])[.．]\s+/u,
  ],
  ['handle', /^([@#][\p{L}\d._-]{1,40})\s+/u],
]

const ENDS_PROSE = /[.!?…。！？;；][\]"”’»」』)）*_]*$/u

/**
 * The labels whose form the page itself shows: a few short phrases that come back by turns before prose, set off
 * in one way. They are cut off their paragraphs; one on a line of its own leaves an empty text, to be dropped.
 */
export function takeFormLabels(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, Label> {
  const open = drafts.filter(
    (draft) => draft.text !== '' && draft.kind === null && draft.voice === null && draft.form !== 'clutter',
  )
  const forms = new Map<string, Opening[]>()
  for (const [i, draft] of open.entries())
    for (const [form, opening] of openingsOf(draft, open[i + 1])) {
      const others = forms.get(form)
      if (others) others.push(opening)
      else forms.set(form, [opening])
    }
  const best = [...forms]
    .map(([form, openings]) => [form, form.startsWith('colon') ? openings : withoutEnds(openings)] as const)
    .filter(([, openings]) => showsForm(openings, open.length) || answersQuestions(openings, open))
    .toSorted(([, a], [, b]) => b.length - a.length)[0]
  // Where the words themselves say enough there is nothing to learn.
  const learnt = best?.[1] ?? []
  const counts = countKeys(learnt)
  const certain = learnt.filter(({ draft }) => findLabel(draft.text)?.strength === 'certain')
  if (certain.length === learnt.length) return new Map()
  // Where all that come back are such, a name that stands once is weighed by its words as well.
  const isPlain =
    !learnt.every(isSetOffLabel) &&
    learnt.every((opening) => (counts.get(opening.key) ?? 0) < 2 || certain.includes(opening))
  const labels = withoutEnds(learnt).filter(
    (opening) => (counts.get(opening.key) ?? 0) > 1 || (mayStandOnce(opening) && (!isPlain || saysWhat(opening.words))),
  )
  return new Map(labels.map((opening) => [opening.bearer, take(opening)] as const))
}

/** True for words in heavy brackets, or in bold print with a colon, which a page keeps for who speaks where it sets all of these off so. */
function isSetOffLabel({ draft, bearer, length }: Opening): boolean {
  const { lead, text } = draft
  // "【ニコニコ動画】" among "【東堂記者】"
  if (bearer === draft && /^【[^】]+】$/u.test(text.slice(0, length).trim())) return true
  return bearer === draft && lead !== null && text.startsWith(lead) && /[:：]\s*$/u.test(text.slice(0, length))
}

/**
 * Above the first who speaks stand titles and lists of those present, menus there and below the last. Where a colon is
 * the form they count, for it parts much else.
 */
function withoutEnds(openings: readonly Opening[]): readonly Opening[] {
  const says = ({ said }: Opening): boolean => endsProse(said)
  return openings.slice(Math.max(0, openings.findIndex(says)), openings.findLastIndex(says) + 1)
}

function take({ draft, bearer, words, length }: Opening): Label {
  // "○" sets a label off in the records of Japanese ministries.
  const sign = draft.marker === null ? (/^[○◯●〇◇◎]\s*/u.exec(draft.text)?.[0] ?? '') : ''
  const printed = draft.text.slice(sign.length, length).replace(/[\s\u00a0:：–—―-]+$/u, '')
  draft.text = draft.text.slice(length)
  if (sign !== '') draft.marker = sign.trim()
  bearer.label = printed
  bearer.marker ??= draft.marker
  bearer.stamp ??= draft.stamp
  return { printed, length: 0, ...labelOfWords(words.replace(/^[○◯●〇◇◎]\s*/u, '')), strength: 'certain' }
}

/** All that the paragraph could open with, by form. */
function openingsOf(draft: DraftBlock, next: DraftBlock | undefined): (readonly [string, Opening])[] {
  const { text, form } = draft
  const sign = `${form} ${draft.level ?? ''} ${draft.marker ?? ''}`
  const found: (readonly [string, Opening])[] = []
  const add = (name: string, words: string, length: number, bearer: DraftBlock): void => {
    const said = bearer === draft ? text.slice(length) : bearer.text
    const opening = { draft, bearer, words: words.trim(), key: keyOf(words.trim(), form), length, said }
    if (mayName(opening.words) || isOfficeInHeading(opening)) found.push([`${name} ${sign}`, opening])
  }
  if (isLine(draft, next) && !hasDate(text)) add('line', text.replace(/^\P{L}+|[^\p{L})）]+$/gu, ''), text.length, next)
  const { lead } = draft
  if (lead !== null && lead.length < Math.min(text.length, MAX_WORDS) && text.startsWith(lead)) {
    const behind =
      /^(?:[\s\u00a0]*[(（][^()（）]{1,80}[)）](?=[\s\u00a0]*[:：]))?[\s\u00a0]*[:：–—-]?[\s\u00a0]*/u.exec(
        text.slice(lead.length),
      )?.[0].length ?? 0
    add('set off', lead.replace(/[\s:：.–—―-]+$/u, ''), lead.length + behind, draft)
  }
  for (const [name, around] of AROUND.entries()) {
    const match = around.exec(text)
    if (match) add(`around ${name}`, (match[1] ?? '').replace(/[:：]$/u, ''), match[0].length, draft)
  }
  for (const [name, behind] of BEHIND) {
    const match = behind.exec(text)
    if (match) add(name, match[1] ?? '', match[0].length, draft)
  }
  return found
}

/** "The Secretary of State for Foreign and Commonwealth Affairs (Mr Piers Aldous)" over what that one says. */
function isOfficeInHeading({ draft, bearer, words }: Opening): boolean {
  return draft !== bearer && draft.form === 'heading' && labelOfLine(words)?.strength === 'certain'
}

/** True for a short line that is no sentence, above prose. */
function isLine(draft: DraftBlock, next: DraftBlock | undefined): next is DraftBlock {
  if (
    next === undefined ||
    next.marker !== null ||
    next.stamp !== null ||
    draft.text.length > (draft.form === 'heading' ? MAX_HEADING : MAX_WORDS) ||
    /[.!?…。！？;；,、]$/u.test(draft.text)
  )
    return false
  // What names who speaks itself needs no line above it: "002・木暮みどり" over "○木暮みどり君 …".
  if (next.form === 'heading' || (/^[○◯●◎〇]/u.test(next.text) && findLabel(next.text)?.strength === 'certain'))
    return false
  // "I beg to move," begins what a member says, below the name.
  return endsProse(next.text) || (draft.form === 'heading' && /[,，:：]$/u.test(next.text))
}

/** True for words that no sentence, number or date is. */
function mayName(words: string): boolean {
  const plain = words
    .split(/[\s\u00a0]+/u)
    .filter((token) => !isHonorific(token))
    .join(' ')
  if (words.length > MAX_WORDS || !/\p{L}|^[#@]/u.test(words) || /[!?！？。;；]|[\p{L}\d]{4,}\.\s/u.test(plain))
    return false
  if (words.split(/[\s\u00a0]+/u).length > MAX_TOKENS) return false
  // "另外，我还愿发布一条消息", "21 Nov 2007"
  if (/\p{Script=Han}，/u.test(words) || hasDate(words)) return false
  // "(Note: …)" is in brackets as a whole.
  if (/[(（]/u.test(words) !== /[)）]/u.test(words)) return false
  if (isNoNameWord(words) && labelOfWords(words).part === null) return false
  // A clause, as Japanese and Chinese build one.
  return words.length < 3 || !/^\p{Script=Hiragana}|[はがをにでと]$/u.test(words)
}

function hasDate(words: string): boolean {
  const line = readDateline(words)
  return line !== null && line.date !== null
}

/** True where the same people come back by turns over the page, before what somebody says. */
function showsForm(openings: readonly Opening[], blocks: number): boolean {
  const counts = countKeys(openings)
  const returning = openings.filter(({ key }) => (counts.get(key) ?? 0) > 1)
  if (new Set(returning.map(({ key }) => key)).size < 2) return false
  if (returning.length < 4 || returning.length * 5 < openings.length * 3 || openings.length * 5 < blocks) return false
  // Between two answers under headings of one person somebody may ask who asks once only.
  const row = openings.every(({ draft }) => draft.form === 'heading') ? openings : returning
  const turns = row.filter(({ key }, i) => (counts.get(key) ?? 0) > 1 && key !== row[i + 1]?.key).length
  const saying = openings.filter(({ said }) => endsProse(said) && !/^\p{Ll}/u.test(said)).length
  return turns * 3 >= returning.length * 2 && saying * 5 >= openings.length * 4
}

/** True where one phrase alone comes back, each time after a question that is set off otherwise. */
function answersQuestions(openings: readonly Opening[], open: readonly DraftBlock[]): boolean {
  const own = openings.filter(({ draft, bearer }) => draft === bearer)
  if (own.length < 3 || own.length < openings.length || new Set(own.map(({ words }) => words)).size > 1) return false
  return own.every(({ draft, said }) => {
    const before = open[open.indexOf(draft) - 1]
    return endsProse(said) && before !== undefined && ASKS.test(`${before.marker ?? ''}${before.text}`)
  })
}

/** A question by its mark, its Japanese ending or the long dash before it. */
const ASKS = /[?？][”"’»」)]*$|か。?$|^(?:[―—─−]{2}|[―─])/u

function countKeys(openings: readonly Opening[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of openings) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** "質問1（港湾新報）" */
const NUMBERED = /^\p{Script=Han}{1,4}\s?[0-9０-９]{1,2}(?:[（(][^（）()]{2,24}[）)])?$/u

/**
 * Of a heading the surname, for "Mr Piers Aldous" comes back as "Mr Aldous", or the part; of numbered words for a part
 * that one; of all else the words.
 */
function keyOf(words: string, form: DraftBlock['form']): string {
  const { part, person } = labelOfWords(words)
  if (form !== 'heading') return part !== null && NUMBERED.test(words) ? part : words
  const name = person?.name ?? null
  return name !== null ? fold(nameTokens(name).at(-1) ?? words) : (part ?? words)
}

/** True for what ends as a sentence does, the number under which it was tabled aside. */
function endsProse(said: string): boolean {
  return ENDS_PROSE.test(said.replace(/\s?[[(]\d{2,7}(?:\/\d{2})?[\])]$/u, ''))
}

/** True for words of a part or an office. */
function saysWhat(words: string): boolean {
  const { part, person } = labelOfWords(words)
  const isCjkOffice = person?.certain === true && person.office !== null && /^\p{Script=Han}/u.test(words)
  return part !== null || isCjkOffice || words.split(/[\s\u00a0]+/u).some((token) => isOfficeNoun(token))
}

/** True for Japanese or Chinese words of a part, an office or an outlet, or with an honorific. */
function isSaid(words: string): boolean {
  const { part, person } = labelOfWords(words)
  return part !== null || person?.certain === true
}

/** Who speaks once only, in the form of the others: a few words with capitals, or in a script without any. */
function mayStandOnce({ words, said }: Opening): boolean {
  // "借用一句古语": so many characters are no name, and need an office or a part.
  if (/^\p{Script=Han}{5,}$/u.test(words) && !isSaid(words)) return false
  const tokens = words.split(/[\s\u00a0]+/u)
  const plain = tokens.filter(
    (token) => !/^(?:[\p{Lu}\p{Lo}\d@#(（[]|(?:de|von|van|of|the|al|bin|и)(?!\p{L}))/u.test(token),
  )
  // A town below the day.
  if (isKnownCity(words)) return false
  // "Joint Secretary" has a word that no name has, and an office.
  const isThing = tokens.some(isNoNameWord) && !saysWhat(words)
  if (plain.length > 0 || isThing || !endsProse(said) || /^\p{Ll}/u.test(said)) return false
  return tokens.length <= 6 && (/\p{Lu}|^[@#]/u.test(words) || words.length <= 12)
}
