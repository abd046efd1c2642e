import { isNoNameWord, isOutlet } from '../lines/label-words.ts'
import { isHonorific, isOfficeNoun } from '../lines/offices.ts'
import { pattern } from '../lines/pattern.ts'
import { NAME_WORD } from './name-words.ts'
import { nameTokens, POSTNOMINAL } from './persons.ts'
import type { Person } from './person.ts'
import { isKnownPlace } from '../lines/places.ts'
import { isState } from '../lines/states.ts'

// Recognises whom a title names by office and name side by side, in either order, in the languages of western Europe:
// "the spokesperson of the Foreign Ministry, Anna Keller", "Hélène Varenne, ministre de l’Europe", "Außenministerin Eva Holm".

const NOUN = [
  '(?:(?:prime|foreign|deputy|vice|first|state|defen[cs]e|interior|finance|press|permanent|special|high|lead|chief|official|acting|federal|assistant|under|us|general)[ -])*' +
    '(?:minister|secretary(?:[- ]general)?(?: of state)?|president|chancellor|ambassador|spokes(?:person|man|woman)|representative(?:/vice-president)?|commissioner|director(?:[- ]general)?|premier|envoy|coordinator|adviser|advisor)',
  '\\p{L}*(?:minister|sprecher|kanzler|präsident|sekretär|botschafter|kommissar)(?:in|s)?|(?:sonder)?beauftragte[rn]?|hohe[rn]? vertreter(?:in|s)?',
  "(?:premi[eè]re? )?ministre(?: d[ée]l[ée]gu[ée]e?)?|(?:vice-)?présidente?|porte-parole(?: adjointe?)?|secrétaire(?: générale?| d[’']état)?|ambassad(?:eur|rice)|(?:haute? )?représentante?(?: permanente?| spéciale?)?|chanceli(?:er|ère)|envoyée? spéciale?",
  '(?:primer[ao]? |vice)?ministr[oa]|(?:vice)?president[ea]|(?:vice)?canciller|portavoz|vocer[oa]|secretari[oa](?: de estado| general)?|embajador[a]?|alt[oa] representante|enviad[oa] especial',
  '(?:primeir[oa][- ])?ministr[oa]|chanceler|porta-voz|secretári[oa]|embaixador[a]?|portavoce|cancelliere|segretari[oa](?: generale)?|ambasciat(?:ore|rice)|alt[oa] rappresentante|presidente',
].join('|')
const HONOUR =
  '(?:(?:m\\.|mme|mm\\.|herr(?:n)?|frau|dr\\.?|prof\\.?|mr\\.?|mrs\\.?|ms\\.?|sr\\.?|sra\\.?|d\\.|dña\\.|don|doña|dott\\.|on\\.|h\\.e\\.|s\\.e\\.)[\\s\\u00a0]){0,3}'
const OFFICE_THEN_NAME = new RegExp(
  `(?<![\\p{L}-])(?<office>(?:${NOUN})(?![\\p{L}])[^,:;()«»“”"]{0,90}?),[\\s\\u00a0](?<honour>${HONOUR})(?=\\p{Lu})`,
  'iu',
)
const OFFICE_AND_NAME = new RegExp(`(?<![\\p{L}-])(?<office>${NOUN})(?![\\p{L}])[\\s\\u00a0]`, 'giu')
const OFFICE_BEHIND = new RegExp(
  `^,[\\s\\u00a0](?:the |la |le |l[’']|el |il |o |a |der |die )?(?<office>(?:${NOUN})(?![\\p{L}])[^,:;()«»“”"]{0,80}?)(?=$|[,:;()«»“”"–—]|\\s(?:avec|à|au|aux|dans|lors|sur|with|on|at|in|to|following|after|before|mit|im|in|bei|nach|vor|zu[mr]?|con|en|a|al|sobre|tras|per|com|su)\\s)`,
  'iu',
)
const NAME = new RegExp(String.raw`^\p{Lu}[\p{L}’'-]*\.?(?:[ \u00a0]${NAME_WORD}\.?){1,3}`, 'u')
const FIELD_WORD = pattern('iu')`
    ^(?:foreign|external|affairs|defen[cs]e|trade|finance|interior|affaires|étrangères|europe|européennes?|
    auswärtigen?|amte?s|asuntos|exteriores|relaciones|estado|affari|esteri|negócios|estrangeiros|relações|defensa|
    défense|difesa|defesa|unión|union|europea|cooperación|bundesregierung|regierung|gobierno|gouvernement|governo|
    ministry|ministeriums?|ministère|ministerio|house|state|council|republic|república|república|république|
    republik)$`

interface FoundPerson {
  readonly person: Person
  /** Where office or name begins, UTF-16 offset into the title. */
  readonly at: number
}

/** The first person whom the title names beside an office, or null. */
export function findBesideOffice(title: string): FoundPerson | null {
  const found = [readBeforeComma(title), readDirect(title), readBehindComma(title)].filter((each) => each !== null)
  return found.toSorted((a, b) => a.at - b.at)[0] ?? null
}

function readBeforeComma(title: string): FoundPerson | null {
  const match = OFFICE_THEN_NAME.exec(title)
  if (!match) return null
  const name = readName(title.slice(match.index + match[0].length))
  return name === null ? null : foundPerson(name, match.groups?.office ?? '', match.groups?.honour ?? '', match.index)
}

/** "Außenministerin Eva Holm", "canciller Lucía Paredes", "ministro de Exteriores Julián Ortega". */
function readDirect(title: string): FoundPerson | null {
  for (const match of title.slice(0, 300).matchAll(OFFICE_AND_NAME)) {
    const found = readDirectAt(title.slice(match.index + match[0].length), match.groups?.office ?? '')
    if (found) return foundPerson(found.name, found.office, '', match.index)
  }
  return null
}

function readDirectAt(rest: string, noun: string): { name: string; office: string } | null {
  const words = (rest.split(/[,:;()«»“”"–—]/u)[0] ?? '').split(/[\s\u00a0]/u)
  let field = 0
  while (field < words.length && (/^\p{Ll}/u.test(words[field] ?? '') || FIELD_WORD.test(words[field] ?? ''))) field++
  // A state that stands behind "of" is no given name.
  if (/^(?:of|de|von|des|of the)$/u.test(words[field - 1] ?? '') && words.length - field > 2) field++
  // "the President of Costa Verde" is not called by name.
  else if (field === 1 && words[0] === 'of') return null
  const between = words.slice(0, field)
  // "minister is to meet Karl Lindner": what is between must be the field of the office.
  if (between.length > 0 && !/^(?:de|del|des|d[’'].*|della|degli|für|for|of|do|da|dos)$/iu.test(between[0] ?? ''))
    return null
  if (between.filter((word) => /^\p{Ll}/u.test(word)).length > 4) return null
  const name = readName(words.slice(field).join(' '))
  return name === null ? null : { name, office: [noun, ...between].join(' ') }
}

function readBehindComma(title: string): FoundPerson | null {
  for (const start of title.slice(0, 300).matchAll(/(?<![\p{L}’'.-])\p{Lu}/gu)) {
    const printed = NAME.exec(title.slice(start.index))?.[0] ?? ''
    const name = readName(printed)
    const behind = name === null ? null : OFFICE_BEHIND.exec(title.slice(start.index + name.length))
    if (name !== null && behind) return foundPerson(name, behind.groups?.office ?? '', '', start.index)
  }
  return null
}

function foundPerson(name: string, office: string, honour: string, at: number): FoundPerson {
  const isFemale =
    /(?:frau|mme|mrs|ms|sra|dña|doña)/iu.test(honour) || /^\p{L}+(?:erin|rin|tra|dora|trice)\b/iu.test(office)
  const gender = isFemale ? 'female' : /^(?:m\.|herr|mr|sr\.|don\b)/iu.test(honour) ? 'male' : null
  return { at, person: { name, office: office.replace(/[\s.]+$/u, ''), affiliation: null, gender, certain: true } }
}

/** The name that the words begin with, without what cannot be part of one; null where fewer than two words are left. */
function readName(words: string): string | null {
  const bare = words.replace(
    /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Lord|Lady|H\.E|Hon|Rt|Shri|Smt|Herrn?|Frau|M|Mme|Sra?|Don|Doña)\.?\s)+/u,
    '',
  )
  const printed = NAME.exec(bare)?.[0].split(/[’']s?(?=\s|$)/u)[0]
  if (printed === undefined) return null
  const tokens = nameTokens(printed)
  const end = tokens.findIndex(
    (token) => POSTNOMINAL.test(token) || isNoNameWord(token) || FIELD_WORD.test(token) || isOfficeNoun(token),
  )
  const left = end < 0 ? tokens : tokens.slice(0, end)
  while (/^\p{Ll}/u.test(left.at(-1) ?? '')) left.pop()
  const name = left.join(' ')
  const isOther =
    isState(name) ||
    isKnownPlace(name) ||
    isOutlet(name) ||
    left.some((token) => isHonorific(token) && token.length > 2)
  if (left.length < 2 || isOther || left.some((token) => isState(token))) return null
  return printed.startsWith(name) ? name : null
}
