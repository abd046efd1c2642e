import { isOfficeAlone } from './bylines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { findDate } from '../lines/dates.ts'
import { readDateline } from '../lines/datelines.ts'
import { isFirstPerson, isSalutation } from '../lines/first-person.ts'
import { findLabel } from '../labels/labels.ts'
import { isWriterNote } from '../lines/author-lines.ts'
import { isOutlet } from '../lines/label-words.ts'
import { ORGANISATION } from '../lines/organisations.ts'
import { isPlaceLike, namesKnownPlace } from '../lines/places.ts'
import { pattern } from '../lines/pattern.ts'
import { titleKindOf } from '../lines/title-kinds.ts'
import { isNameToken } from '../names/name-words.ts'
import type { Person } from '../names/person.ts'
import { nameTokens, parsePerson } from '../names/persons.ts'
import { findTitlePerson } from '../names/title-persons.ts'

// Recognises the lines beside a title that say whose words the page has, where these name no office on the same line or
// say more than that: a name alone, a name above an office, "Video message by the Director-General, …".

/** No more lines than these stand between the title and the text. */
const BESIDE = 5

/** Marks such lines as datelines; the person of the first, null where the page has none. */
export function findSpeakerLine(
  drafts: readonly DraftBlock[],
  front: readonly DraftBlock[],
  title: DraftBlock | null,
): Person | null {
  if (title === null || titleKindOf(title.text) === 'joint-statement') return null
  const above = findMemberAbove(drafts.slice(0, drafts.indexOf(title)))
  const below = drafts.slice(drafts.indexOf(title) + 1).slice(0, BESIDE)
  const lines = below.filter((draft) => draft.kind !== 'furniture' && (front.includes(draft) || isSaidBy(draft.text)))
  for (const [i, draft] of lines.entries()) {
    // Here the text begins.
    if (draft.kind === null && draft.text.length > 25 && /[.!?]$/u.test(draft.text)) break
    const member = readMember(draft.text)
    const isOther = draft.form === 'heading' || (draft.marker !== null && member === null)
    if (draft.kind !== null || isOther || draft.text.length > 180) continue
    const person =
      member ??
      readSaidBy(draft.text) ??
      readNameAbove(draft, lines[i + 1]) ??
      readNameBesideDay(lines, i, title, drafts)
    if (person === null) continue
    for (const line of lines.slice(0, i))
      if (line.kind === null && titleKindOf(line.text) !== null)
        line.kind = line.text.split(' ').length < 3 ? 'furniture' : 'dateline'
    draft.kind = 'dateline'
    const next = lines[i + 1]
    const goesOn = next?.kind === null && (AT.test(next.text) || (person.office !== null && isOfficeAlone(next.text)))
    if (next !== undefined && goesOn) next.kind = 'dateline'
    if (person.office !== null) markRestOfHead(lines.slice(i + 1))
    return person
  }
  return above
}

/** "U.S. Mission to the United Nations" between an office and the day: for whom it is held. */
function markRestOfHead(lines: readonly DraftBlock[]): void {
  const day = lines.findIndex(({ text }) => (readDateline(text)?.date ?? null) !== null)
  for (const line of lines.slice(0, Math.max(0, day)))
    if (line.kind === null && line.text.length < 90 && !/[.!?:]$/u.test(line.text) && !isPlaceLike(line.text))
      line.kind = 'dateline'
}

/** "at the Institute of Strategic Affairs, Haven" */
const AT = /^(?:at|to|before) (?:the |an? )?\p{Lu}[^.!?]{4,90}$/u

const SAID_BY = pattern('iu')`
    ^(?:the |an? )?(?:[\p{L}-]+ ){0,3}(?:statement|remarks|speech|address|message|lecture|intervention|toast|keynote|déclaration|discours|
    allocution|declaración|discurso|intervención|mensaje|rede|ansprache|erklärung)s?
    (?:,? (?:as )?(?:made|delivered|given|read(?: out)?|presented|prononcée?|faite|pronunciad[oa]|gehalten))?
    (?:\s(?:on behalf of [^,]{3,60}))?\s(?:by|par|por|von)\s`
/** "by Dr. Leonard Castellane, former President of Vallona" */
const BY =
  /^(?:(?:as )?(?:delivered|presented|read(?: out)?|given|made) )?(?:by|par|por|von)\s(?=\p{Lu}|the |le |la |el |der )/u

function isSaidBy(text: string): boolean {
  return text.length < 180 && !/[.!?:]$/u.test(text) && (SAID_BY.test(text) || BY.test(text))
}

/** "19 October 2018 | Statement made by Counsellor Fredrik Eikeland": whom the part names that is no date. */
function readSaidBy(text: string): Person | null {
  for (const part of text.split(/\s[|·•]\s/u)) {
    if (!isSaidBy(part)) continue
    const person = findTitlePerson(part)
    const isSomebody = person !== null && person.name !== null && nameTokens(person.name).length > 1
    // "By Anna Keller" alone wrote it.
    if (isSomebody && (person.office !== null || SAID_BY.test(part))) return person
  }
  return null
}

/** "Marian Delacorte" above "Secretary of State". */
function readNameAbove({ text }: DraftBlock, next: DraftBlock | undefined): Person | null {
  if (next === undefined || next.kind !== null || !isFullName(text) || !isOfficeAlone(next.text)) return null
  const person = parsePerson(`${text}, ${next.text}`)
  return person !== null && person.name !== null
    ? { ...person, office: person.office ?? next.text }
    : { name: text, office: next.text, affiliation: null, gender: null, certain: true }
}

/** A name alone beside the day: of what is spoken it says who speaks, of a column whose opinion it is. */
function readNameBesideDay(
  lines: readonly DraftBlock[],
  at: number,
  title: DraftBlock,
  drafts: readonly DraftBlock[],
): Person | null {
  const name = lines[at]?.text ?? ''
  const [printed = '', ...behind] = name.split(/\s[–—|-]\s/u)
  const isSpoken = SPOKEN.has(titleKindOf(title.text)) && isSaidByOne(drafts)
  if (!isFullName(printed) || !(isSpoken || isOpinion(drafts))) return null
  const beside = [lines[at - 1]?.text, lines[at + 1]?.text, lines[at + 2]?.text, behind.join(', ')]
  const isDated = beside.some(
    (line) => line !== undefined && line.length < 100 && (readDateline(line)?.date ?? null) !== null,
  )
  if (!isDated) return null
  return { name: printed, office: null, affiliation: null, gender: null, certain: true }
}

const SPOKEN: ReadonlySet<ReturnType<typeof titleKindOf>> = new Set(['speech', 'statement'])

/** True where labels, or sentences of the first person, show that the text is somebody's words and no report. */
function isSaidByOne(drafts: readonly DraftBlock[]): boolean {
  const prose = drafts.filter(({ kind, text }) => kind === null && text.length > 60)
  const own = prose.filter(
    ({ text, label }) =>
      label !== null || isFirstPerson(text) || isSalutation(text) || findLabel(text)?.strength === 'certain',
  )
  return own.length * 2 >= prose.length
}

const OPINION =
  /^(?:opinion|op-?ed|commentary|guest (?:column|essay|post)|tribune|point de vue|meinung|gastbeitrag|gastkommentar|opinión|tribuna|мнение|колонка|寄稿)$/iu
function isOpinion(drafts: readonly DraftBlock[]): boolean {
  const title = drafts.findIndex(({ kind }) => kind === 'title')
  const isColumn = drafts.slice(Math.max(0, title - 1), title + 3).some(({ text }) => OPINION.test(text))
  return isSaidByOne(drafts) && (isColumn || drafts.slice(-6).some(({ text }) => isWriterNote(text)))
}

/** "The Hon Fiona Wetherill MP" above a title, below the office or alone. */
function findMemberAbove(above: readonly DraftBlock[]): Person | null {
  for (const [i, draft] of above.entries()) {
    const member = readMember(draft.text)
    if (member === null) continue
    const office = [above[i - 1], above[i + 1]].find((beside) => beside !== undefined && isOfficeAlone(beside.text))
    for (const line of [draft, office]) if (line !== undefined) line.kind = 'dateline'
    return { ...member, office: office?.text ?? null }
  }
  return null
}

/** "Senator the Hon Harriet Quill" */
function readMember(text: string): Person | null {
  const name = MEMBER.exec(text)?.[1]
  if (name === undefined || !isFullName(name)) return null
  return { name, office: null, affiliation: null, gender: null, certain: true }
}

const MEMBER =
  /^(?:Senator )?(?:the )?(?:R(?:igh)?t )?Hon(?:ourable)?\.? (?:(?:Dr|Mr|Mrs|Ms|Sir|Dame)\.? )?(\p{Lu}[\p{L}’'. -]{4,50}?)(?:,? (?:MP|MLA|MEP|QC|KC|AM|AO|CBE|OBE))*$/iu

/** Two words or more that are a name and nothing else. */
function isFullName(text: string): boolean {
  const tokens = nameTokens(text)
  if (
    tokens.length < 2 ||
    tokens.length > 5 ||
    /\d|[.,:;!?]$/u.test(text) ||
    !tokens.every(
      (token, i) => isNameToken(token) || (i > 0 && /^(?:de|del|van|von|der|den|da|dos|bin|al|y|i)$/u.test(token)),
    )
  )
    return false
  if (
    namesKnownPlace(text) ||
    isOutlet(text) ||
    ORGANISATION.test(text) ||
    titleKindOf(text) !== null ||
    findDate(text) !== null
  )
    return false
  const person = parsePerson(text)
  return person !== null && person.name !== null && person.office === null
}
