import { fold } from '../../domain/folding.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import type { Label } from './label-meanings.ts'
import { isRecord, isRecordLabel } from './record-labels.ts'
import {
  isBorneOut,
  isFullName,
  isInCapitals,
  isSetOffLabel,
  isTopic,
  opensSpeech,
  opensText,
  SURNAME_WITH_BODY,
} from './label-shapes.ts'
import { bareInitials, initialsOf } from '../names/name-matching.ts'
import { nameTokens } from '../names/persons.ts'
import type { Person } from '../names/person.ts'

// Weighs what speaks for and against a phrase before a colon being a speaker label, judged by the whole text.

/** What the whole text says about its labels. */
interface Evidence {
  /** How often each label stands in the text. */
  readonly counts: ReadonlyMap<string, number>
  readonly blocks: number
  /** True where somebody plainly asks. */
  readonly asks: boolean
  readonly certain: boolean
  /** True where askers are printed in capitals. */
  readonly shouts: boolean
  readonly supporting: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
  /** Folded names and surnames of people who are known to speak. */
  readonly names: Set<string>
  /** Phrases that stand with an article elsewhere, lower case. */
  readonly things: ReadonlySet<string>
  /** What stands between two turns of one person. */
  readonly between: ReadonlySet<DraftBlock>
  /** Initials of people and outlets that speak or are announced. */
  readonly initials: ReadonlySet<string>
  /** The short lines above the body, which may present who speaks. */
  readonly presented: string
  /** True where several labels have a bracket behind the name, as this may. */
  readonly brackets: boolean
  /** True where several labels are people with their titles and a full stop, as French records print them. */
  readonly records: boolean
  /** True where several labels stand in square brackets. */
  readonly squares: boolean
  /** True where several labels end with a point and a dash, as the European Parliament prints them. */
  readonly pointed: boolean
  /** True where the page sets off all labels that are certain. */
  readonly setOff: boolean
  /** True where several labels are the office of somebody and a wide space. */
  readonly spaced: boolean
  /** Those whose name is called right before, or who give it themselves. */
  readonly called: ReadonlySet<DraftBlock>
  /** What stands right below a question. */
  readonly below: ReadonlySet<DraftBlock>
  readonly first: DraftBlock | undefined
}

const BRACKET = /\S\s?[(（][^()（）]{2,40}[)）]$/u

/** From this weight on a phrase is a label. */
const ENOUGH = 2.5

/** The labels to take as printed; `bare` holds those that stand once and rest on their shape alone. */
export function weighLabels(
  drafts: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
  known: readonly Person[],
): { accepted: Set<string>; bare: Set<string> } {
  let evidence = gather(drafts, candidates, known)
  const accepted = new Set<string>()
  const bare = new Set<string>()
  for (const label of candidates.values()) if (label.strength === 'certain') accepted.add(label.printed)
  // Who has spoken under one label is known when another shows the name: "Kranz", "Dr. Kranz".
  for (const isSecond of [false, true]) {
    // Whoever is known to speak bears out the others.
    if (isSecond && accepted.size > 0)
      evidence = { ...evidence, certain: true, supporting: new Set([...evidence.supporting, ...accepted]) }
    const left = [...candidates].filter(([, label]) => !accepted.has(label.printed))
    for (const [draft, label] of left) {
      if (accepted.has(label.printed)) continue
      const isOpening = !isSecond && draft === evidence.first && opensText(draft, label)
      if (weigh(draft, label, evidence) < ENOUGH && !isOpening) continue
      accepted.add(label.printed)
      if (isOpening || restsOnShape(draft, label, evidence)) bare.add(label.printed)
      for (const name of knownNames(label.person ? [label.person] : [])) evidence.names.add(name)
    }
  }
  return { accepted, bare }
}

function gather(
  drafts: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
  known: readonly Person[],
): Evidence {
  const all = [...candidates.values()]
  const counts = new Map<string, number>()
  for (const { printed } of all) counts.set(printed, (counts.get(printed) ?? 0) + 1)
  const certain = all.filter((label) => label.strength === 'certain')
  const asks = certain.some((label) => label.part === 'asks')
  const things = new Set<string>()
  if (all.length > 0) for (const { text } of drafts) collectThings(text, things)
  return {
    counts,
    blocks: drafts.length,
    asks,
    certain: certain.length > 0,
    shouts: certain.some((label) => label.part === 'asks' && isInCapitals(label.printed)),
    supporting: new Set(
      all
        .filter((each) => each.strength === 'certain' || ((counts.get(each.printed) ?? 0) > 1 && each.person))
        .map((each) => each.printed),
    ),
    letters: new Set(all.flatMap(({ part, person }) => (person === null && part !== null ? part : []))),
    names: knownNames([...known, ...certain.flatMap((label) => (label.person ? [label.person] : []))]),
    things,
    between: findBetween(candidates, counts),
    initials: new Set([...known, ...all.map(({ person }) => person)].flatMap((person) => initialsOfAny(person))),
    called: findCalled(drafts, candidates),
    spaced:
      new Set([...candidates].flatMap(([draft, label]) => (isSpacedOffice(draft, label) ? [label.printed] : []))).size >
      1,
    presented: presentedBy(drafts, candidates),
    records: isRecord(all.map(({ printed }) => printed)),
    squares: all.filter(({ printed }) => /^[[［]/u.test(printed)).length > 2,
    pointed: all.filter(isPointDash).length > 2,
    brackets: new Set(all.map(({ printed }) => printed).filter((printed) => BRACKET.test(printed))).size > 2,
    setOff: certain.length > 2 && [...candidates].every(([draft, label]) => isSetOffIfCertain(draft, label)),
    below: findBelow(drafts, candidates),
    first: drafts.find((draft) => draft.kind === null && draft.form !== 'heading'),
  }
}

/** "President. – The next item …" */
function isPointDash({ printed, length }: Label): boolean {
  return printed.endsWith('.') && length >= printed.length + 3
}

function isSetOffIfCertain(draft: DraftBlock, label: Label): boolean {
  return label.strength !== 'certain' || isSetOffLabel(draft, label)
}

/** "オルロフ大統領 今思いついたことだが、…" */
function isSpacedOffice({ text }: DraftBlock, { printed, length, person }: Label): boolean {
  return (
    person !== null &&
    person.office !== null &&
    person.name !== null &&
    /^\u3000+$/u.test(text.slice(printed.length, length))
  )
}

/** How much speaks for the phrase; what speaks against it is taken off. */
function weigh(draft: DraftBlock, label: Label, evidence: Evidence): number {
  const { asks, certain, counts, letters, things } = evidence
  const count = counts.get(label.printed) ?? 0
  if (evidence.records && isRecordLabel(label.printed)) return ENOUGH
  if (evidence.pointed && isPointDash(label)) return ENOUGH
  if (evidence.squares && /^[[［]/u.test(label.printed)) return ENOUGH
  if (label.part === 'answers') return asks || (letters.has('asks') && count > 1) ? ENOUGH : 0
  if (label.part === 'asks') {
    const isAnswered = certain && /[?？]$/u.test(draft.text)
    const isAmongOthers = certain && /^[【＜〈]/u.test(label.printed)
    return asks || letters.has('answers') || count > 1 || isAnswered || isAmongOthers ? ENOUGH : 0
  }
  // An office that comes back where somebody asks in the same form.
  if (label.person !== null && label.person.name === null && count > 1 && letters.has('asks')) return ENOUGH
  if (namesKnown(label, evidence.names)) return ENOUGH
  if (asks && SURNAME_WITH_BODY.test(label.printed)) return ENOUGH
  if (evidence.spaced && isSpacedOffice(draft, label)) return ENOUGH
  const isFull = isFullName(label)
  const opens = opensSpeech(draft, label)
  let weight = count > 1 ? 1.5 : opens ? 0.5 : -3
  if (asks || hasOthers(evidence.supporting, label)) weight += 1
  else if (certain || (count > 1 && isFull && count >= evidence.blocks * 0.1)) weight += 1
  if (isFull) weight += 1
  if (isFull && !certain && isFirstPerson(draft.text.slice(label.length))) weight += 1
  if (asks && evidence.shouts && isInCapitals(label.printed)) weight += 1.5
  if (evidence.between.has(draft) && label.person !== null) weight += 1.5
  if (evidence.initials.has(bareInitials(label.printed))) weight += 1.5
  if (opens && label.person !== null && evidence.below.has(draft)) weight += 1
  if (isPresented(label, evidence.presented)) weight += 1
  if (evidence.called.has(draft)) weight += 1.5
  if (asks && label.person !== null && ADDRESSES.test(draft.text.slice(label.length))) weight += 1
  if (evidence.setOff && opens && isSetOffLabel(draft, label)) weight += 1.5
  if (evidence.brackets && BRACKET.test(label.printed)) weight += 1
  if (count < 2 && isTopic(draft.text.slice(label.length))) weight -= 3
  if (count < 2 && things.has(label.printed.toLowerCase())) weight -= 2.5
  return weight
}

/** Who asks speaks to somebody first. */
const ADDRESSES =
  /^(?:(?:hi|hello|thank you|thanks|good (?:morning|afternoon|evening)),? )?(?:sir|ma[’']am|madam|minister|mr\.? \p{Lu}\p{L}+|ms\.? \p{Lu}\p{L}+)[,.!]\s/iu

/** Those without proof that stand, alone or several in a row, between two certain turns of one person. */
function findBetween(
  candidates: ReadonlyMap<DraftBlock, Label>,
  counts: ReadonlyMap<string, number>,
): ReadonlySet<DraftBlock> {
  const between = new Set<DraftBlock>()
  let open: DraftBlock[] = []
  let before: string | null = null
  for (const [draft, { printed, strength, part }] of candidates) {
    if (strength !== 'certain' && (counts.get(printed) ?? 0) < 2) open.push(draft)
    else {
      if (printed === before && part === null) for (const each of open) between.add(each)
      open = []
      before = printed
    }
  }
  return between
}

function initialsOfAny(person: Person | null): string[] {
  const names = [person?.name ?? '', person?.affiliation ?? ''].map(initialsOf)
  return names.filter((initials) => initials.length > 1)
}

/** "Go ahead, Sachin." above "Sachin: Sir, …"; "Sidhant: Sir, I am Sidhant from …". */
function findCalled(
  drafts: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
): ReadonlySet<DraftBlock> {
  const called = new Set<DraftBlock>()
  for (const [i, draft] of drafts.entries()) {
    const label = candidates.get(draft)
    const name = nameTokens(label?.person?.name ?? '')[0] ?? ''
    if (!label || label.strength === 'certain' || name.length < 3) continue
    const before = (drafts[i - 1]?.text ?? '').slice(-120)
    const own = draft.text.slice(label.length, label.length + 80)
    const isName = new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'u')
    // Who answers may name those who asked, and who asks next the one before.
    const after = drafts.slice(i + 1, i + 4).map(({ text }) => text.slice(0, 200))
    if ([before, own, ...after].some((words) => isName.test(words))) called.add(draft)
  }
  return called
}

/** How far down a page presents who speaks. */
const PRESENTED = 20

function presentedBy(drafts: readonly DraftBlock[], candidates: ReadonlyMap<DraftBlock, Label>): string {
  const front = drafts.slice(0, PRESENTED).filter((draft) => draft.text.length < 160 && !candidates.has(draft))
  return front.map((draft) => draft.text).join('\n')
}

/** True where a line above has the surname behind a given name, or the Japanese one before it. */
function isPresented({ person }: Label, presented: string): boolean {
  const surname = nameTokens(person?.name ?? '').at(-1) ?? ''
  if (surname.length < 2) return false
  if (/^[\p{Script=Han}\p{Script=Katakana}ー]+$/u.test(surname)) return presented.includes(surname)
  const at = presented.search(new RegExp(`\\p{Lu}[\\p{L}.]+\\s${surname.replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'u'))
  return surname.length > 2 && at >= 0
}

/** What follows a question that is asked under a certain label. */
function findBelow(drafts: readonly DraftBlock[], candidates: ReadonlyMap<DraftBlock, Label>): ReadonlySet<DraftBlock> {
  return new Set(
    drafts.filter((_, i) => {
      const before = drafts[i - 1]
      const label = before ? candidates.get(before) : undefined
      return label?.strength === 'certain' && label.part === 'asks' && /[?？]["”’»」]?$/u.test(before?.text ?? '')
    }),
  )
}

/** True where nothing but its shape makes the phrase a name. */
function restsOnShape(draft: DraftBlock, label: Label, evidence: Evidence): boolean {
  if ((evidence.counts.get(label.printed) ?? 0) > 1 || label.part !== null || namesKnown(label, evidence.names))
    return false
  if (evidence.initials.has(bareInitials(label.printed))) return false
  return !isBorneOut(draft, label) && !evidence.between.has(draft) && !SURNAME_WITH_BODY.test(label.printed)
}

function hasOthers(supporting: ReadonlySet<string>, label: Label): boolean {
  return supporting.size > (supporting.has(label.printed) ? 1 : 0)
}

function knownNames(people: readonly Person[]): Set<string> {
  const names = new Set<string>()
  for (const { name } of people) {
    if (name === null) continue
    for (const token of nameTokens(name)) if (token.length > 2) names.add(fold(token))
    names.add(fold(name))
  }
  return names
}

function namesKnown(label: Label, names: ReadonlySet<string>): boolean {
  const name = label.person?.name ?? null
  if (name === null) return false
  return names.has(fold(name)) || names.has(fold(nameTokens(name).at(-1) ?? ''))
}

/** Adds the capitalised phrases that stand with an article: those are no people. */
function collectThings(text: string, things: Set<string>): void {
  for (const match of text.matchAll(THING)) things.add((match[1] ?? '').toLowerCase())
}

const THING =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir|[Tt]his)\s(\p{Lu}[\p{L}’-]+\s\p{Lu}[\p{L}’-]+)(?!\s\p{Lu})/gu
