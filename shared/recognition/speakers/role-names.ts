import { isUnnamedOfficial } from '../labels/unnamed-speakers.ts'
import { isAskingWord, isOutlet, roleWord } from '../lines/label-words.ts'
import type { SpeakerDraft } from './speaker-index.ts'
import { withoutCapitals } from '../names/capitals.ts'

// Names speakers of whom a page tells a part or an office and no name.

/** What is print and not word in "（記者）" and "Q.". */
export const ROLE_BRACKETS = /^[【〔（([<＜〈]|[】〕）)\]>＞〉]$|[.．]$/gu

/** "官房長官" in the labels, where the title says "内閣官房長官": who has no name is called as the labels print it. */
export function nameByLabels(speakers: readonly SpeakerDraft[], byLabel: ReadonlyMap<string, number>): void {
  for (const [i, speaker] of speakers.entries()) {
    if (speaker.named) continue
    // "SR. PRESIDENTE DEL GOBIERNO"
    if (/^SRA?\.\s\p{Lu}[\p{Lu} ]+$/u.test(speaker.name)) speaker.name = speaker.name.replace(/^SRA?\.\s/u, '')
    if (isRoleInCapitals(speaker)) speaker.name = withoutCapitalsInRole(speaker.name)
    // "The PRESIDENT"
    if (/^The \p{Lu}{4,}(?: \p{Lu}{4,})*$/u.test(speaker.name)) speaker.name = withoutCapitalsInRole(speaker.name)
    const isHan = /^\p{Script=Han}{3,}$/u.test(speaker.name)
    const isOffice = speaker.office !== null && /^\p{Lu}/u.test(speaker.name) && !isUnnamedOfficial(speaker.name)
    if (!isHan && !isOffice) continue
    const bases = [...byLabel].flatMap(([printed, index]) => (index === i ? [printed.replace(ROLE_BRACKETS, '')] : []))
    const [longest] = bases.toSorted((a, b) => b.length - a.length)
    if (longest === undefined || longest === '') continue
    if (isHan && speaker.name.endsWith(longest)) speaker.name = longest
    // "THE PRESIDENT" is "The President".
    if (isOffice && /^\p{Lu}[\p{Lu} -]{3,}$/u.test(longest) && longest.endsWith(speaker.name.toUpperCase()))
      speaker.name = withoutCapitalsInRole(longest)
  }
}

/** "OPERATOR", "SENIOR OFFICIAL #1", "ВЕДУЩИЙ"; "QUESTION" and "ABC NEWS" stay as they are printed. */
function isRoleInCapitals({ name, affiliation }: SpeakerDraft): boolean {
  if (!/^(?:\p{Lu}{2,}|#?\d{1,2})(?:[ -](?:\p{Lu}{2,}|#?\d{1,2}))*$/u.test(name) || name.length < 5) return false
  return affiliation === null && !isOutlet(name) && !isAskingWord(roleWord(name))
}

/** Russian writes only the first word with a capital. */
function withoutCapitalsInRole(name: string): string {
  if (/\p{Script=Cyrillic}/u.test(name)) return `${name.charAt(0)}${name.slice(1).toLowerCase()}`
  return name.split(' ').map(withoutCapitals).join(' ')
}
