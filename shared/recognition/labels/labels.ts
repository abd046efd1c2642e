import { readAskerForm } from './asker-forms.ts'
import { classify, partOf } from './label-meanings.ts'
import type { Label } from './label-meanings.ts'
import { findRecordLabel } from './record-labels.ts'
import { isOutlet, NUMBERED_SPEAKER, roleWord } from '../lines/label-words.ts'
import { isCjkAsker } from '../names/cjk-persons.ts'
import { nameTokens, parsePerson } from '../names/persons.ts'

// Recognises speaker labels at the start of a paragraph: "Reporter:", "С.В.Лавров:", "【記者】", "Q.".

const MAX_LABEL = 140
const NUMBERED = new RegExp(String.raw`^(?:${NUMBERED_SPEAKER})\s?\d{1,2}$`, 'iu')
/** None between the figures of an hour; "話者1：100人" is none. */
const COLON = new RegExp(String.raw`[:：](?!(?<=\d.)\d)|(?<=(?:${NUMBERED_SPEAKER})\s?\d{1,2})[:：]`, 'iu')
const LETTER_LABEL =
  /^(Q|A|В|О|R|P|D|問|答)(?:\s?[0-9０-９]{0,3}|\.[0-9]{1,3}(?=[:.)]?\s))(?:[.．)）]?[\s\u00a0]?[–—-](?=[\s¿])|[.．)）](?=\s|\p{Script=Han})|\u3000|(?<=\.\d{1,3})(?=\s))[\s\u00a0]*/u
/** "A. Keller: Good afternoon", "В. Орлов: Добрый день": the letter is an initial and no word for a question or answer. */
const INITIAL_AND_SURNAME =
  /^\p{Lu}\.[\s\u00a0](?:\p{Lu}\.[\s\u00a0]?)?(?!(?:Yes|No|Well|Look|First|Да|Нет|Ну|Oui|Non|Ja|Nein)(?!\p{L}))\p{Lu}[\p{L}’'-]{2,}(?:[\s\u00a0][(（][^()（）:]{2,60}[)）])?[:：][\s\u00a0]/u
/** "Pregunta. ¿Está cerca el acuerdo?", "Ответ. – Да". */
const WORD_LABEL =
  /^((Pregunta|Respuesta|Pergunta|Resposta|Domanda|Risposta|Question|Réponse|Answer|Frage|Antwort|Вопрос|Ответ)(?:[\s\u00a0](?:№|No\.?)?[\s\u00a0]?\d{1,3})?[\s\u00a0]?\.)[\s\u00a0]?[–—-]?[\s\u00a0]+(?=[¿¡\p{Lu}…«“"])/u
/** "Question Deputy Minister, are …?", "Answer No.": with nothing behind the word. */
const WORD_ALONE =
  /^(Question|Answer|Вопрос|Ответ|Frage|Antwort|Pregunta|Respuesta|Réponse)[\s\u00a0]+(?=\p{Lu}[^:]{12,})(?!\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)?$)/u
const SPACED_Q = /^Q(?:[\s\u00a0]{2,}(?=\S)|[\s\u00a0]+(?=(?:--|…|["“([]{0,2}\p{Lu})))/u
/** "Q (Jane’s Defence): …": for whom somebody asks. */
const LETTER_WITH_ASIDE = /^([QA]\s?\([^():：]{3,60}\))\s?[:：][\s\u00a0]+/u
/** "Q    (As interpreted.) Good afternoon." */
const INTERPRETED_Q = /^(Q[\s\u00a0]+\((?:as )?(?:interpreted|translated)[^():]{0,30}\))[\s\u00a0]+/iu
const BRACKETED =
  /^(?:【([^】]{1,80})】|〔([^〕]{1,40})〕|（([^）]{1,24})）|\(([^)]{1,40})\)|[＜〈]([^＞〉]{1,24})[＞〉])(?:（(?:同時|逐次)?通訳[^（）]{0,8}）)?[\s\u00a0]*[:：]?[\s\u00a0]*/u
const WITNESS =
  /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Lord|Lady|Baroness|Professor|General|Admiral)\.?(?:\s\p{Lu}[\p{L}’'-]+){1,3}$/u
/** "[SPEAKER_00]: …", "<Moderator> …" */
const SQUARE = /^[[<]([^\][<>:：]{1,40})[\]>][\s\u00a0]*[:：]?[\s\u00a0]+(?=\S)/u
/** "[林长青]：…", as Chinese sites print it: the colon bears the name out, whatever it is. */
const SQUARE_WITH_COLON = /^[[［]([\p{Script=Han}·《》]{2,20})[\]］][\s\u00a0]*[:：][\s\u00a0]*/u
/** "十二番（鵜川みどり君） …": who has the word in a house, by seat or office, as its record prints it. */
const MEMBER_IN_HOUSE = /^(\p{Script=Han}{1,16}[（(][\p{L}々ー・\s\u3000]{2,16}君[)）])[\s\u3000]+/u
/** "Х.Альмейда — перевод с португальского" */
const INTERPRETED_FROM = /\s[—–-]\s(?:перевод|через переводчика|translat|interpret)[^\]]*$/iu
/** "大臣）…", as some Japanese ministries print it. */
const HALF_BRACKETED = /^([\p{Script=Han}\p{Script=Katakana}ー]{1,12})[)）](?:[\s\u00a0]*(?=\S)|$)/u
const DIET = /^[○◯●〇◇]\s?([^\s\u3000（(]{1,20}[（(][^（）()]{1,30}[）)]|[^\s\u3000]{2,30})(?:[\s\u3000]+|$)/u
const FRENCH =
  /^((?:M\.|Mme|MM\.|Le président|La présidente)[\s\u00a0]?\p{Lu}?[\p{L}' -]{0,40})\.[\s\u00a0]?[–—-][\s\u00a0]+/u
const CJK_ROLE =
  /(?:記者|记者(?:追问|续问)?|本誌|本紙|編集部|問|答|大臣|[課次部室団会理座事総所院校社市町村区]長|総裁|副総理|補佐|知事|教授|公使|総領事|大使|代表|外相|首相|総理|[\p{Script=Han}]相|局長|審議官|議員|委員|大統領|報道官|长|发言人|司会|通訳|質問|回答|質問者|長官|官|君|氏)$/u

/** The label at the start of the paragraph, or null. Its words may still prove to be none (`possible`). */
export function findLabel(paragraph: string): Label | null {
  return (
    findAskedLabel(paragraph) ??
    findTabledLabel(paragraph) ??
    findLabelBehindNote(paragraph) ??
    findBracketedLabel(paragraph) ??
    findLetterLabel(paragraph) ??
    findAsideLabel(paragraph) ??
    findColonLabel(paragraph)
  )
}

/** The number of a tabled question: "1.", "Q3.", "T2. [900641]". */
const TABLED =
  /^(?:[QT]?\d{1,3}[.．]|[QT]\d{1,3})[\s\u00a0]+(?:[[(]\d{5,7}[\])][\s\u00a0]+)?(?=[\p{Lu}\p{Script=Han}])/u

/** "1. Question: …", "1. Ruth Harrow (Leith South) (Lab): …": what stands before a member of parliament with the constituency. */
function findTabledLabel(paragraph: string): Label | null {
  const number = TABLED.exec(paragraph)?.[0]
  const label = number === undefined ? null : findColonLabel(paragraph.slice(number.length))
  if (number === undefined || label === null) return null
  const isRole = label.person === null && label.part !== null && label.strength === 'certain'
  const name = label.person?.name ?? null
  // "Q2 Julia Drown: …", as committees of a parliament number what is asked.
  const isNumbered = /^Q\d+/u.test(number) && name !== null && nameTokens(name).length > 1
  if (!isRole && !isNumbered && (!/[)）]$/u.test(label.printed) || name === null)) return null
  return { ...label, marker: number.trim(), length: number.length + label.length, strength: 'certain' }
}

/** "107. Ms G. Devane asked the Minister for Foreign Affairs …": a question as the Irish houses print it. */
const TABLED_AND_ASKED =
  /^(\d{1,4}\.)\s((?:Deputy|Senator|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?)\s\p{Lu}[^:;?!]{2,50}?)\s(?=asked (?:the|An) \p{Lu})/u

function findAskedLabel(paragraph: string): Label | null {
  const [whole = '', number = '', printed = ''] = TABLED_AND_ASKED.exec(paragraph) ?? []
  const person = whole === '' ? null : parsePerson(printed)
  if (person === null) return null
  return { printed, marker: number, length: whole.length, part: 'asks', person, strength: 'certain' }
}

/** "(Question in Hindi, approximate translation) Neeraj, ANI: …": what is said of the language stands before the label. */
function findLabelBehindNote(paragraph: string): Label | null {
  const note = LANGUAGE_NOTE.exec(paragraph)?.[0]
  const label = note === undefined ? null : findColonLabel(paragraph.slice(note.length))
  if (note === undefined || label === null) return null
  return { ...label, marker: note.trim(), length: note.length + label.length }
}

const LANGUAGE_NOTE =
  /^[(（[](?=[^()（）[\]]{0,120}(?:translat|interpret|hindi|language|in english|in french|перевод|通訳|訳|にて発言|で発言))[^()（）[\]]{4,120}[)）\]][\s\u00a0]*(?=\S)/iu

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
    const words = (bracketed.slice(1).find((group) => group !== undefined) ?? '').trim()
    const printed = bracketed[0].replace(/[\s\u00a0]*[:：]?[\s\u00a0]*$/u, '')
    // "(a)" opens a list item.
    if (/^[a-zа-яA]$/u.test(words)) return null
    const role = partOf(roleWord(words))
    if (role) return { printed, length: bracketed[0].length, part: role, person: null, strength: 'certain' }
    // "【高远】：" has a colon besides.
    const colon = /^【.*[:：]/u.test(bracketed[0]) ? classify(words) : null
    if (colon !== null) return { printed, length: bracketed[0].length, ...colon, strength: 'certain' }
    // "【Minister KUZE】", as English pages of Japanese ministries print it.
    const latin = /^【\p{Script=Latin}/u.test(printed) ? classify(words) : null
    if (latin !== null && (latin.strength === 'certain' || latin.part !== null))
      return { printed, length: bracketed[0].length, ...latin, strength: 'certain' }
    // "【東海新聞】": who asks, where others speak; a paper prints its town and agency so.
    const outlet = /^[【＜〈]/u.test(printed) && isOutlet(words) ? classify(words) : null
    if (outlet !== null) return { printed, length: bracketed[0].length, ...outlet, strength: 'possible' }
    // "(Sir Patrick Sandilands) A telegram was …", as committees of Westminster printed who answers.
    const witness = WITNESS.test(words) ? classify(words) : null
    if (witness !== null) return { printed, length: bracketed[0].length, ...witness, strength: 'certain' }
    if (!CJK_ROLE.test(words)) return null
    const person = parsePerson(words)
    const part = /(?:記者|记者)$/u.test(words) || isCjkAsker(words) ? 'asks' : null
    return person ? { printed, length: bracketed[0].length, part, person, strength: 'certain' } : null
  }
  const coloned = SQUARE_WITH_COLON.exec(paragraph)
  const called = coloned ? classify(coloned[1] ?? '') : null
  if (coloned && called !== null)
    return { printed: coloned[0].replace(/[\s\u00a0]*[:：][\s\u00a0]*$/u, ''), length: coloned[0].length, ...called }
  const square = SQUARE.exec(paragraph)
  const meaning = square ? classify((square[1] ?? '').replace(INTERPRETED_FROM, '').trim()) : null
  if (square && meaning !== null && meaning.strength === 'certain') {
    const printed = square[0].replace(/[\s\u00a0]*[:：]?[\s\u00a0]*$/u, '')
    // A name may be an editor's word in the midst of a quotation.
    return { printed, length: square[0].length, ...meaning, strength: meaning.part === null ? 'possible' : 'certain' }
  }
  const half = HALF_BRACKETED.exec(paragraph)
  if (half) {
    const words = half[1] ?? ''
    const role = partOf(roleWord(words))
    const person = role === null && CJK_ROLE.test(words) ? parsePerson(words) : null
    if (role || person)
      return { printed: half[0].trim(), length: half[0].length, part: role, person, strength: 'certain' }
  }
  return findDietLabel(paragraph)
}

/** "○議長（高倉和夫君） …", "○今井座長 …", "十二番（鵜川みどり君） …": the records of houses and committees. */
function findDietLabel(paragraph: string): Label | null {
  const diet = DIET.exec(paragraph)
  const member = diet ? null : MEMBER_IN_HOUSE.exec(paragraph)
  const [whole = '', words = ''] = diet ?? member ?? []
  if (whole === '') return null
  // "司会（外務省 松本課長）"
  const role = partOf(roleWord(words)) ?? partOf(roleWord(words.replace(/[（(][^（）()]*[）)]$/u, '')))
  const person = role === null ? parsePerson(words) : (classify(words)?.person ?? null)
  const isHeld = person !== null && person.name !== null && person.office !== null
  const isSeat = /[（(].+[）)]$|(?:議員|委員|議長|委員長|参考人)$/u.test(words) || CJK_ROLE.test(words)
  if (role === null && !isHeld && !isSeat) return null
  const part = role ?? (/議長|委員長|座長/u.test(words) ? 'moderates' : null)
  // "○鳥山幹事長" on a line of its own; without a name it is a point of a list.
  if (whole.length === paragraph.length && (person === null || person.name === null)) return null
  const label = { printed: words, length: whole.length, part, person, strength: 'certain' } as const
  return diet ? { ...label, marker: whole.charAt(0) } : label
}

function findLetterLabel(paragraph: string): Label | null {
  const letter = INITIAL_AND_SURNAME.test(paragraph) ? null : LETTER_LABEL.exec(paragraph)
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
  const dashed = findPointDashLabel(paragraph) ?? findWideSpaceLabel(paragraph) ?? findDashLabel(paragraph)
  if (dashed) return dashed
  const word = WORD_LABEL.exec(paragraph)
  if (word) {
    const part = partOf(roleWord(word[2] ?? ''))
    return { printed: word[1] ?? '', length: word[0].length, part, person: null, strength: 'certain' }
  }
  const alone = WORD_ALONE.exec(paragraph)
  if (alone && !/[:：]/u.test(paragraph.slice(0, MAX_LABEL)) && /[.?!…]["”’»)]*$/u.test(paragraph)) {
    const part = partOf(roleWord(alone[1] ?? ''))
    return { printed: alone[1] ?? '', length: alone[0].length, part, person: null, strength: 'possible' }
  }
  const aside = LETTER_WITH_ASIDE.exec(paragraph)
  const asked = aside ? classify(aside[1] ?? '') : null
  if (aside && asked) return { printed: aside[1] ?? '', length: aside[0].length, ...asked }
  const interpreted = INTERPRETED_Q.exec(paragraph)
  if (interpreted)
    return {
      printed: interpreted[1] ?? '',
      length: interpreted[0].length,
      part: 'asks',
      person: null,
      strength: 'certain',
    }
  const spaced = SPACED_Q.exec(paragraph)
  if (spaced) return { printed: 'Q', length: spaced[0].length, part: 'asks', person: null, strength: 'certain' }
  const record = findRecordLabel(paragraph)
  if (record !== null) return record
  const french = FRENCH.exec(paragraph)
  const words = french?.[1]?.trim()
  if (!french || words === undefined) return null
  return { printed: `${words}.`, length: french[0].length, part: null, person: parsePerson(words), strength: 'certain' }
}

/** "Maria Damanidis, Member of the Commission. – Mr President, …", as the European Parliament prints it. */
const SPACED_POINT_DASH =
  /^(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]*){0,4}(?:\s\([^()]{2,20}\))?(?:,\s[^.–—]{3,160})?)\.\s[–—]\s+(?=[\p{Lu}(«“"])/u

/** "Ministro.- Muchas gracias", as Spanish records print it. */
function findPointDashLabel(paragraph: string): Label | null {
  const found =
    /^((?:(?:S[Rr][Aa]?|D[Rr][Aa]?|D[ÑñNn]?[Aa]?|M|M[Mm][Ee]|M[Rr][Ss]?|M[Ss])\.[\s\u00a0])?\p{Lu}[\p{L}’' ]{1,50}(?:\([^()]{2,40}\))?)\.[-–—][\s\u00a0]+(?=[¿¡\p{Lu}…«“"\d[(])/u.exec(
      paragraph,
    ) ?? SPACED_POINT_DASH.exec(paragraph)
  const words = found?.[1] ?? ''
  const classified = found ? classify(words.replace(/, (?:on behalf of|im Namen|au nom) .*$/u, '')) : null
  if (!found || !classified) return null
  return {
    printed: `${words}.`,
    length: found[0].length,
    ...classified,
    strength: classified.part === null ? 'possible' : 'certain',
  }
}

/** "Question (Le Temps) – Et les dattes ?", "M. Ben Ammar – Elle l’est." */
function findDashLabel(paragraph: string): Label | null {
  const found =
    /^((?:Question|Réponse|Frage|Antwort|Вопрос|Ответ|Pregunta|Respuesta)(?:[\s\u00a0]?\([^()]{2,40}\))?|(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Herr|Frau|Sr\.|Sra\.)[\s\u00a0]\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2}|(?:Le|La) (?:[Mm]inistre|[Pp]résidente?|[Ss]ecrétaire(?: d[’']État)?|[Pp]orte-parole|[Pp]remier ministre))[\s\u00a0][–—][\s\u00a0]+(?=[\p{Lu}¿¡«“"…])/u.exec(
      paragraph,
    )
  const meaning = found ? classify(found[1] ?? '') : null
  if (!found || meaning === null) return null
  return { printed: found[1] ?? '', length: found[0].length, ...meaning }
}

/** "記者\u3000財源は。": a word of a part or an office, parted from what is said by a wide space. */
function findWideSpaceLabel(paragraph: string): Label | null {
  const found =
    /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,16}(?:[（(][^（）()。]{1,16}[)）])?)\u3000+(?=[^\s\u3000])/u.exec(
      paragraph,
    )
  const words = found?.[1] ?? ''
  const bare = words.replace(/[（(].*$/u, '')
  // "佐橋" and two wide spaces
  const isName = found !== null && /\u3000{2}$/u.test(found[0]) && /^\p{Script=Han}{2,3}$/u.test(bare)
  if (!found || !/[。？！]["」』）]?$/u.test(paragraph) || !(CJK_ROLE.test(bare) || isName || FROM_FLOOR.test(bare)))
    return null
  const part = partOf(roleWord(words))
  const person = part === null ? (parsePerson(words) ?? (isName ? (classify(bare)?.person ?? null) : null)) : null
  if (part === null && person === null) return null
  const strength = FROM_FLOOR.test(bare) ? 'certain' : 'possible'
  return { printed: words, length: found[0].length, part, person, strength }
}

/** Who puts a question after a lecture. */
const FROM_FLOOR = /^(?:(?:会場|客席|フロア)(?:から)?|聴衆|聴講者|来場者)$/u

/** "М.Дорти (газета «Тарния пост»), по-английски" */
const IN_LANGUAGE = /(?<=[)\p{L}]),\s(?:по-\p{Script=Cyrillic}+|через переводчика|как переведено|в переводе)$/u

function findColonLabel(paragraph: string): Label | null {
  const at = paragraph.slice(0, MAX_LABEL).search(COLON)
  if (at < 1) return null
  const whole = paragraph.slice(0, at).trim()
  // "Senator MARSH (Tasland) (14:02)": the hour is no part of who speaks.
  const clock = /[\s\u00a0]*[(（]\d{1,2}:\d{2}[)）]$/u.exec(whole)?.[0] ?? ''
  const printed = whole.slice(0, whole.length - clock.length)
  const after = paragraph.slice(at + 1)
  const isNumber = /\d$/u.test(printed) && !NUMBERED.test(printed)
  if (after.startsWith('//') || (isNumber && /^\d/u.test(after))) return null
  const asker = readAskerForm(printed)
  if (asker) return { printed, length: at + 1 + (after.length - after.trimStart().length), ...asker }
  // An outlet in brackets may have its quotation marks, and the language may stand behind.
  const bare = printed.replace(IN_LANGUAGE, '').replace(/[(（][^()（）]{1,60}[)）]$/u, '')
  if (bare === '' || /[!?;"“”«»=<>@%/\\|]|\.\s.*\.\s\p{Ll}/u.test(bare)) return null
  if (/[(（]/u.test(printed) !== /[)）]/u.test(printed)) return null
  const length = at + 1 + (after.length - after.trimStart().length)
  const classified = classify(printed.replace(IN_LANGUAGE, ''))
  if (classified === null) return null
  return clock === '' ? { printed, length, ...classified } : { printed, marker: clock.trim(), length, ...classified }
}
