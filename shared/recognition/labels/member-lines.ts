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
