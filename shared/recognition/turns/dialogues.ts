import type { TurnRole } from '../../domain/transcripts.ts'
import type { DraftBlock } from '../draft-block.ts'
import type { Label } from '../labels/label-meanings.ts'
import type { TurnLabels } from '../labels/turn-labels.ts'

// Recognises dialogues whose turns are told apart by a dash only: questions and answers take turns.

const DASH = /^[–—-]$/u
const ASKS = /[?？]["”’»)]*$/u

/** A question on its own is no longer than so many UTF-16 units. */
const MAX_QUESTION = 600

/** The role of each paragraph of an interview that marks its questions by nothing but their question mark. */
export function findUnmarkedDialogue(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, TurnRole> {
  const prose = drafts.filter((draft) => draft.kind === null)
  if (prose.some((draft) => draft.label !== null || draft.marker !== null)) return new Map()
  const asks = prose.map((draft) => draft.text.length <= MAX_QUESTION && ASKS.test(draft.text))
  const first = asks.indexOf(true)
  const questions = asks.filter(Boolean).length
  const paired = asks.filter((ask, i) => ask && asks[i + 1] === false).length
  // Questions that follow one another, or end the text, are an author's own.
  if (questions < 2 || paired < questions || first > 3 || questions * 6 < prose.length - first) return new Map()
  return new Map(prose.slice(first).map((draft, i) => [draft, asks[first + i] ? 'question' : 'answer'] as const))
}

function isSetOff({ form, lead, text }: DraftBlock): boolean {
  return form === 'heading' || lead === text
}

const SECOND_PERSON =
  /(?<!\p{L})(?:you|your|вы|вас|вам|ваш\p{L}{0,2}|Sie|Ihnen|Ihre?[mnrs]?|vous|votre|vos|usted|ustedes|você|lei)(?!\p{L})/u

/** True for a sentence to somebody that asks without a question mark. */
function addresses({ form, text }: DraftBlock): boolean {
  return form !== 'heading' && text.length <= MAX_QUESTION && SENTENCE.test(text) && SECOND_PERSON.test(text)
}

/** Sentences all of which are set off, as no heading is: some of the questions of an interview assert. */
const SENTENCE = /[.?？!…。]["”’»)]*$/u

/** The roles where bold print or headings hold the questions, and nothing else is set off so. */
function findSetOffQuestions(open: readonly DraftBlock[]): ReadonlyMap<DraftBlock, TurnRole> {
  const first = open.findIndex((draft) => isSetOff(draft) && (ASKS.test(draft.text) || addresses(draft)))
  const all = open.slice(Math.max(0, first))
  // Where bold print holds the questions, what the page marks as a heading is one.
  const isBold = all.filter((draft) => draft.form !== 'heading' && isSetOff(draft) && ASKS.test(draft.text)).length > 1
  const said = isBold ? all.filter(({ form }) => form !== 'heading') : all
  const questions = said.filter(isSetOff)
  const asking = questions.filter(({ text }) => ASKS.test(text) && text.length <= MAX_QUESTION)
  const isMixed = open.some((draft) => draft.label !== null || draft.form === 'list-item')
  const areSentences = questions.every(({ form, text }) => form !== 'heading' && SENTENCE.test(text))
  const enough = areSentences ? asking.length * 2 >= questions.length : asking.length * 10 >= questions.length * 9
  if (isMixed || questions.length < 3 || asking.length < 2 || !enough) return new Map()
  // Each has its answer right below.
  if (said.some((draft, i) => isSetOff(draft) && (said[i + 1] === undefined || isSetOff(said[i + 1] ?? draft))))
    return new Map()
  return new Map(said.map((draft) => [draft, isSetOff(draft) ? 'question' : 'answer'] as const))
}

/** The roles where a dash opens the questions only, and each has its answer below; points of a list may stand in one. */
function findDashedQuestions(open: readonly DraftBlock[]): ReadonlyMap<DraftBlock, TurnRole> {
  const first = open.findIndex(asksAtDash)
  const said = open.slice(Math.max(0, first)).filter(({ form }) => form !== 'heading')
  const questions = said.filter(asksAtDash)
  const mark = questions[0]?.marker
  const isOther = said.some((draft) => draft.marker === mark && !asksAtDash(draft))
  const areAnswered = said.every(
    (draft, i) => !asksAtDash(draft) || (said[i + 1] !== undefined && !asksAtDash(said[i + 1])),
  )
  if (first > 3 || questions.length < 3 || isOther || !areAnswered) return new Map()
  if (open.some(({ label }) => label !== null)) return new Map()
  return new Map(said.map((draft) => [draft, asksAtDash(draft) ? 'question' : 'answer'] as const))
}

function asksAtDash(draft: DraftBlock | undefined): boolean {
  if (draft === undefined || !DASH.test(draft.marker ?? '')) return false
  return draft.text.length <= MAX_QUESTION && ASKS.test(draft.text)
}

const POINT_DE_PRESSE = /point de presse/iu

/** The roles where a French ministry prints in bold what it was asked, below what it declared; a heading ends an answer. */
function findQuestionsInBold(open: readonly DraftBlock[]): ReadonlyMap<DraftBlock, TurnRole> {
  const roles = new Map<DraftBlock, TurnRole>()
  if (open.some(({ label }) => label !== null)) return roles
  let isAsked = false
  for (const draft of open) {
    const isBold = draft.form !== 'heading' && draft.lead === draft.text
    if (draft.form === 'heading' || draft.marker !== null) isAsked = false
    else if (isBold && ASKS.test(draft.text)) {
      isAsked = true
      roles.set(draft, 'question')
    } else if (isAsked && !isBold) roles.set(draft, 'answer')
  }
  return roles
}

/** The role of each paragraph that a dash opens, where they are plainly questions and answers by turns. */
export function findDialogue(drafts: readonly DraftBlock[], title = ''): ReadonlyMap<DraftBlock, TurnRole> {
  const open = drafts.filter((draft) => draft.kind === null)
  const pressed = POINT_DE_PRESSE.test(title) ? findQuestionsInBold(open) : new Map<DraftBlock, TurnRole>()
  if (pressed.size > 0) return pressed
  const setOff = findSetOffQuestions(open)
  if (setOff.size > 0) return setOff
  const dashed = findDashedQuestions(open)
  if (dashed.size > 0) return dashed
  const said = open.filter((draft) => draft.marker !== null && DASH.test(draft.marker))
  if (said.length < 4 || said.length * 4 < open.length || open.some((draft) => draft.label !== null)) return new Map()
  const [even, odd] = [questionShare(said, 0), questionShare(said, 1)]
  const first = even >= 0.6 && odd <= 0.34 ? 0 : odd >= 0.6 && even <= 0.34 ? 1 : null
  if (first === null) return new Map()
  const roles = new Map(said.map((draft, i) => [draft, i % 2 === first ? 'question' : 'answer'] as const))
  // The first question may stand without a dash.
  const opening = open[open.findIndex((draft) => draft === said[0]) - 1]
  if (first === 1 && opening !== undefined && ASKS.test(opening.text)) roles.set(opening, 'question')
  return roles
}

/** The dashes before the questions as labels, as of a Japanese paper; they leave their paragraphs and the roles found. */
export function takeDashesOfQuestions(roles: ReadonlyMap<DraftBlock, TurnRole>): {
  readonly labels: TurnLabels
  readonly roles: ReadonlyMap<DraftBlock, TurnRole>
} {
  const labels = new Map<DraftBlock, Label>()
  const left = new Map(roles)
  for (const [draft, role] of roles) {
    const printed = draft.marker ?? ''
    if (role !== 'question' || !DASH.test(printed)) continue
    draft.marker = null
    draft.label = printed
    labels.set(draft, { printed, length: 0, part: 'asks', person: null, strength: 'certain' })
    left.delete(draft)
  }
  return { labels, roles: left }
}

function questionShare(said: readonly DraftBlock[], parity: number): number {
  const every = said.filter((_, i) => i % 2 === parity)
  return every.filter((draft) => ASKS.test(draft.text)).length / Math.max(1, every.length)
}
