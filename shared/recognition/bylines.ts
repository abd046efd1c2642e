import type { DraftBlock } from './draft-block.ts'
import { isFirstPerson, isSalutation } from './first-person.ts'
import { parsePerson } from './persons.ts'
import type { Person } from './person.ts'
import { findTitlePerson } from './title-persons.ts'

// Recognises who speaks or writes from the lines about it beside the title: bylines, headings, leads.

/** "By Anna Keller, Diplomatic Correspondent". */
const AUTHOR =
  /^(?:By|BY|Von|Par|Автор|Автор:|文／|文＝|作者：) ?\p{Lu}[\p{L}.’'-]+(?: (?:de |von |van )?\p{Lu}[\p{L}.’'-]+){1,3}(?:(?:,| and | und | et | и ).{2,60})?$/u
/** "As delivered by Ambassador Lars Munk". */
const DELIVERED = /^(?:as )?(?:delivered|presented|read(?: out)?|given|made) by\s/iu
/** Lines in which Japanese ministries say who meets the press. */
const WHO_FIELD = /^(?:備考|会見者|発言者|出席者)[\s\u3000：:]+(.{2,40})$/u

/** True for a line that says who speaks or writes, and nothing else. */
export function isBylineLike(text: string): boolean {
  if (AUTHOR.test(text)) return true
  return text.length < 120 && !/[.:!?]$/u.test(text) && readBylinePerson(text) !== null
}

function readBylinePerson(text: string): Person | null {
  const field = WHO_FIELD.exec(text)?.[1]
  if (field !== undefined) return findTitlePerson(field)
  if (DELIVERED.test(text)) return findTitlePerson(text.replace(DELIVERED, ''))
  if (/^by\s/u.test(text)) return findTitlePerson(text)
  const person = parsePerson(text.replace(/^by\s/iu, ''))
  return person && person.name !== null && person.office !== null ? person : null
}

/** Marks the bylines among the blocks above the body; the person of the first. */
export function findByline(front: readonly DraftBlock[], drafts: readonly DraftBlock[]): Person | null {
  let person: Person | null = null
  for (const draft of front) {
    if (draft.kind !== null || !isBylineLike(draft.text)) continue
    const named = readBylinePerson(draft.text)
    // A name that stands alone on a line again says who speaks there.
    if (named !== null && drafts.some((other) => other !== draft && other.text === named.name)) continue
    // Who wrote is the paper's own affair, who speaks the text's.
    draft.kind = AUTHOR.test(draft.text) && (named?.office ?? null) === null ? 'furniture' : 'dateline'
    person ??= named
  }
  return person
}

/** "Opening Statement by Prime Minister Shintaro TANABE", where it heads what the title gives to nobody. */
export function findHeadingPerson(drafts: readonly DraftBlock[]): Person | null {
  const heading = drafts.find(
    ({ kind, text }) => kind === 'heading' && /^\p{L}+ (?:statement|remarks|address|speech) by\s/iu.test(text),
  )
  return heading ? findTitlePerson(heading.text) : null
}

const SPEAKS =
  /^[^.!?]{0,120}\s(?:spoke|speaks|delivered|delivers|gave|gives|addressed|addresses|made|makes|answered|answers|set out|sets out|выступила?|произн(?:ёс|есла)|ответила?)\s/u

/** "Foreign Secretary Jane Ashdown spoke about …": the first paragraph where it tells whose words follow. */
export function findLeadPerson(drafts: readonly DraftBlock[]): Person | null {
  const lead = drafts.find(({ kind, text }) => kind === null && text.length > 20)
  if (!lead || lead.label !== null || lead.text.length > 300 || !SPEAKS.test(lead.text)) return null
  if (isFirstPerson(lead.text) || isSalutation(lead.text)) return null
  const person = findTitlePerson(lead.text)
  return person !== null && person.name !== null && person.office !== null ? person : null
}
