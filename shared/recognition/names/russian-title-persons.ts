import type { Person } from './person.ts'
import { isKnownPlace } from '../lines/places.ts'
import { findState } from '../lines/states.ts'

// Recognises whose words a Russian title announces, and gives names and offices in the nominative.

const INITIALS_NAME = /(\p{Lu}\.\s?(?:\p{Lu}\.\s?)?)(\p{Lu}[\p{Ll}-]+)/u
const RUSSIAN_OFFICE =
  /(?<!\p{L}-)((?:официальн\p{L}+\s)?(?:(?:пресс|вице|экс|премьер|генерал)-)?(?:министр|президент|председател|заместител|представител|посол|посл|начальник|руководител|командующ|глав(?=[аыеу](?!\p{L})|ой(?!\p{L}))|секретар|директор|губернатор|консул|премьер(?:-министр)?|мэр)\p{L}*(?:\s(?:иностранных дел|внутренних дел|обороны|мид))?)(?:\s(россии|рф|российской федерации|японии|сша|китая|кнр))?/iu
const TALKS_WITH = /(?:переговор|встреч|бесед|разговор|консультаци)\p{L}*(?:\s\p{L}+){0,2}\sсо?\s(?:\p{L}+-)?$/iu

/** Russian titles have the name in the genitive; its ending is undone where the office shows that it is a man's. */
export function readRussian(title: string): Person | null {
  const whole = RUSSIAN_OFFICE.exec(title)
  // With whom talks were is not whose words follow.
  const isOther = whole !== null && TALKS_WITH.test(title.slice(0, whole.index))
  const office = isOther ? null : whole
  const initials = isOther ? null : INITIALS_NAME.exec(title)
  if (!initials) return office ? readRussianFullName(title, office) : isOther ? null : readOwner(title)
  const before = office !== null && office.index < initials.index ? office : null
  const isGenitive = before !== null && isGenitiveOffice(before[1] ?? '')
  const name = `${(initials[1] ?? '').replace(/\s/gu, ' ')}${toNominative(initials[2] ?? '', isGenitive)}`
  return {
    name,
    office: before ? officeInNominative(before[1] ?? '') : null,
    affiliation: before?.[2] ?? null,
    gender: null,
    certain: true,
  }
}

/** "Интернет-конференция Виталия Сотника", "Интервью Анны Лозовой": a name in the genitive behind what its bearer gave. */
const OWNED = /^(?:(?:интернет|онлайн|видео|пресс)-конференция|интервью|выступление|лекция)\s(?=\p{Lu})/iu
const OWNER = /^(\p{Lu}\p{Ll}+(?:[аяыи]))\s(\p{Lu}\p{Ll}+(?:а|я|ого|ой))$/u

function readOwner(title: string): Person | null {
  const owned = OWNED.exec(title)?.[0]
  const [, given = '', surname = ''] = OWNER.exec(title.slice((owned ?? '').length)) ?? []
  if (owned === undefined || given === '' || findState([given], 0) !== null || findState([surname], 0) !== null)
    return null
  const isWomans = /[ыи]$/u.test(given)
  const name = `${givenInNominative(given)} ${isWomans ? surname.replace(/(?<=[оеё]в|[иы]н)ой$/u, 'а').replace(/ой$/u, 'ая') : toNominative(surname, true)}`
  return { name, office: null, affiliation: null, gender: null, certain: true }
}

function isGenitiveOffice(office: string): boolean {
  const [first = ''] = office.toLowerCase().split(' ')
  return GENITIVES[first] !== undefined || first === 'официального'
}

const CAPITALISED_RUN = /(?:(?<!\p{L})\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s|(?!\p{L}))){1,5}/u
/** "… Генерального штаба генерал-лейтенанта Игоря Вершкова": a rank in the genitive stands right before the name. */
const RANKED =
  /(?:генерал(?:-\p{L}+)?|(?:под)?полковник|майор|капитан|(?:вице-|контр-)?адмирал|маршал)а(?:\s[^\s,]+\sранга)?\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2})(?!\p{L})/u
const PATRONYMIC = /(?:вича|вны)$/u

/** "министра иностранных дел Венедии Тараса Лукина": the last words of the run behind an office in the genitive. */
function readRussianFullName(title: string, office: RegExpExecArray): Person | null {
  const [first = ''] = (office[1] ?? '').split(' ')
  const behind = title.slice(office.index + (office[1] ?? '').length).slice(0, 200)
  if (GENITIVES[first.toLowerCase()] === undefined && !/^официального$/iu.test(first))
    return readNominative(office, behind)
  const run = RANKED.exec(behind)?.[1]?.split(' ') ?? runBehindOffice(behind)
  const isFull = PATRONYMIC.test(run.at(-2) ?? '')
  const given = run.at(isFull ? -3 : -2)
  const surname = run.at(-1)
  if (
    run.length === 1 &&
    surname !== undefined &&
    /(?:[оеё]ва|[иы]на|[оеё]вой|[иы]ной|[сц]кого|[сц]кой)$/u.test(surname)
  )
    return readSurnameAlone(surname, office)
  if (given === undefined || surname === undefined || findState([surname], 0) || findState([given], 0)) return null
  const names = [givenInNominative(given), ...(isFull ? [patronymicInNominative(run.at(-2) ?? '')] : [])]
  return {
    name: [...names, toNominative(surname, true)].join(' '),
    office: officeInNominative(office[1] ?? ''),
    affiliation: office[2] ?? null,
    gender: null,
    certain: true,
  }
}

/** "Интервью министра Белова": what ends as surnames do and is no city. */
function readSurnameAlone(surname: string, office: RegExpExecArray): Person | null {
  const name = toNominative(surname, true)
  if (findState([surname], 0) || isKnownPlace(name)) return null
  const held = officeInNominative(office[1] ?? '')
  return { name, office: held, affiliation: office[2] ?? null, gender: null, certain: true }
}

/** The first run of capitals behind an office that names no state: what it is the office of may stand before, and a rank. */
function runBehindOffice(behind: string): string[] {
  const runs = [...behind.replace(STATES, '|').matchAll(new RegExp(CAPITALISED_RUN, 'gu'))]
    .map(([run]) => run.trim().split(/\s/u))
    .filter((run) => run.length > 1 || GENITIVES[(run[0] ?? '').toLowerCase()] === undefined)
  const named = runs.filter((run) => !STATE_FORM.test(run.at(-1) ?? ''))
  // "начальника Национального центра … генерал-лейтенанта Виктора Лыткина": a body's first word is no name.
  return (BODY.test(named[0]?.[0] ?? '') && named[0]?.length === 1 ? named.slice(1) : named)[0] ?? []
}

/** "Российской Федерации", "Республики Сабан": what an office before a name may be of. */
const STATES =
  /(?<!\p{L})(?:\p{Lu}\p{Ll}+(?:ой|ого) )+(?:Федерации|Республики|Королевства|Союза|Княжества)(?!\p{L})|(?<!\p{L})(?:Республики|Королевства|Княжества|Султаната|Эмирата)(?: \p{Lu}\p{Ll}+)(?!\p{L})/gu

/** "Национального", "Федерального": an adjective in the genitive, before what it belongs to. */
const BODY = /(?:ого|его|ной|ской|ных|ских)$/u

/** "Российской Федерации", "Республики Сабан" in the words for what kind of state it is. */
const STATE_FORM = /^(?:федераци|республик|королевств|соединённ|соединенн|штат|союз|княжеств|эмират)/iu

/** "Президент Ерлан Токаров ответил …": a name that stands in the nominative right behind its office. */
function readNominative(office: RegExpExecArray, behind: string): Person | null {
  if (
    !/^(?:министр|президент|председатель|заместитель|начальник|замминистра|посол|глава|секретарь|представитель|премьер|губернатор|консул|мэр|директор|руководитель)/iu.test(
      office[1] ?? '',
    )
  )
    return null
  const name =
    /^(?:\s(?:МИД|МВД|\p{Lu}{2,4}))?(?:\s\p{Lu}\p{Ll}+[ияа])?\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+(?:вич|вна))?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!\p{L})/u.exec(
      behind,
    )?.[1] ?? BEFORE_VERB.exec(behind)?.[1]
  if (name === undefined || name.split(' ').some((word) => findState([word], 0) !== null)) return null
  return { name, office: office[1] ?? null, affiliation: office[2] ?? null, gender: null, certain: true }
}

/** "… России в Норландии Борис Левин рассказал": the name right before what is told of its bearer. */
const BEFORE_VERB =
  /^[^.:;«»]{0,80}?\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+(?:вич|вна))?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s(?:рассказал|ответил|заявил|дал|выступил|прокомментировал|поделил|в интервью)/u

function patronymicInNominative(name: string): string {
  return name.replace(/вича$/u, 'вич').replace(/вны$/u, 'вна')
}

/** "Сергея", "Игоря", "Ивана", "Марии", "Анны", "Ольги" in the nominative. */
function givenInNominative(name: string): string {
  if (/[еи]я$/u.test(name)) return name.replace(/я$/u, 'й')
  if (/[бвгдзклмнпрстфхчшщж]я$/u.test(name)) return name.replace(/я$/u, 'ь')
  if (/[бвгдзклмнпрстфхчшщж]а$/u.test(name)) return name.slice(0, -1)
  if (name.endsWith('ии')) return `${name.slice(0, -1)}я`
  return name.replace(/(?:ы|(?<=[гкхжшчщ])и)$/u, 'а')
}

const GENITIVES: Readonly<Record<string, string>> = {
  министра: 'Министр',
  президента: 'Президент',
  директора: 'Директор',
  секретаря: 'Секретарь',
  председателя: 'Председатель',
  представителя: 'Представитель',
  заместителя: 'Заместитель',
  посла: 'Посол',
  начальника: 'Начальник',
  руководителя: 'Руководитель',
  командующего: 'Командующий',
  главы: 'Глава',
}

/** "Министра иностранных дел" is the office "Министр иностранных дел". */
function officeInNominative(office: string): string {
  const [first = '', ...rest] = office.split(' ')
  if (/официальн/iu.test(first)) {
    const office = officeInNominative(rest.join(' '))
    // "МИД" stays as it is.
    return `Официальный ${office.charAt(0).toLowerCase()}${office.slice(1)}`
  }
  return [GENITIVES[first.toLowerCase()] ?? first, ...rest].join(' ')
}

/**
 * The nominative of a surname in an oblique case; one that cannot be told from an indeclinable name stays as it is.
 * Behind an office in the genitive a man's surname in "-а" ends in a consonant.
 */
function toNominative(surname: string, isGenitive: boolean): string {
  if (/(?:ов|ев|ёв|ин|ын)(?:а|у|ым|е)$/u.test(surname)) return surname.replace(/(?:а|у|ым|е)$/u, '')
  if (/(?:ов|ев|ёв|ин|ын)ой$/u.test(surname)) return surname.replace(/ой$/u, 'а')
  if (/(?:ского|скому|ским|цкого|цкому|цким)$/u.test(surname)) return surname.replace(/(?:ого|ому|им)$/u, 'ий')
  if (/[сц]кой$/u.test(surname)) return surname.replace(/ой$/u, 'ая')
  // "Заречного" is of "Заречный", "Толстого" of "Толстой".
  if (/[а-яё]н(?:ого|ому|ым)$/u.test(surname)) return surname.replace(/(?:ого|ому|ым)$/u, 'ый')
  if (/[а-яё]{2}ого$/u.test(surname)) return surname.replace(/ого$/u, 'ой')
  if (isGenitive && /[а-яё]{2}ной$/u.test(surname)) return surname.replace(/ой$/u, 'ая')
  if (isGenitive && /[бвгдзклмнпрстфхчшщж]а$/u.test(surname) && surname.length > 4) return surname.slice(0, -1)
  return surname
}
