import { fold } from '../../domain/folding.ts'
import type { DraftBlock } from '../draft-block.ts'
import { GIVES_FLOOR } from '../lines/floor-words.ts'
import { isUnnamedOfficial } from '../labels/unnamed-speakers.ts'
import type { Label } from '../labels/label-meanings.ts'
import { cjkHolderIn } from './cjk-office-holders.ts'
import { nameTokens, parsePerson } from '../names/persons.ts'
import type { Person } from '../names/person.ts'

// Finds who holds an office that stands alone in the labels, where the lines above the first of them say so.

/** No page presents who speaks further down. */
const PRESENTED = 20

/**
 * The labels, with the names that the page gives above them to who holds an office: "Ministra" is Carmen Albert below
 * "La ministra de Pesca, Carmen Albert, …". Who presides is left to the record's own list.
 */
export function nameHolders(
  drafts: readonly DraftBlock[],
  labels: readonly Label[],
  announced: Person | null,
): readonly Label[] {
  const first = drafts.findIndex(({ label }) => label !== null)
  const last = drafts.findLastIndex(({ label }) => label !== null)
  const below = drafts.slice(last + 1).filter(({ text }) => text.length < 120)
  const above = [
    ...drafts.slice(0, Math.min(Math.max(first, 0), PRESENTED)),
    ...below.slice(0, 6),
    ...drafts.filter(({ text }) => text.length < 300 && GIVES_FLOOR.test(text)),
  ].map(({ text }) => text)
  const held = labels.flatMap(({ person }) => (person !== null && person.name !== null ? (person.office ?? []) : []))
  if (announced !== null && announced.name !== null && announced.office !== null) held.push(announced.office)
  return labels.map((label) => {
    const { person, part, printed } = label
    if (person === null || person.name !== null || person.office === null || part !== null) return label
    const office = fold(person.office).replace(ARTICLE, '')
    const isTaken = held.some((other) => fold(other).includes(office) || office.includes(fold(other)))
    const isHan = /^\p{Script=Han}{2,}$/u.test(office)
    if (isTaken || (office.length < 5 && !isHan) || PRESIDES.test(office) || isUnnamedOfficial(printed)) return label
    const name = isHan ? cjkHolderIn(above, office) : holderIn(above, office)
    return name === null ? label : { ...label, person: { ...person, name } }
  })
}

const ARTICLE = /^(?:the|la|le|el|il|die|der|sr\.?|sra\.?|madame|monsieur)\s/u
const PRESIDES = /^(?:deputy |vize)?(?:president\p{L}*|prasident\p{L}*|chair\p{L}*|speaker|председател\p{L}*)$/u

/** The one name that stands beside the office in the lines, or on the line below one that is the office alone. */
function holderIn(lines: readonly string[], office: string): string | null {
  const found = new Set<string>()
  for (const [i, line] of lines.entries()) {
    const folded = fold(line)
    // Folding may change lengths; then places in the one are none in the other.
    if (folded.length !== line.length) continue
    for (let at = folded.indexOf(office); at >= 0; at = folded.indexOf(office, at + 1)) {
      if (/\p{L}/u.test(`${folded.charAt(at - 1)}${folded.charAt(at + office.length)}`)) continue
      const behind = line.slice(at + office.length)
      const isAlone = at < 4 && behind.length < 60 && !/[.,:;]/u.test(behind)
      const name =
        nameBehind(behind) ?? nameBefore(line.slice(0, at)) ?? (isAlone ? wholeName(lines[i + 1] ?? '') : null)
      if (name !== null) found.add(name)
    }
  }
  const [only = null] = found
  return found.size === 1 ? only : null
}

/** "de Pesca, Carmen Albert, y …", ": Tomas Lind" */
function nameBehind(behind: string): string | null {
  const field = /^(?:\s[^,.;:!?()]{2,80})?(?:[,:]\s|\s\()/u.exec(behind)?.[0]
  // "Spokesperson and Deputy Minister for Public Relations Cho Min-seok"
  const second = /^\s(?:and|et|y|und)\s[^,.;:()]{4,80}?\s(\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}-]+)$/u.exec(behind)?.[1]
  if (second !== undefined) return wholeName(second)
  return field === undefined
    ? null
    : wholeName(behind.slice(field.length).split(/[,;:()]|(?<!^\p{L}{1,3})\.|\s(?:y|and|et|und|и)\s/u)[0] ?? '')
}

/** "Carmen Albert, ministra …" */
function nameBefore(before: string): string | null {
  const beside =
    /(?:^|[,.;:]\s|\s(?:y|and|et|und|и|by|with|con|avec|mit|por)\s)([^,.;:]{4,60}),\s(?:(?:the|la|le|el|die|der)\s)?$/u.exec(
      before,
    )
  return beside ? wholeName(beside[1] ?? '') : null
}

function wholeName(words: string): string | null {
  const person = parsePerson(words.trim())
  if (person === null || person.name === null || person.office !== null) return null
  const count = nameTokens(person.name).length
  return count > 1 && count < 5 ? person.name : null
}
