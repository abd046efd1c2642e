import { isOutlet } from '../lines/label-words.ts'
import type { Label } from './label-meanings.ts'
import { nameTokens, parsePerson } from '../names/persons.ts'
import type { Person } from '../names/person.ts'

// Recognises labels whose form by itself says that somebody asks: an outlet in quotation marks or behind a stroke, a
// reader who writes.

type Meaning = Pick<Label, 'part' | 'person' | 'strength'>

/** Who asks under a label of such a form, without its colon; null where it has none. */
export function readAskerForm(printed: string): Meaning | null {
  return readQuotedOutlet(printed) ?? readOutletBehindStroke(printed) ?? readWriter(printed)
}

/** "Телеканал «Восток», Анна Юрьева", "Корреспондент газеты «Рыбацкая правда»": who asks for an outlet in quotation marks. */
function readQuotedOutlet(printed: string): Meaning | null {
  // "Виталий Цепин, «Доводы»"
  const named = /^(\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,2}),?\s[«„“"]([^«»„“”"]{2,40})[»“”"]$/u.exec(printed)
  const asker = named === null ? null : parsePerson(named[1] ?? '')
  if (named !== null && asker !== null && asker.name !== null && asker.office === null)
    return { part: 'asks', person: { ...asker, affiliation: named[2] ?? null }, strength: 'certain' }
  const found = QUOTED_OUTLET.exec(printed)
  // "«Медицинский вестник»": what stands in quotation marks may be anything's name.
  const isBare = /^[«„][^«»„“”]{2,40}[»“”]$/u.test(printed)
  if (isBare) return { part: 'asks', person: ofOutlet(printed), strength: 'possible' }
  if (!found) return null
  const person = found[2] === undefined ? null : parsePerson(found[2])
  const affiliation = found[1] ?? null
  if (person !== null && person.office === null)
    return { part: 'asks', person: { ...person, affiliation }, strength: 'certain' }
  return { part: 'asks', person: ofOutlet(affiliation), strength: 'certain' }
}

function ofOutlet(affiliation: string | null): Person {
  return { name: null, office: null, affiliation, gender: null, certain: true }
}

const QUOTED_OUTLET =
  /^((?:корреспондент|журналист)\p{L}*\s[«„“"][^«»„“”"]{2,40}[»“”"]|(?:(?:корреспондент|журналист)\p{L}*\s)?(?:\p{L}+(?:ое|ая|ый)\s)?(?:(?:теле|радио)?(?:канал|станци|компани)|газет|агентств|(?:Р|М)?ИА|Г?ТРК|ТК|информагентств|журнал|радио|портал|издани|еженедельник)\p{L}*\s[«„“"][^«»„“”"]{2,40}[»“”"])(?:,\s(\p{Lu}[^,:]{3,40}))?$/iu

/** "PIA SALVADOR/ABS-CBN": a name and the outlet for which its bearer asks, as Philippine records print them. */
function readOutletBehindStroke(printed: string): Meaning | null {
  const [, name = '', outlet = ''] =
    /^(\p{Lu}[\p{L}.’' -]{2,40}?)\s?\/\s?(\p{Lu}[\p{L}\d.&’ -]{1,30})$/u.exec(printed) ?? []
  const person = name === '' ? null : parsePerson(name)
  if (person === null || person.name === null || person.office !== null || nameTokens(person.name).length < 2)
    return null
  // "Anna Keller/Tomas Lind" are two.
  if (!isOutlet(outlet) && (parsePerson(outlet)?.office ?? null) !== null) return null
  const isSure = isOutlet(outlet) || /^[\p{Lu}\d&. -]+$/u.test(outlet)
  return { part: 'asks', person: { ...person, affiliation: outlet }, strength: isSure ? 'certain' : 'possible' }
}

/** "Dale, from Brimfield, Ohio writes": who sends a question to a chat. */
function readWriter(printed: string): Meaning | null {
  const name = /^(\p{Lu}[\p{L}.’' -]{1,40}?),? (?:from|in|of) \p{Lu}[^.:!?]{2,50}? (?:writes|asks|wrote|asked)$/u.exec(
    printed,
  )?.[1]
  if (name === undefined) return null
  const person = { name, office: null, affiliation: null, gender: null, certain: true }
  return { part: 'asks', person, strength: 'certain' }
}
