import { pattern } from '../lines/pattern.ts'
import { isWholeParagraph } from './paragraph-openings.ts'

// Recognises titles that a cover page sets over several lines, broken where the sense has a pause and not where the line is
// full: "STATEMENT BY", "H.E. MR. TOMAS VERHOEK", "MINISTER FOR FOREIGN AFFAIRS OF RURITANIA", "AT THE GENERAL DEBATE".

/** A first line that says only what it is and leaves open whose. */
const OPENS = pattern('iu')`
    ^(?:[\p{L}’'-]+\s){0,4}(?:statement|speech|address|remarks|intervention|keynote|lecture|declaration|discours|allocution|déclaration|
    intervención|discurso|palabras|declaración|rede|ansprache|erklärung|intervento|discorso|intervenção|выступление|заявление|речь)
    (?:\s(?:delivered|made|presented|given|prononcée?|pronunciad[oa]|gehalten))?
    \s(?:by|of|by the|of the|de|du|de la|del|von|des|der|di|do|da)$`

/** "THE ALISTAIR MACREADY SHOW INTERVIEW:", and with whom below. */
const SHOW = /(?:INTERVIEW|TRANSCRIPT|STATEMENT|SPEECH|REMARKS):$/u

const MAX_LINE = 90
/** No more lines than these make a title. */
const MAX_LINES = 9

/** Of lines that stand in a row, those that go on in a title which the first of them opens. */
export function findCoverTitle(lines: readonly string[]): ReadonlySet<number> {
  const [first = ''] = lines
  if (JOINT.test(first)) return rowFrom(lines, (line) => OF_WHOM.test(line) && goesOn(line, false))
  const isOpen =
    OPENS.test(first) ||
    (isInCapitals(first) && (first.endsWith(',') || SHOW.test(first)) && isInCapitals(lines[1] ?? ''))
  if (!isOpen) return NONE
  const isLoud = isInCapitals(first)
  return rowFrom(lines, (line) => goesOn(line, isLoud))
}

/** "СОВМЕСТНОЕ ЗАЯВЛЕНИЕ" alone, and whose and about what below. */
const JOINT =
  /^(?:совместн\p{L}+ (?:заявление|коммюнике|декларация)|joint (?:statement|communiqu[ée]|declaration)|declaración conjunta|déclaration conjointe|gemeinsame erklärung)$/iu
const OF_WHOM =
  /^(?:\p{Ll}|(?:Министр|Президент|Глав|Правительств|Премьер|Секретар|Республик)\p{L}*(?:ов|ей|ий|[аыиея])(?!\p{L})|(?:Of|By|Between|On|De|Du|Des|Der)\s)/u

/** The lines below the first, as far as they go on. */
function rowFrom(lines: readonly string[], goesOnIn: (line: string) => boolean): ReadonlySet<number> {
  const end = lines.findIndex((line, i) => i > 0 && !goesOnIn(line))
  const length = end < 0 ? lines.length : end
  return length > MAX_LINES
    ? NONE
    : new Set(
        lines
          .slice(0, length)
          .map((_, i) => i)
          .slice(1),
      )
}

const NONE: ReadonlySet<number> = new Set()

/** What opens in capitals goes on in them. */
function goesOn(line: string, isLoud: boolean): boolean {
  if (line.length > MAX_LINE || isWholeParagraph(line) || /[:!?]$|\p{Ll}{3,}\.$/u.test(line)) return false
  return isLoud ? isInCapitals(line) : /^["“«(]?\p{L}/u.test(line)
}

function isInCapitals(line: string): boolean {
  return /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line)
}
