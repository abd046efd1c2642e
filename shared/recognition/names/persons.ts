import { genderOf, isHonorific, isOfficeNoun } from '../lines/offices.ts'
import { isNoNameWord, isOutlet } from '../lines/label-words.ts'
import { SURNAMES, cleanName, INITIALS, isName, isPeerage, PEER } from './name-words.ts'
import { splitOffice, SURNAME_OFFICE } from './office-split.ts'
import type { Person } from './person.ts'
import { parseCjkPerson } from './cjk-persons.ts'
import { isState } from '../lines/states.ts'

// Recognises who a label or phrase names: honorific, office, state, name, outlet.

/** "Mr Speaker" is an office, "Mr King" a name. */
const CHAIRS = /^(?:speaker|president|chairman|chairperson|chair|secretary|minister|ambassador)$/iu

/** Words parted at white space, initials parted from the surname that is glued to them ("С.В.Лавров"). */
export function nameTokens(text: string): string[] {
  return text
    .replace(/(\p{Lu}\.|(?<!\p{L})\p{Lu}[бвгджзклмнпрстфхцчшщ]\.)(?=\p{Lu}\p{L})/gu, '$1 ')
    .split(/[\s\u00a0]+/u)
    .filter((token) => token !== '')
}

/** What members of parliament and orders bear behind their names. */
export const POSTNOMINAL = /^(?:MP|TD|MEP|MSP|MLA|MS|QC|KC|CBE|OBE|MBE|KCMG|CMG|PhD)$/u
const POSTNOMINALS = /(?:,?\s(?:MP|TD|MEP|MSP|MLA|QC|KC|CBE|OBE|MBE|KCMG|CMG|PhD))+$/u

/** What German forces print behind a rank: at sea, on the general staff, out of service. */
const BEHIND_RANK =
  /(?<=(?:OBERST|GENERAL|ADMIRAL|KAPITÄN|HAUPTMANN|MAJOR)\p{L}*)\s(?:Z\.\s?S\.|I\.\s?G\.|A\.\s?D\.|D\.\s?R\.)(?=\s\p{Lu})|(?<=\p{L})\s(?:z\.[\s\u00a0]?S\.|i\.[\s\u00a0]?G\.|a\.[\s\u00a0]?D\.|d\.[\s\u00a0]?R\.)(?=\s\p{Lu})/u

/** Who the phrase names, or null where it names nobody. A remark in brackets at its end is left aside. */
export function parsePerson(phrase: string): Person | null {
  const cjk = parseCjkPerson(phrase)
  if (cjk) return cjk
  const long = parseLongOffice(phrase)
  if (long) return long
  // "Secretary (East), Smt. Malathi Rao": what the office is for stands in the midst.
  const field = fieldOfOffice(phrase)
  const bare = field === null ? phrase : phrase.replace(/\s?\([^()]*\)/u, '')
  const { words, asides } = takeAsides(bare.replace(POSTNOMINALS, '').replace(BEHIND_RANK, ''))
  const [head = '', ...segments] = words.split(/,[\s\u00a0]+/u)
  const read = parseSegment(head)
  if (!read) return parseHonoured(phrase)
  const person = field === null || read.office === null ? read : { ...read, office: `${read.office} (${field})` }
  const presented = segments.reduce<Person | null>(addSegment, person)
  // "Joint Secretary (Europe West)": a bracket that says nothing of who it is says nothing against it.
  return asides.reduce<Person | null>((known, aside) => addSegment(known, aside) ?? known, presented)
}

/** "The Secretary of State for Trade, Industry and Energy (Mr John Moss)": an office of several fields, its bearer behind it. */
function parseLongOffice(phrase: string): Person | null {
  const found =
    /^(?:The )?([^()]{8,100}(?:,|\sand\s)[^()]{3,80})\s\(([^()]{4,50})\)(?:\s\(\p{Lu}[\p{L}/]{1,12}\))?$/u.exec(phrase)
  const romance = ROMANCE_OFFICE.exec(phrase)
  const holder = romance && isOfficeNoun(romance[1]?.split(' ')[0] ?? '') ? parseSegment(romance[2] ?? '') : null
  if (holder !== null && holder.name !== null && holder.office === null)
    return { ...holder, office: romance?.[1] ?? null, gender: genderOf(phrase.split(' ')[0] ?? ''), certain: true }
  const office = OFFICE_WITH_BEARER.exec(phrase)
  if (office) {
    const bearer = parseSegment(office[2] ?? '')
    if (bearer !== null && bearer.name !== null && bearer.office === null)
      return { ...bearer, office: office[1] ?? null, certain: true }
  }
  if (
    !found ||
    !nameTokens(found[1] ?? '')
      .slice(0, 4)
      .some((token) => isOfficeNoun(token))
  )
    return null
  const bearer = parseSegment(found[2] ?? '')
  const isMember = (bearer?.office ?? null) === null || /^(?:deputy|senator)$/iu.test(bearer?.office ?? '')
  return bearer !== null && bearer.name !== null && isMember
    ? { ...bearer, office: found[1] ?? null, certain: true }
    : null
}

/** "Member (Customs), CBEC, Shri Rakesh Dube": what stands before an honorific and a whole name is the office, of whatever words. */
function parseHonoured(phrase: string): Person | null {
  const found =
    /^(\p{Lu}[^:]{2,100}),[\s\u00a0]((?:Shri|Smt|Ms|Mrs|Mr|Dr|Amb|Lt|Gen|Adm)\.?[\s\u00a0]\p{Lu}[^,()]{2,40})$/u.exec(
      phrase,
    )
  const bearer = found === null ? null : parseSegment(found[2] ?? '')
  if (found === null || bearer === null || bearer.name === null || nameTokens(bearer.name).length < 2) return null
  return { ...bearer, office: found[1] ?? null, certain: true }
}

/** "The Lord Privy Seal (Baroness Vale) (Lab)": an office that no list knows, as a house prints who bears it behind it. */
const OFFICE_WITH_BEARER =
  /^The (\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|of|for|the|and|to)){1,10}) \(((?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Mr|Mrs|Ms|Miss|Dr|Sir|Dame) [^()]{3,50})\)(?: \(\p{Lu}[\p{L}/]{1,12}\))?$/u

/** "señora MINISTRA DE ASUNTOS EXTERIORES Y DE COOPERACIÓN (Arizmendi Goyeneche)" */
const ROMANCE_OFFICE =
  /^(?:(?:señora?|senhora?|signora?|sra?\.|m\.|mme) )?(\p{L}+(?: \p{L}+){0,2}? (?:de|del|della|do|da|des|du|di|dos|das) [^():,]{3,110}) \((\p{Lu}[^():]{3,50})\)$/iu

/** The phrase without the brackets at its end, and what those say about the person. */
function takeAsides(phrase: string): { words: string; asides: string[] } {
  const asides: string[] = []
  let words = phrase.trim()
  for (let i = 0; i < 3; i++) {
    const bracket = /^(.{1,120}?)[\s\u00a0]*[(（]([^()（）]{1,80})[)）]$/u.exec(words)
    if (!bracket) break
    const head = nameTokens(bracket[1] ?? '')
    const aside = readAside(
      bracket[2] ?? '',
      head.some((token) => isOfficeNoun(token)),
    )
    if (aside !== null) asides.unshift(aside)
    words = (bracket[1] ?? '').trim()
  }
  return { words, asides }
}

/** A bracket's words where they say what somebody is; null for a remark on the language or the addressee. */
const REMARK =
  /^(?:in |spoke |as |contd)|hindi|english|french|spanish|russian|chinese|japanese|arabic|german|translat|interpret|inaudible|\bmic/iu
/** True for a bracket's words on the language or the order of what is said: "in Hindi", "contd." */
export function isRemark(words: string): boolean {
  return (
    REMARK.test(words) ||
    /перевод|как переведено|по-|follow|via|video|online|remote|off[- ]|unidentified|\p{Ll}{3,} to \p{Lu}/iu.test(words)
  )
}

const REGION = /^(?:north|south|east|west|central|europe|asia|africa|pacific|gulf|americas?|eurasia)$/iu
const SHORT = /^\p{Lu}[\p{Lu}&]{1,7}$/u

/** "East", "Foreign Trade", "CPV" in brackets behind an office: what it is for; null for a name, a state or a remark. */
function fieldOfOffice(phrase: string): string | null {
  const found = /^([^(),]{4,60}?)\s?\((\p{Lu}[\p{L}&.’ -]{1,40})\)(?=$|[,\s])/u.exec(phrase)
  const [head = '', field = ''] = found?.slice(1) ?? []
  if (field === '' || REMARK.test(field) || !isOfficeNoun(nameTokens(head).at(-1) ?? '')) return null
  if (isState(field) || isOutlet(field)) return null
  const tokens = nameTokens(field)
  return tokens.some((token) => REGION.test(token) || SHORT.test(token) || isNoNameWord(token)) ? field : null
}

function readAside(words: string, headIsOffice: boolean): string | null {
  const plain = words.trim()
  if (isState(plain.replace(/^the\s/iu, '')) || isOutlet(plain)) return plain
  if (nameTokens(plain).some((token) => isOfficeNoun(token))) return plain
  const name = headIsOffice ? parseSegment(plain) : null
  return name !== null && name.name !== null && nameTokens(plain).length > 1 ? plain : null
}

function addSegment(person: Person | null, segment: string): Person | null {
  if (!person) return null
  const named = person.name === null ? parseSegment(segment) : null
  if (named !== null && named.name !== null) return { ...person, name: named.name, gender: named.gender }
  const bare = segment.replace(/^(?:the\s|an?\s)?(?:former\s|then[\s-]|ex-|outgoing\s|incoming\s)?/iu, '')
  if (isOutlet(segment) || isState(bare)) return { ...person, affiliation: person.affiliation ?? bare, certain: true }
  if (/^(?:jr|sr|ph\.?d|m\.?p)\.?$/iu.test(segment)) return person
  // "The Minister of State, Foreign Office".
  if (person.office !== null && BODY.test(segment)) return { ...person, affiliation: person.affiliation ?? segment }
  const office = splitOffice(nameTokens(bare))
  if (!office || office.office === null) return null
  return {
    ...person,
    office: person.office ?? office.office,
    affiliation: person.affiliation ?? office.affiliation,
    certain: true,
  }
}

const BODY =
  /^\p{Lu}.{2,60}\s(?:office|ministry|department|treasury|agency|commission|service)$|^(?:the )?(?:\p{L}+ ){0,3}(?:directorate|division|department|ministry|office|bureau|institute|centre|center|agency|command|headquarters|embassy|mission|committee|commission|council|university|authority|board|service|secretariat)(?: (?:of|for|to) .{2,60})?$/iu

/** What stands before names only. */
const TITLE = /^(?:mr|mrs|ms|miss|shri|smt|m|mme|herr|frau|sr|sra|srta)\.?$/iu

function parseSegment(segment: string): Person | null {
  const all = nameTokens(segment)
  if (all.length === 0 || all.length > 14) return null
  let first = 0
  let gender: Person['gender'] = null
  while (first < all.length - 1 && isHonorific(all[first] ?? '')) {
    gender ??= genderOf(all[first] ?? '')
    first++
  }
  // "M. le président Roland Lescot"
  if (first > 0 && /^l[ea]$/u.test(all[first] ?? '') && isOfficeNoun(all[first + 1] ?? '')) first++
  const tokens = all.slice(first)
  // "Sra. Vicepresidenta", and "Mr King" all the same.
  const isOffice = isOfficeNoun(tokens[0] ?? '') && !/^m(?:r|rs|s|iss)\.?$/iu.test(all[0] ?? '')
  const chair = CHAIRS.test(tokens[0] ?? '') || isOffice
  // "Dr. King", "Baroness King"
  if (
    first > 0 &&
    tokens.length === 1 &&
    SURNAME_OFFICE.test(tokens[0] ?? '') &&
    !/^(?:his|her|their|the)$/iu.test(all[0] ?? '')
  )
    return { name: cleanName(tokens, segment), office: null, affiliation: null, gender, certain: true }
  const honoured = TITLE.test(all[first - 1] ?? '')
  if (first > 0 && tokens.length === 1 && isName(tokens, honoured) && gender !== null && !chair) {
    return { name: cleanName(tokens, segment), office: null, affiliation: null, gender, certain: true }
  }
  const split = splitOffice(tokens)
  if (!split) return null
  const { name: named, office, affiliation } = split
  // "Minister Mr. Kono": an honorific may stand behind the office too.
  const name = named.filter((token, i) => i > 0 || !isHonorific(token))
  if (office === null && name.length === 0) return null
  if (
    !isName(name, honoured) &&
    !(office !== null && name.length === 1 && SURNAMES.has(name[0]?.toLowerCase() ?? '')) &&
    !(PEER.test(all[first - 1] ?? '') && isPeerage(name))
  )
    return null
  const initials = name.length > 1 && INITIALS.test(name[0] ?? '')
  return {
    name: name.length === 0 ? null : cleanName(name, segment),
    office,
    affiliation,
    gender: gender ?? genderOf(named[0] ?? ''),
    certain: (gender !== null && name.length > 0) || office !== null || initials,
  }
}
