import { pattern } from '../lines/pattern.ts'
import { titleKindOf } from '../lines/title-kinds.ts'
import type { Person } from './person.ts'
import { parsePerson } from './persons.ts'

// Recognises whose words a title announces by office alone: "Foreign Secretary’s statement", "Remarks by the Prime Minister",
// "Toast by His Majesty the King", "Déclaration du Président de la République".

const TEXT =
  '(?:[Ss]tatement|[Ss]peech|[Rr]emarks|[Aa]ddress|[Mm]essage|[Cc]omments?|[Cc]onference|[Bb]riefing|[Ii]ntervention|[Ii]nterview)'
const RENDERING = String.raw`(?:[^.:]{0,40}\s)?(?:[Tt]ext|[Tt]ranscript|[Rr]endering|[Tt]ranslation|[Vv]ersion|[Ee]xcerpts|[Hh]ighlights) (?:of|from) `
const OFFICE_OWNS = new RegExp(
  String.raw`^(?:${RENDERING})?(?:the )?((?:\p{Lu}[\p{L}-]+ ){0,3}\p{Lu}[\p{L}-]+)[’']s? (?:\p{L}+ ){0,2}${TEXT}(?!\p{L})`,
  'u',
)
const OFFICE_SPEAKS = new RegExp(
  String.raw`(?:^|[\s:])${TEXT} (?:by|of) (?:the )?((?:\p{Lu}[\p{L}-]+ ){0,3}\p{Lu}[\p{L}-]+)(?=$|[\s,:])`,
  'u',
)

/** "His Majesty the King", "Su Majestad el Rey": who is not called by name. */
const SOVEREIGN = pattern('iu')`
    (?:^|\s)(?:by|of|de|del|par|von|di|da)\s((?:his|her|their|su|sus|sa|leurs?|seine?[rs]?|ihre[rs]?|sua)\s(?:(?:royal|imperial|serene)\s)?
    (?:majest(?:y|ies)|highness|holiness|majestad(?:es)?|alteza(?: real)?|santidad|majesté|altesse(?: royale)?|sainteté|majestät|hoheit|maestà|santità|majestade)
    \s(?:the|el|la|los|le|der|die|il|o|a)\s(?:king|queen|emperor|empress|prince|princess|pope|sultan|emir|rey|reina|reyes|príncipe|princesa|papa|
    roi|reine|prince|princesse|pape|könig(?:in)?|papst|re|regina|rei|rainha)s?(?:\sof\s\p{Lu}\p{L}+)?)(?!\p{L})`

/** "du Président de la République", "del ministro de Asuntos Exteriores": an office of French, Spanish, German or Italian. */
const OFFICE_OF = pattern('u')`
    \s(?:du|de la|de l’|de l'|del|des|der|della|do|da)\s((?:[Pp]résidente?|[Pp]remi(?:er|ère) ministre|[Mm]inistre|[Cc]hanceli(?:er|ère)|[Ss]ecrétaire
    (?: général| d[’']État)|[Pp]residente|[Pp]residenta|[Mm]inistr[oa]|[Cc]anciller|[Ss]ecretari[oa] [Gg]eneral|
    \p{L}*(?:minister|kanzler|präsident|sekretär)(?:in|s)?)(?:\s(?:de la|de los|de l’|de l'|de|des|du|della|del|d’|d'|der|für|fédéral|général)
    \s?\p{L}+(?:\s(?:et|y|e|und)\s\p{L}+)?(?:\s(?:[Éé]trangères|[Ee]xteriores|[Rr]épublique|[Ee]stado|[Aa]ngelegenheiten|[Ff]édérale?))?){0,2})
    (?=$|\s(?:à|au|aux|lors|sur|devant|après|avant|dans|pour|en|a|al|ante|tras|sobre|durante|bei|beim|zu[mr]?|am|im|in|auf|vor|nach|anlässlich)(?!\p{L}))`

/** "His Majesty the King", whose words a title announces; null where it announces no such person's. */
export function findSovereign(title: string): Person | null {
  const sovereign = SOVEREIGN.exec(title)
  // "His Majesty King Haakon" has a name.
  if (sovereign && !/^\s\p{Lu}\p{Ll}/u.test(title.slice(sovereign.index + sovereign[0].length)))
    return holder(sovereign[1] ?? '')
  return null
}

/** Who that is, without a name; null where the title names no office so. */
export function findOfficeAlone(title: string): Person | null {
  const office = OFFICE_OWNS.exec(title)?.[1] ?? OFFICE_SPEAKS.exec(title)?.[1]
  const person = office === undefined ? null : parsePerson(office)
  if (person !== null && person.name === null && person.office !== null) return person
  const of = OFFICE_OF.exec(title)
  const isSpoken = of !== null && titleKindOf(title.slice(0, of.index)) !== null
  return isSpoken ? holder((of[1] ?? '').trim()) : null
}

function holder(office: string): Person {
  return { name: null, office, affiliation: null, gender: null, certain: true }
}

const EXCELLENCY =
  /(?:^|\s)(?:(?:His|Her) Excellency|H\.\s?E\.|S\.\s?E\.|Son Excellence|Su Excelencia)\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|M|Mme|Sr|Sra)\.?\s)*((?:\p{Lu}[\p{L}’'.-]*\s){1,4}?\p{Lu}[\p{L}’'-]+)(?:,\s|\s)(?=(?:the |le |la |el )?(?:(?:Deputy|Vice|Prime|Foreign|First|Federal|Permanent|Minister|Ministre|Ministr[oa]|President[ea]?|Présidente?|Prime|Ambassador|Secretary|Head|Chancellor|Representative|Chairman|King|Crown)(?![\p{L}])))([^,]{4,80}?)(?=,|$|\s(?:at|on|to|before|during|à|au|en|ante)\s)/u

/** "His Excellency Mr. Tomas Verhoek Minister for Foreign Affairs of Ruritania": office behind name, without a comma. */
export function findExcellency(title: string): Person | null {
  const found = EXCELLENCY.exec(title)
  if (!found) return null
  const office = (found[2] ?? '').replace(/^(?:the|le|la|el)\s/u, '')
  const name = found[1] ?? null
  const read = parsePerson(`${name}, ${office}`)
  return read !== null && read.name === name && read.office !== null
    ? { ...read, certain: true }
    : { name, office, affiliation: null, gender: null, certain: true }
}

/** What stays small in a title. */
const SMALL =
  /^(?:of|the|and|for|by|at|in|on|to|with|from|de|du|des|la|le|les|et|à|au|aux|y|el|los|las|del|en|con|por|para|e|do|da|und|der|die|das|dem|den|von|vom|zu|zum|zur|im|mit|für|bei|и|в|на|с|по|о)$/iu

/** "STATEMENT BY THE MINISTER" as it would be printed in small letters; any other title as it is. */
export function withoutTitleCapitals(title: string): string {
  if (/\p{Ll}/u.test(title) || (title.match(/\p{Lu}{2,}/gu)?.length ?? 0) < 4) return title
  return title.replace(/[\p{L}\p{M}’']+/gu, (word) =>
    SMALL.test(word)
      ? word.toLowerCase()
      : word.replace(
          /^([DL][’'])?(\p{L})(.*)$/u,
          (_, article: string | undefined, first: string, rest: string) =>
            `${article?.toLowerCase() ?? ''}${first}${rest.toLowerCase()}`,
        ),
  )
}
