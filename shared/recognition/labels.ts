import { isAnsweringWord, isAskingWord, isModeratingWord, isNoNameWord, isOutlet, roleWord } from './label-words.ts'
import { nameTokens, parsePerson } from './persons.ts'
import type { Person } from './person.ts'
import { isOfficeNoun } from './offices.ts'
import { isState } from './states.ts'

// Recognises speaker labels at the start of a paragraph: "Reporter:", "С.В.Лавров:", "【記者】", "Q.".

/** What the label says of its bearer's part in the conversation; null where it only names a person. */
export type Part = 'asks' | 'answers' | 'moderates' | null

export interface Label {
  /** As printed, without the colon. */
  readonly printed: string
  /** What is printed before it to set it off: "○" in the records of the Diet. */
  readonly marker?: string
  /** How much of the paragraph is label, colon and the white space after it, in UTF-16 units. */
  readonly length: number
  readonly part: Part
  /** Null for a role without a name. */
  readonly person: Person | null
  /** `possible`: a bare phrase that is a label only where the rest of the text bears it out. */
  readonly strength: 'certain' | 'possible'
}

const MAX_LABEL = 140
const COLON = /[:：]/u
const LETTER_LABEL =
  /^(Q|A|В|О|R|P|D|問|答)\s?[0-9０-９]{0,3}(?:[.．)）]?[\s\u00a0]?[–—-](?=[\s¿])|[.．)）](?=\s|\p{Script=Han})|\u3000)[\s\u00a0]*/u
/** "Pregunta. ¿Está cerca el acuerdo?", "Ответ. – Да". */
const WORD_LABEL =
  /^(Pregunta|Respuesta|Pergunta|Resposta|Domanda|Risposta|Question|Réponse|Answer|Frage|Antwort|Вопрос|Ответ)[\s\u00a0]?\.[\s\u00a0]?[–—-]?[\s\u00a0]+(?=[¿¡\p{Lu}…«“"])/u
const SPACED_Q = /^Q(?:[\s\u00a0]{2,}(?=\S)|[\s\u00a0]+(?=(?:--|…|["“]?\p{Lu})))/u
const BRACKETED =
  /^(?:【([^】]{1,40})】|〔([^〕]{1,40})〕|（([^）]{1,24})）|\(([^)]{1,24})\))[\s\u00a0]*[:：]?[\s\u00a0]*/u
/** "大臣）…", as some Japanese ministries print it. */
const HALF_BRACKETED = /^([\p{Script=Han}\p{Script=Katakana}ー]{1,12})[)）][\s\u00a0]*(?=\S)/u
const DIET = /^[○◯●]\s?([^\s\u3000]{2,30})[\s\u3000]+/u
const FRENCH =
  /^((?:M\.|Mme|MM\.|Le président|La présidente)[\s\u00a0]?\p{Lu}?[\p{L}' -]{0,40})\.[\s\u00a0]?[–—-][\s\u00a0]+/u
/** "Mme la présidente. La séance est ouverte.", "M. Jean Morel, ministre. Oui.": the records of parliament. */
const FRENCH_RECORD =
  /^((?:M\.|Mme)[\s\u00a0](?:(?:le|la)\s\p{L}{5,12}|\p{Lu}[\p{L}’'-]+(?:\s(?:de\s|d’)?\p{Lu}[\p{L}’'-]+){0,3})(?:,\s[^.]{3,90})?)\.\s(?=\p{Lu})/u
const CJK_ROLE =
  /(?:記者|记者|問|答|大臣|外相|首相|総理|[\p{Script=Han}]相|局長|審議官|議員|委員|大統領|報道官|长|发言人|司会|通訳|質問|回答|質問者|長官|官|君|氏)$/u

/** "Mr Hugh Ansell (in the Chair)" */
const IN_CHAIR = /[([](?:in the )?(?:chair|chairman|chairperson|moderator|moderating|presiding)[)\]]$/iu

/** "SENIOR ADMINISTRATION OFFICIAL TWO": who speaks on background. */
const UNNAMED_OFFICIAL =
  /^(?:(?:senior|u\.s\.|us|eu|state|department|administration|government|defen[cs]e|military|ministry|white|house|nato|embassy|foreign|office) ){1,4}officials? (?:(?:no\. ?|#)?\d{1,2}|one|two|three|four|five|[A-E])$/iu

/** What programs that write down recordings call those who speak. */
const MACHINE =
  /^(?:(?:unknown|unidentified) speaker|(?:speaker|sprecher(?:in)?|спикер|говорящий|話者|スピーカー|intervenant|locuteur|участник|participant|teilnehmer(?:in)?|participante|発言者|参加者)(?:[\s_]?\d{1,3}|[\s_][A-Z]))$/iu

/** The label at the start of the paragraph, or null. Its words may still prove to be none (`possible`). */
export function findLabel(paragraph: string): Label | null {
  return (
    findTabledLabel(paragraph) ??
    findBracketedLabel(paragraph) ??
    findLetterLabel(paragraph) ??
    findAsideLabel(paragraph) ??
    findColonLabel(paragraph)
  )
}

/** The number of a tabled question: "1.", "Q3.", "T2. [900641]". */
const TABLED = /^(?:[QT]?\d{1,3}[.．]|[QT]\d{1,3})[\s\u00a0]+(?:[[(]\d{5,7}[\])][\s\u00a0]+)?(?=\p{Lu})/u

/** "1. Ruth Harrow (Leith South) (Lab): …": what stands before a member of parliament with the constituency. */
function findTabledLabel(paragraph: string): Label | null {
  const number = TABLED.exec(paragraph)?.[0]
  const label = number === undefined ? null : findColonLabel(paragraph.slice(number.length))
  if (number === undefined || label === null || !/[)）]$/u.test(label.printed) || label.person?.name === null)
    return null
  return { ...label, marker: number.trim(), length: number.length + label.length, strength: 'certain' }
}

/** "(Asif Rana, Daily Post): …" */
function findAsideLabel(paragraph: string): Label | null {
  const aside = /^[(（]([^()（）:：]{3,80})[)）][\s\u00a0]?[:：][\s\u00a0]+/u.exec(paragraph)
  const classified = aside ? classify((aside[1] ?? '').trim()) : null
  if (!aside || !classified) return null
  return { printed: aside[0].replace(/[\s\u00a0]*[:：][\s\u00a0]+$/u, ''), length: aside[0].length, ...classified }
}

function findBracketedLabel(paragraph: string): Label | null {
  const bracketed = BRACKETED.exec(paragraph)
  if (bracketed) {
    const words = (bracketed[1] ?? bracketed[2] ?? bracketed[3] ?? bracketed[4] ?? '').trim()
    const printed = bracketed[0].replace(/[\s\u00a0]*[:：]?[\s\u00a0]*$/u, '')
    // "(a)" opens a list item.
    if (/^[a-zа-яA]$/u.test(words)) return null
    const role = partOf(roleWord(words))
    if (role) return { printed, length: bracketed[0].length, part: role, person: null, strength: 'certain' }
    if (!CJK_ROLE.test(words)) return null
    const person = parsePerson(words)
    const part = /(?:記者|记者)$/u.test(words) ? 'asks' : null
    return person ? { printed, length: bracketed[0].length, part, person, strength: 'certain' } : null
  }
  const half = HALF_BRACKETED.exec(paragraph)
  if (half) {
    const words = half[1] ?? ''
    const role = partOf(roleWord(words))
    const person = role === null && CJK_ROLE.test(words) ? parsePerson(words) : null
    if (role || person)
      return { printed: half[0].trim(), length: half[0].length, part: role, person, strength: 'certain' }
  }
  const diet = DIET.exec(paragraph)
  if (!diet) return null
  const words = diet[1] ?? ''
  if (!/[（(].+[）)]$/u.test(words) && !CJK_ROLE.test(words) && !/(?:議員|委員|議長|委員長|参考人)$/u.test(words))
    return null
  const part = /議長|委員長/u.test(words) ? 'moderates' : null
  const marker = diet[0].charAt(0)
  return { printed: words, marker, length: diet[0].length, part, person: parsePerson(words), strength: 'certain' }
}

function findLetterLabel(paragraph: string): Label | null {
  const letter = LETTER_LABEL.exec(paragraph)
  if (letter) {
    const printed = letter[0].replace(/[\s\u00a0]*[–—-]?[\s\u00a0]*$/u, '')
    const asks = /^[QВPD問]/u.test(printed)
    const part = asks ? 'asks' : 'answers'
    return {
      printed,
      length: letter[0].length,
      part,
      person: null,
      strength: /^[QВ問]/u.test(printed) ? 'certain' : 'possible',
    }
  }
  const dashed = findPointDashLabel(paragraph) ?? findWideSpaceLabel(paragraph)
  if (dashed) return dashed
  const word = WORD_LABEL.exec(paragraph)
  if (word) {
    const part = partOf(roleWord(word[1] ?? ''))
    return { printed: `${word[1] ?? ''}.`, length: word[0].length, part, person: null, strength: 'certain' }
  }
  const spaced = SPACED_Q.exec(paragraph)
  if (spaced) return { printed: 'Q', length: spaced[0].length, part: 'asks', person: null, strength: 'certain' }
  const record = FRENCH_RECORD.exec(paragraph)?.[1]
  if (record !== undefined) {
    const person = parsePerson(record)
    const length = record.length + (/^\.\s*/u.exec(paragraph.slice(record.length))?.[0].length ?? 0)
    if (person) return { printed: `${record}.`, length, part: null, person, strength: 'possible' }
  }
  const french = FRENCH.exec(paragraph)
  const words = french?.[1]?.trim()
  if (!french || words === undefined) return null
  return { printed: `${words}.`, length: french[0].length, part: null, person: parsePerson(words), strength: 'certain' }
}

/** "Ministro.- Muchas gracias", as Spanish records print it. */
function findPointDashLabel(paragraph: string): Label | null {
  const found = /^(\p{Lu}[\p{L}’' ]{1,50})\.[-–—][\s\u00a0]+(?=[¿¡\p{Lu}…«“"\d])/u.exec(paragraph)
  const words = found?.[1] ?? ''
  const classified = found ? classify(words) : null
  if (!found || !classified) return null
  return {
    printed: `${words}.`,
    length: found[0].length,
    ...classified,
    strength: classified.part === null ? 'possible' : 'certain',
  }
}

/** "記者\u3000財源は。": a word of a part or an office, parted from what is said by a wide space. */
function findWideSpaceLabel(paragraph: string): Label | null {
  const found =
    /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,16}(?:[（(][^（）()。]{1,16}[)）])?)\u3000+(?=[^\s\u3000])/u.exec(
      paragraph,
    )
  const words = found?.[1] ?? ''
  const bare = words.replace(/[（(].*$/u, '')
  if (!found || !/[。？！]["」』）]?$/u.test(paragraph) || !CJK_ROLE.test(bare)) return null
  const part = partOf(roleWord(words))
  const person = part === null ? parsePerson(words) : null
  if (part === null && person === null) return null
  return { printed: words, length: found[0].length, part, person, strength: 'possible' }
}

function findColonLabel(paragraph: string): Label | null {
  const at = paragraph.slice(0, MAX_LABEL).search(COLON)
  if (at < 1) return null
  const printed = paragraph.slice(0, at).trim()
  const after = paragraph.slice(at + 1)
  if (after.startsWith('//') || (/\d$/u.test(printed) && /^\d/u.test(after))) return null
  // An outlet in brackets may have its quotation marks.
  const bare = printed.replace(/[(（][^()（）]{1,60}[)）]$/u, '')
  if (bare === '' || /[!?;"“”«»=<>@%/\\|]|\.\s.*\.\s\p{Ll}/u.test(bare)) return null
  if (/[(（]/u.test(printed) !== /[)）]/u.test(printed)) return null
  const length = at + 1 + (after.length - after.trimStart().length)
  const classified = classify(printed)
  return classified ? { printed, length, ...classified } : null
}

/** The label that a speaker's name beside the words makes; it needs no proof from the text. */
export function labelOfVoice(voice: string): Label {
  const { part, person } = classify(voice) ?? { part: null, person: isPossibleName(voice) ? bareName(voice) : null }
  return { printed: voice, length: 0, part, person, strength: 'certain' }
}

/** Who speaks under words that are known to be a label, whatever they are. */
export function labelOfWords(words: string): Pick<Label, 'part' | 'person'> {
  const { part, person } = classify(words) ?? { part: null, person: bareName(words) }
  return { part, person }
}

/** The label that a line without a colon makes, or null where it names nobody. */
export function labelOfLine(line: string): Label | null {
  if (isNoNameWord(line)) return null
  const label = classify(line) ?? classifyHead(line)
  if (label === null || label.part === 'answers' || (label.person === null && label.part === null)) return null
  const isBareWord = label.strength === 'possible' && nameTokens(label.person?.name ?? '').length < 2
  return isBareWord ? null : { printed: line, length: line.length, ...label }
}

/** "Dr Simon Ashby, Director, Institute for Maritime Studies": a name, and what no table knows behind it. */
function classifyHead(line: string): Pick<Label, 'part' | 'person' | 'strength'> | null {
  const [head = '', ...behind] = line.split(/,\s/u)
  if (behind.length === 0 || !behind.every((each) => /^\p{Lu}/u.test(each))) return null
  const person = parsePerson(head)
  if (person === null || person.name === null || nameTokens(person.name).length < 2) return null
  const office = behind.find((each) => nameTokens(each).some(isOfficeNoun)) ?? null
  const affiliation = behind.findLast((each) => each !== office) ?? null
  return { part: null, person: { ...person, office: person.office ?? office, affiliation }, strength: 'possible' }
}

function isPossibleName(words: string): boolean {
  return /^\p{L}[\p{L}\p{M}.’' -]{1,60}$/u.test(words) && !isNoNameWord(words)
}

function classify(printed: string): Pick<Label, 'part' | 'person' | 'strength'> | null {
  const base = printed.replace(/(?:[\s\u00a0]*[(（][^()（）]*[)）]){1,3}$/u, '')
  if (IN_CHAIR.test(printed)) {
    const chair = parsePerson(base)
    if (chair) return { part: 'moderates', person: chair, strength: 'certain' }
  }
  // Each of them is somebody else.
  if (UNNAMED_OFFICIAL.test(base))
    return {
      part: null,
      person: { name: null, office: base, affiliation: null, gender: null, certain: true },
      strength: 'certain',
    }
  if (MACHINE.test(base)) return { part: 'moderates', person: null, strength: 'certain' }
  const role = partOf(roleWord(base))
  if (role) return { part: role, person: readOutletAside(printed) ?? readNameAside(printed), strength: 'certain' }
  if (/(?:記者|记者)$/u.test(base)) return { part: 'asks', person: parsePerson(printed), strength: 'certain' }
  const [head = '', ...rest] = base.split(/,\s|\s[-–—]\s|\sfrom\s|\s(?=№)/u)
  const headRole = partOf(roleWord(head))
  if (headRole && rest.length > 0) {
    return { part: headRole, person: readRole(rest.join(', ')), strength: 'certain' }
  }
  if (rest.length === 1 && (isOutlet(head) || FREELANCE.test(head))) {
    const person = readRole(rest[0] ?? '') ?? parsePerson(rest[0] ?? '') ?? bareName(rest[0] ?? '')
    if (person.name !== null) return { part: 'asks', person: { ...person, affiliation: head }, strength: 'certain' }
  }
  const behind = rest.length === 1 ? classifyBehind(head, rest[0] ?? '') : null
  if (behind) return behind
  const named = /^(\p{L}+)\.?\s(?=\p{Lu})/u.exec(base)
  const firstRole = named ? partOf(roleWord(named[1] ?? '')) : null
  // "Press Secretary Hayama" holds an office, "Moderator Chidi Okonkwo" has a part.
  const isOffice = isOfficeNoun(base.split(/\s/u)[1] ?? '')
  if (named && firstRole && (named[1]?.length ?? 0) > 2 && !isOffice) {
    const rest = base.slice(named[0].length)
    const person = parsePerson(rest) ?? (firstRole === 'moderates' && isPossibleName(rest) ? bareName(rest) : null)
    if (person) return { part: firstRole, person, strength: 'certain' }
  }
  if (isOutlet(base)) return { part: 'asks', person: outletPerson(base), strength: 'certain' }
  if (isState(base)) return null
  const person = parsePerson(printed)
  if (!person) return isPossibleCjkName(base) ? { part: null, person: bareName(base), strength: 'possible' } : null
  const outlet = person.affiliation !== null && isOutlet(person.affiliation)
  return {
    part: outlet && person.office === null ? 'asks' : null,
    person,
    strength: person.certain ? 'certain' : 'possible',
  }
}

/** "Freelance, Nozaki": who asks for no outlet. */
const FREELANCE = /^(?:freelancer?|freelance (?:journalist|reporter|writer)|independent(?: journalist)?)$/iu

/** "Sofia Brandt, Moderator"; "Sidhant, WION": an outlet that no list knows counts where others ask. */
function classifyBehind(head: string, behind: string): Pick<Label, 'part' | 'person' | 'strength'> | null {
  const person = parsePerson(head)
  if (person === null || person.name === null || person.office !== null) return null
  const part = partOf(roleWord(behind))
  if (part) return { part, person, strength: 'certain' }
  const known = isState(behind) || nameTokens(behind).some((token) => isOfficeNoun(token))
  if (known || person.certain || !OUTLET_LIKE.test(behind)) return null
  return {
    part: 'asks',
    person: { ...person, affiliation: behind },
    strength: isOutlet(behind) ? 'certain' : 'possible',
  }
}

const OUTLET_LIKE = /^(?:\p{Lu}[\p{L}\d.’'&-]*)(?:\s(?:\p{Lu}[\p{L}\d.’'&-]*|of|the|and|&|de|la|\d+)){0,4}$/u

const FROM_THE_ROOM =
  /^(?:(?:audience|press|media) (?:member|question|representative)|member of (?:the )?(?:audience|press|public)|(?:unidentified|unknown) (?:reporter|journalist|questioner)|questioner|(?:question )?from the floor|из зала|вопрос из зала|голос из зала)$/u

function partOf(word: string): Part {
  if (isAskingWord(word)) return 'asks'
  if (isAnsweringWord(word)) return 'answers'
  if (FROM_THE_ROOM.test(word)) return 'asks'
  return isModeratingWord(word) || /^(?:the )?(?:acting )?(?:moderator|interpreter|chair|chairperson)$/u.test(word)
    ? 'moderates'
    : null
}

/** "Reporter (NHK)" is a reporter of NHK; "Question (addressed to …)" is nobody in particular. */
function readOutletAside(printed: string): Person | null {
  const aside = /[(（]([^()（）]{1,60})[)）]$/u.exec(printed)?.[1]?.trim()
  return aside === undefined ? null : readRole(aside)
}

/** "司会（桐生）": the name of who bears the part. */
function readNameAside(printed: string): Person | null {
  const aside = /[(（]([^()（）]{2,20})[)）]$/u.exec(printed)?.[1]?.trim() ?? ''
  return /^[\p{Script=Han}々]{2,5}$/u.test(aside) && isPossibleCjkName(aside) ? bareName(aside) : null
}

function readRole(words: string): Person | null {
  if (isOutlet(words)) return outletPerson(words)
  const person = parsePerson(words)
  return person && person.name !== null && (person.certain || nameTokens(words).length > 1) && !/^[a-zа-я]/u.test(words)
    ? person
    : null
}

/** An outlet that asks has no name of its own but the outlet's. */
function outletPerson(outlet: string): Person {
  return { name: null, office: null, affiliation: outlet, gender: null, certain: true }
}

function bareName(name: string): Person {
  return { name, office: null, affiliation: null, gender: null, certain: false }
}

function isPossibleCjkName(words: string): boolean {
  if (!/^[\p{Script=Han}\p{Script=Katakana}ー・\s\u3000]{2,14}$/u.test(words) || isNoNameWord(words)) return false
  // More than five Han characters in a row, or words that join others, are a phrase.
  return !/^\p{Script=Han}{6,}$/u.test(words) && !/[的了是在这那我你他们不也有就都]/u.test(words)
}
