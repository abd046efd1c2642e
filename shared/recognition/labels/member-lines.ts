import { fold } from '../../domain/folding.ts'
import type { DraftBlock } from '../draft-block.ts'
import { labelOfWords } from './label-meanings.ts'
import type { Label } from './label-meanings.ts'
import { NAME_START } from '../names/name-words.ts'
import { nameTokens } from '../names/persons.ts'

// Recognises members of a house of parliament whose names stand over what they say, or before it in bold, without a colon.

/** "Mr Desmond Achebe-Lloyd (Deptford North) (Lab)": for which constituency and party a member sits. */
const MEMBER = new RegExp(
  String.raw`^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\.?\s)?${NAME_START}[\p{L}.’'-]+(?:\s${NAME_START}[\p{L}.’'-]*){0,4}\s\([^()]{2,60}\)\s\(\p{Lu}[\p{L}/ -]{1,20}\)(?:\s\([^()]{3,30}\))?(?:\s\[V\])?$`,
  'u',
)
const IN_CHAIR = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?\s)?[^.:()]{4,60}\s\(in the Chair\)$/u
/** "The Minister for Asia and the Pacific (Mr Alun Prosser)" */
const OFFICE =
  /^The [^().:]{8,160}\s\((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\s)?\p{Lu}[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){1,4}\)(?:\s\(\p{Lu}[\p{L}/]{1,12}\))?$/u
/** "Owen Tregarth (Lab)" */
const OF_PARTY = new RegExp(
  String.raw`^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\.?\s)?${NAME_START}[\p{L}.’'-]+(?:\s${NAME_START}[\p{L}.’'-]*){1,3}\s\((?:Con|Lab|Lab\/Co-op|LD|SNP|DUP|PC|SDLP|UUP|Alliance|Green|Ind|Reform|TUV|Alba)\)$`,
  'u',
)
const CROWD =
  /^(?:(?:Mr|Madam) (?:Deputy )?Speaker(?:\s\([^()]{4,50}\))?|(?:Several |Some )?[Hh]on\. Members?|An hon\. Member)$/u
const HONORIFIC = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\.?\s)?/u

/** With so many of them a page is the record of a house. */
const ENOUGH = 3

/**
 * The labels of a record that prints members with constituency and party over their first words and by name over all
 * that follow. The lines are emptied, to be dropped; each label goes to the block below.
 */
export function takeMemberLines(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, Label> {
  const lines = drafts.filter(
    ({ kind, voice, marker, text }) => kind === null && voice === null && marker === null && text !== '',
  )
  const full = lines.filter((draft) => isFull(nameOf(draft)))
  if (full.length < ENOUGH || !full.some((draft) => MEMBER.test(nameOf(draft)))) return new Map()
  const people = full.flatMap((draft) => labelOfWords(nameOf(draft)).person?.name ?? [])
  const names = new Set(people.map(fold))
  const surnames = new Set(people.flatMap(surnamesOf))
  const isKnown = (text: string): boolean => {
    const bare = text.replace(HONORIFIC, '')
    return names.has(fold(bare)) || (bare !== text && surnames.has(fold(bare)))
  }
  const found = new Map<DraftBlock, Label>()
  for (const [i, draft] of lines.entries()) {
    const text = nameOf(draft)
    if (!full.includes(draft) && !CROWD.test(text) && !OF_PARTY.test(text) && !isKnown(text)) continue
    if (text !== draft.text) {
      found.set(draft, { printed: text, length: boldLength(draft), ...labelOfWords(text), strength: 'certain' })
      continue
    }
    const bearer = lines[i + 1]
    if (bearer === undefined || full.includes(bearer)) continue
    bearer.label = text
    bearer.stamp ??= draft.stamp
    draft.text = ''
    found.set(bearer, { printed: text, length: 0, ...labelOfWords(text), strength: 'certain' })
  }
  return found
}

/** "Ali" and "Ben Ali" of "Tarek Ben Ali", folded. */
function surnamesOf(name: string): string[] {
  const tokens = nameTokens(name)
  return [tokens.slice(-1), tokens.slice(-2), tokens.slice(-3)].map((end) => fold(end.join(' ')))
}

function isFull(text: string): boolean {
  return MEMBER.test(text) || IN_CHAIR.test(text) || OFFICE.test(text)
}

/** The bold words before others on their line, or the line. */
function nameOf(draft: DraftBlock): string {
  return boldLength(draft) > 0 ? (draft.lead ?? '').trim() : draft.text
}

/** How much of the line the bold words before others are, with the white space behind them; in UTF-16 units, 0 for none. */
function boldLength({ lead, text }: DraftBlock): number {
  if (lead === null || lead === text || !text.startsWith(lead)) return 0
  return lead.length + (/^\s*/u.exec(text.slice(lead.length))?.[0].length ?? 0)
}

/** "15:12:16": the hour of the day at which somebody has the word. */
const HOUR = /^(?:1\d|2[0-3]|0?[89]):\d{2}(?::\d{2})?$/u

/**
 * The labels of a record that prints the hour and below it a name on a line of its own, above all that is said. The
 * lines of names are emptied, to be dropped; the hours are notes.
 */
export function takeNamesBelowHours(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, Label> {
  const turns = drafts.flatMap((draft, i) => {
    const [name, bearer] = [drafts[i + 1], drafts[i + 2]]
    if (!HOUR.test(draft.text) || name?.kind !== null || bearer?.kind !== null) return []
    const isName = name.text.length < 90 && /^\p{Lu}[^.!?:;]+$/u.test(name.text)
    return isName && /[.!?…”"’]$/u.test(bearer.text) ? [{ hour: draft, name, bearer }] : []
  })
  const hours = drafts.filter(({ text }) => HOUR.test(text)).length
  if (turns.length < ENOUGH || turns.length * 4 < hours * 3) return new Map()
  return new Map(
    turns.map(({ hour, name, bearer }) => {
      const printed = name.text
      const label: Label = {
        printed,
        length: 0,
        ...labelOfWords(printed.replace(BEHIND_NAME, '')),
        strength: 'certain',
      }
      hour.kind = 'note'
      name.text = ''
      bearer.label = printed
      return [bearer, label] as const
    }),
  )
}

/** "Gwenllian Probert AM": of which house somebody is a member. */
const BEHIND_NAME = /\s(?:AM|AS|MS|MSP|MLA|TD|MP)$/u
