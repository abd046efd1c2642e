import { isOfficeNoun } from '../lines/offices.ts'
import type { Person } from './person.ts'

// Recognises who tells in the lead of a Russian text: "Рассказывает консул Зарина Сафина",
// "На вопросы ответил заместитель министра иностранных дел Аркадий Кречетов", "Посол Эрик Хальден — о санкциях".

const TELLS =
  /(?<!\p{L})(?:рассказ(?:ал|ыва)|ответил|отвеча|поделил|объясн|говорит|побеседовал|в интервью|о ч[её]м|на вопросы)|\s[—–]\sоб?\s/iu

/** A body before the name is no part of it: "МИД Тимур Темиров". */
const WORD = String.raw`(?!(?:МИД|МВД|МЧС|ООН|НАТО|ОБСЕ|СНГ)(?!\p{L}))(?:\p{Lu}[а-яё]+(?:-\p{Lu}[а-яё]+)?|\p{Lu}{3,})`
/** Two words or three with capitals, or in capitals, in a row. */
const NAME = new RegExp(String.raw`(?<![\p{L}«"-])(${WORD}(?:\s${WORD}){1,2})(?=$|[\s,.:;)—–])`, 'gu')
/** Offices in the nominative, the words of the field behind them aside. */
const OFFICE =
  /(?<!\p{L})((?:(?:бывш|чрезвычайн|специальн|генеральн|исполнительн|перв|официальн|постоянн)\p{L}{2,4}\s(?:и полномочный\s)?)*(?:заместител|представител|секретар|председател|руководител|директор|министр|посол|консул|координатор|глава|президент|премьер|постпред|губернатор|мэр|депутат|сенатор|советник|профессор|академик|генерал|полковник|начальник|командующ|ректор|спецпредставител|вице-премьер|замминистра|замглавы|эксперт)(?:ь|ий|-министр)?(?!\p{L})[^.,;:«»()—–]{0,110})\s$/iu
/** Surnames in another case. */
const OBLIQUE = /(?:ого|ому|ым|им|ову|еву|ину|ове|еве|ине|ском|ому|ой|ову|[бвгдзклмнпрстфхцчшщ]у)$/u

/** Who tells something, by the office that stands before the name in the nominative; null where the lead names nobody so. */
export function findRussianTeller(lead: string): Person | null {
  if (!TELLS.test(lead)) return null
  for (const match of lead.matchAll(NAME)) {
    const words = (match[1] ?? '').split(' ')
    const before = lead.slice(Math.max(0, match.index - 160), match.index)
    // "МИД Морвии Эрик Хальден": what stands before the name is of the office.
    const name = words.slice(-2).map(withoutCapitals)
    const office = OFFICE.exec(`${before}${words.length > 2 ? `${words[0] ?? ''} ` : ''}`)?.[1]
    if (office === undefined || OBLIQUE.test(name[1] ?? '') || name.some((word) => isOfficeNoun(word))) continue
    return { name: name.join(' '), office: office.trim(), affiliation: null, gender: null, certain: true }
  }
  return null
}

function withoutCapitals(word: string): string {
  return /^\p{Lu}{3,}$/u.test(word) ? `${word.charAt(0)}${word.slice(1).toLowerCase()}` : word
}
