import {
  isAnsweringWord,
  isAskingWord,
  isModeratingWord,
  isNoNameWord,
  isOutlet,
  NUMBERED_SPEAKER,
  roleWord,
  RUSSIAN_OUTLET,
} from '../lines/label-words.ts'
import { isCrowd, isUnnamedOfficial } from './unnamed-speakers.ts'
import { NAME_START } from '../names/name-words.ts'
import { isRemark, nameTokens, parsePerson } from '../names/persons.ts'
import type { Person } from '../names/person.ts'
import { isOfficeNoun } from '../lines/offices.ts'
import { isState } from '../lines/states.ts'

// Tells what the words of a speaker label mean: who speaks under them, and in which part of the conversation.

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

/** "Mr Hugh Ansell (in the Chair)" */
const IN_CHAIR = /[([](?:in the )?(?:chair|chairman|chairperson|moderator|moderating|presiding)[)\]]$/iu

/** "The Lord Bishop of Wells", "The Earl of Kinross (CB)": whom a house calls by what they are lord or bishop of. */
const LORD_OF =
  /^(?:The )?(?:Lord )?(?:(?:Arch)?[Bb]ishop|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Viscount|Viscountess|Dean) of (?:the )?\p{Lu}[\p{L}’'-]+(?: (?:and|of|the|St\.?|\p{Lu}[\p{L}’'-]+)){0,4}$/u

/** What programs that write down recordings call those who speak. */
const MACHINE = new RegExp(
  String.raw`^(?:(?:unknown|unidentified) speaker(?:\s\d{1,2})?|неизвестн\p{L}{2} (?:спикер|участник|говорящий)(?:\s\d{1,2})?|unbekannter sprecher(?:\s\d{1,2})?|不明な話者|(?:${NUMBERED_SPEAKER})(?:[\s_]?\d{1,3}|[\s_][A-Z]))$`,
  'iu',
)

/** The label that a speaker's name beside the words makes; it needs no proof from the text. */
export function labelOfVoice(voice: string): Label {
  const words = voice.replace(/^[[［]([^\][［］]+)[\]］]$/u, '$1')
  const { part, person } = classify(words) ?? { part: null, person: isPossibleName(words) ? bareName(words) : null }
  return { printed: voice, length: 0, part, person, strength: 'certain' }
}

/** Who speaks under words that are known to be a label, whatever they are. */
export function labelOfWords(words: string): Pick<Label, 'part' | 'person'> {
  // "Shabnam Afridi (Hull Docks) (Lab) [V]": who took part from elsewhere.
  const bare = words.replace(/\s\[V\]$/u, '')
  const { part, person } = classify(bare) ?? { part: null, person: bareName(bare) }
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

/** What Spanish and Portuguese houses put before an honorific. */
const ARTICLE = /^(?:el|la|o|a|il)\s(?=(?:señora?|senhora?|signora?|sra?\.|excelent\p{L}+|excm[oa]\.)\s)/iu

/** What the words mean, or null where they are nobody's; `printed` is without the colon. */
export function classify(label: string): Pick<Label, 'part' | 'person' | 'strength'> | null {
  // "另外，我还愿发布一条消息": a sentence leads on to another.
  if (/[，。]/u.test(label)) return null
  // "El señor PRESIDENTE", "La señora MINISTRA DE SANIDAD (Prieto)"
  if (ARTICLE.test(label)) return classify(label.replace(ARTICLE, ''))
  // "P MOREAU" among "BK'IN WESSEL"
  if (GERMAN_PRESIDENT.test(label)) return classify(label.replace(GERMAN_PRESIDENT, 'Präsident '))
  // "Question [Reuters]" is "Question (Reuters)".
  // "Président (Zgraggen Alois, président)" has the office once more behind the name.
  const printed = label
    .replace(/(?<=\S\s?)[[［]([^[\]［］]{1,60})[\]］]$/u, '($1)')
    .replace(/^(\p{L}+) \(([^(),]{4,50}), \1\)$/iu, '$1 ($2)')
  const tabled = ASKED_GOVERNMENT.exec(label)?.[1]
  const peer = tabled === undefined ? null : parsePerson(tabled)
  if (peer !== null) return { part: 'asks', person: peer, strength: 'certain' }
  const base = printed.replace(/(?:[\s\u00a0]*[(（][^()（）]*[)）]){1,3}$/u, '')
  if (IN_CHAIR.test(printed)) {
    const chair = parsePerson(base)
    if (chair) return { part: 'moderates', person: chair, strength: 'certain' }
  }
  // Known by what they are lord or bishop of.
  if (LORD_OF.test(base)) return { part: null, person: { ...bareName(base), certain: true }, strength: 'certain' }
  // Each of them is somebody else.
  if (isUnnamedOfficial(base))
    return {
      part: null,
      person: { name: null, office: base, affiliation: null, gender: null, certain: true },
      strength: 'certain',
    }
  if (isCrowd(base)) return { part: null, person: bareName(base), strength: 'certain' }
  if (MACHINE.test(base)) return { part: 'moderates', person: null, strength: 'certain' }
  const role = partOf(roleWord(base.replace(/\s(?:обоим|обеим|всем|двум) \p{L}+$/u, '')))
  if (role) {
    const person =
      readOutletAside(printed) ?? readNameAside(printed) ?? (role === 'asks' ? readUnknownOutlet(printed) : null)
    return { part: role, person, strength: 'certain' }
  }
  const said = CHINESE_ASKS_OR_ANSWERS.exec(base)
  if (said?.[2] === '答' && CHINESE_OFFICE.test(said[1] ?? ''))
    return {
      part: null,
      person: { ...bareName(''), name: null, office: said[1] ?? '', certain: true },
      strength: 'certain',
    }
  const asker = said ? classify(said[1] ?? '') : null
  if (said && asker !== null && (said[2] === '答') === (asker.part !== 'asks') && asker.strength === 'certain')
    return asker
  if (/(?:記者|记者|キャスター|アナウンサー)$/u.test(base))
    return { part: 'asks', person: parsePerson(printed), strength: 'certain' }
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
  const named = PART_AND_NAME.exec(base)
  const firstRole = named ? partOf(roleWord(named[1] ?? '')) : null
  // "Press Secretary Hayama" holds an office, "Moderator Chidi Okonkwo" has a part.
  const isOffice = isOfficeNoun(base.split(/\s/u)[1] ?? '')
  if (named && firstRole && (named[1]?.length ?? 0) > 2 && !isOffice) {
    const rest = base.slice(named[0].length)
    // "Вопрос П.М.Горскому"
    if (firstRole === 'asks' && TO_WHOM.test(rest)) return { part: 'asks', person: null, strength: 'certain' }
    // "Корреспондент ТАСС"
    if (firstRole === 'asks' && isOutlet(rest)) return { part: 'asks', person: outletPerson(rest), strength: 'certain' }
    const person = parsePerson(rest) ?? (firstRole === 'moderates' && isPossibleName(rest) ? bareName(rest) : null)
    if (person) return { part: firstRole, person, strength: 'certain' }
  }
  if (isOutlet(base)) return { part: 'asks', person: outletPerson(base), strength: 'certain' }
  if (isState(base) || CJK_BODY.test(base)) return null
  // "AM", "IM": initials that are words as well.
  if (/^\p{Lu}{2}$/u.test(base) && isNoNameWord(base))
    return { part: null, person: bareName(base), strength: 'possible' }
  const saying = CHINESE_SAYS.exec(base)?.[1]
  if (saying !== undefined) return { part: null, person: bareName(saying), strength: 'possible' }
  const person = parsePerson(printed)
  // "The Paper" is nobody's name.
  if (/^The \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}$/u.test(base) && person?.office === null)
    return { part: 'asks', person: outletPerson(base), strength: 'possible' }
  // "Baron (BMWK)": what may be an honorific, too, with the body for which it speaks.
  if (!person && /^\p{Lu}\p{Ll}{2,20}\s\((?:AA|B(?:M|K|P)\p{Lu}?\p{L}{0,4})\)$/u.test(printed))
    return { part: null, person: bareName(base), strength: 'possible' }
  if (!person) return isPossibleCjkName(base) ? { part: null, person: bareName(base), strength: 'possible' } : null
  const outlet = person.affiliation !== null && isOutlet(person.affiliation)
  return {
    part: outlet && person.office === null ? 'asks' : null,
    person,
    strength: person.certain ? 'certain' : 'possible',
  }
}

/** "Lord Dunmarrow asked Her Majesty’s Government:", as the Lords print who tabled a question. */
const ASKED_GOVERNMENT = /^(.{4,60}) asked (?:Her|His) Majesty[’']s Government$/u

/** "Frage Keller", "Vors. van der Meer", "質問 佐藤" */
const PART_AND_NAME = new RegExp(String.raw`^(\p{L}+)\.?[\s\u3000](?=${NAME_START}|\p{Script=Han}{2,4}$)`, 'u')

/** "中海社記者問", "汪發言人答": who it is, and whether that one asks. */
const CHINESE_ASKS_OR_ANSWERS = /^(\p{Script=Han}{2,16})([問问答])$/u
const CHINESE_OFFICE = /^(?:副?[总總][统統理]|副?[部院司局市署][长長]|[发發]言人|主席|外[长長])$/u
/** "郑怀远表示": who says it, and that it is said. */
const CHINESE_SAYS = /^(\p{Script=Han}{2,4})(?:表示|说|指出|回答|答道|回应|称|强调|介绍说?)$/u
/** A state or a ministry says nothing by itself. */
const CJK_BODY = /^[\p{Script=Han}\p{Script=Katakana}ー・]+(?:共和国|王国|連邦|联邦|合衆国|公国|諸島|省|庁)$/u

/** "Freelance, Nozaki": who asks for no outlet. */
const FREELANCE = /^(?:freelancer?|freelance (?:journalist|reporter|writer)|independent(?: journalist)?)$/iu

/** "Sofia Brandt, Moderator"; "Sidhant, WION": an outlet that no list knows counts where others ask. */
function classifyBehind(head: string, behind: string): Pick<Label, 'part' | 'person' | 'strength'> | null {
  const person = parsePerson(head)
  if (person === null || person.name === null || person.office !== null) return null
  if (FREELANCE.test(behind)) return { part: 'asks', person, strength: 'certain' }
  // "Walter Brill, CNX Anchor"
  if (/(?:^|\s)(?:anchor|(?:co-?)?host|correspondent|presenter|interviewer|reporter)$/iu.test(behind))
    return { part: 'asks', person, strength: 'certain' }
  const part = partOf(roleWord(behind))
  if (part) return { part, person, strength: 'certain' }
  const known = isState(behind) || nameTokens(behind).some((token) => isOfficeNoun(token))
  // "Mr. Pokharel, Himal Khabar": an honorific says nothing of whom somebody asks for.
  const isPlain = !person.certain || person.gender !== null
  if (known || !isPlain || !OUTLET_LIKE.test(behind)) return null
  return {
    part: 'asks',
    person: { ...person, affiliation: behind },
    strength: isOutlet(behind) ? 'certain' : 'possible',
  }
}

const OUTLET_LIKE = /^(?:\p{Lu}[\p{L}\d.’'&-]*)(?:\s(?:\p{Lu}[\p{L}\d.’'&-]*|of|the|and|&|de|la|\d+)){0,4}$/u

const FROM_THE_ROOM =
  /^(?:(?:speaker|participant|voice|journalist|reporter|questioner)[, ]{1,2}[(]?(?:unidentified|unknown|not identified|off[- ]mic)[)]?|(?:audience|press|media) (?:member|question|representative)|member of (?:the )?(?:audience|press|public)|(?:unidentified|unknown) (?:reporter|journalist|questioner)|questioner|(?:question )?from the floor|(?:(?:вопрос|голос|реплика|реплики|выкрик|выкрики) )?из зала|(?:(?:вопрос|голос|реплика) )?с места|(?:会場|客席|フロア)(?:から)?|聴衆|聴講者|来場者)$/u

/** "Réponse de la porte-parole" */
const ANSWER_OF =
  /^(?:réponse|answer|antwort|respuesta|risposta|resposta) (?:de la |de l[’']|du |of the |by the |der |des |del |della |do |da )[\p{L}’' -]{4,40}$/u

/** The part that a word such as "reporter" has, as `roleWord` gives it. */
export function partOf(word: string): Part {
  if (isAskingWord(word)) return 'asks'
  if (isAnsweringWord(word)) return 'answers'
  if (FROM_THE_ROOM.test(word)) return 'asks'
  if (ANSWER_OF.test(word)) return 'answers'
  return isModeratingWord(word) ||
    /^(?:the )?(?:acting )?(?:moderator|interpreter|chair|chairperson)$|^an (?:leas-)?c(?:ath|h?eann comh)a(?:oir|ir)l(?:each|e)$|^y (?:dirprwy )?llywydd$/u.test(
      word,
    )
    ? 'moderates'
    : null
}

/** "Reporter (NHK)" is a reporter of NHK; "Question (addressed to …)" is nobody in particular. */
function readOutletAside(printed: string): Person | null {
  const aside = /[(（]([^()（）]{1,60})[)）]$/u.exec(printed)?.[1]?.trim()
  return aside === undefined || TO_WHOM.test(aside) ? null : readRole(aside)
}

/** "司会（桐生）": the name of who bears the part. */
function readNameAside(printed: string): Person | null {
  const aside = /[(（]([^()（）]{2,20})[)）]$/u.exec(printed)?.[1]?.trim() ?? ''
  if (/^[\p{Script=Han}々]{2,5}$/u.test(aside) && isPossibleCjkName(aside)) return bareName(aside)
  // "司会（外務省 松本課長）"
  const held = /^[\p{Script=Han}\p{Script=Katakana}ー々\s\u3000]+$/u.test(aside) ? parsePerson(aside) : null
  return held !== null && held.name !== null && held.certain ? held : null
}

/** What the federal chancellery prints for a president. */
const GERMAN_PRESIDENT = /^P\s(?=\p{Lu}[\p{Lu}-]{2,}(?:\s\p{Lu}[\p{Lu}-]+)?$)/u

/** "Вопрос (М.Йовичу)", "(Президенту)": to whom the question is. */
const TO_WHOM =
  /^(?:обоим|обеим|всем|двум) \p{L}+$|^(?:\p{Lu}\p{Ll}?\.\s?){1,2}\p{Lu}\p{Ll}+(?:у|ю|е|ой|ей)$|^(?:Президент|Министр|Премьер-министр|Канцлер|Генеральному секретар|Генсек)\p{Ll}*[ую](?:\s|$)|^(?:to|an|à|a) /u

/** "Question (Estonian Public Broadcasting)": a name in brackets that says nothing of language or order. */
function readUnknownOutlet(printed: string): Person | null {
  const aside = UNKNOWN_OUTLET.exec(printed)?.[1]?.trim() ?? ''
  const isName = aside !== '' && aside.split(' ').length < 6 && !isRemark(aside) && !TO_WHOM.test(aside)
  return isName ? outletPerson(aside) : null
}

const UNKNOWN_OUTLET = new RegExp(String.raw`\s[(（]((?:[\p{Lu}«“"]|${RUSSIAN_OUTLET}\s)[^()（）]{1,40})[)）]$`, 'u')

function readRole(words: string): Person | null {
  // "Le Temps", "El Universal": papers have an article, people have none.
  if (isOutlet(words) || /^(?:Le|La|Les|El|Il|Der|Die|Das|The)\s\p{Lu}[\p{L}’'-]+$/u.test(words))
    return outletPerson(words)
  // "Pranay, Times Now", "Jonas Berg, Institute for Trade": for whom somebody asks is no list's matter here.
  const [head = '', behind = '', ...more] = words.split(/,\s/u)
  const named = behind !== '' && more.length === 0 && OUTLET_LIKE.test(behind) ? parsePerson(head) : null
  if (named !== null && named.name !== null && named.office === null && !nameTokens(behind).some(isOfficeNoun))
    return { ...named, affiliation: behind, certain: true }
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
