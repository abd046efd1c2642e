import { partOf } from './label-meanings.ts'
import type { Label } from './label-meanings.ts'
import { roleWord } from '../lines/label-words.ts'
import { parsePerson } from '../names/persons.ts'

// Recognises who speaks in records that part a label from what is said by a full stop only:
// "Mme la présidente. La séance est ouverte.", "The Chairman. The committee will come to order.", "Из зала. Правильно!"

/** "M. Jean Morel, ministre. Oui." */
const FRENCH =
  /^((?:M\.|Mme)[\s\u00a0](?:(?:le|la)\s(?:\p{L}{5,12}(?:\s(?:déléguée?|d[’']État|générale?|spéciale?))?|premi(?:er|ère)\sministre|garde\sdes\ssceaux|vice-présidente?)(?:\s\p{Lu}[\p{L}’'-]+){0,3}|\p{Lu}[\p{L}’'-]+(?:\s(?:de\s|d’)?\p{Lu}[\p{L}’'-]+){0,3})(?:\s\([^()]{2,30}\))?(?:,\s[^.]{3,90})?)\.\s(?=[\p{Lu}«])/u

/** "Plusieurs députés du groupe écologiste. Très bien !", "Une voix. Oui !" */
const FRENCH_CROWD =
  /^((?:Plusieurs|Un|Une|Des|Quelques) (?:députée?s?|sénat(?:eur|rice)s?|voix)(?: (?:du|des|de la|de) [^.:!?]{3,60})?)\.\s(?=[\p{Lu}«])/u

/** "Senator Mayhew. Mr. Wexford, do you speak the language?", as committees of Congress print it. */
const CONGRESS =
  /^((?:The (?:Acting )?(?:Chair(?:man|woman)?|Vice President|President(?: pro tempore)?|Presiding Officer|Speaker(?: pro tempore)?|Clerk)|(?:Mr|Mrs|Ms|Miss|Dr)\.|(?:Senator|Secretary|Under Secretary|Assistant Secretary|Ambassador|General|Admiral|Colonel|Chairman|Chairwoman|Director|Representative|Congressman|Congresswoman))(?:\s\p{Lu}[\p{L}’'-]+(?:\sof\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)?)?(?:\s\[[^\]]{3,40}\])?)\.\s+(?=[\p{Lu}[“"(])/u

const RUSSIAN_NAME = String.raw`(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}[а-яё]+(?:-\p{Lu}[а-яё]+)?|\p{Lu}(?:[а-яё]+|[А-ЯЁ]{2,})(?:-\p{Lu}[А-ЯЁа-яё]+)?\s\p{Lu}\.\s?\p{Lu}\.?)`
/** "Председательствующий. Прошу садиться.", "Лугов А. П., фракция «Земля и труд». Прошу …" */
const RUSSIAN = new RegExp(
  String.raw`^((?:Председательствующ(?:ий|ая)|Председатель|Ведущ(?:ий|ая)|(?:Голос )?(?:[Ии]з зала|[Сс] места))|${RUSSIAN_NAME}(?:,\s[^.:]{3,110})?)(?:(?<=\.)|\.)\s+(?=[\p{Lu}(«"])`,
  'u',
)

/** The label of a record at the start of the paragraph, or null; the page as a whole must show that it is such a record. */
export function findRecordLabel(paragraph: string): Label | null {
  for (const form of [FRENCH, FRENCH_CROWD, CONGRESS, RUSSIAN]) {
    const found = form.exec(paragraph)
    const words = found?.[1] ?? ''
    if (!found || words === 'Mr.' || /^(?:Mrs?|Ms|Miss|Dr)\.$/u.test(words)) continue
    const printed = words.endsWith('.') ? words : `${words}.`
    const part =
      partOf(roleWord(words)) ??
      (/^(?:председательствующ|председатель$|the (?:acting )?(?:chair|vice president|president|presiding|speaker))/iu.test(
        words,
      )
        ? 'moderates'
        : null)
    const bare = words.replace(/\s\[[^\]]*\]$/u, '')
    const person =
      form === FRENCH_CROWD
        ? { name: words, office: null, affiliation: null, gender: null, certain: true }
        : part === null
          ? (parsePerson(bare) ?? (form === RUSSIAN ? parsePerson(bare.split(',')[0] ?? '') : null))
          : null
    if (person === null && part === null) continue
    return { printed, length: found[0].length, part, person, strength: 'possible' }
  }
  return null
}

const PRINTED = new RegExp(
  String.raw`^(?:(?:M\.|Mme)\s|(?:Plusieurs|Une?|Des|Quelques)\s(?:député|sénat|voix)|The Chair|Председательствующ|${RUSSIAN_NAME}|(?:Mr|Mrs|Ms|Miss|Dr)\.\s\p{Lu}|(?:Senator|Secretary|Ambassador|General|Admiral|Representative)\s\p{Lu}|(?:Голос )?(?:[Ии]з зала|[Сс] места)).*\.$`,
  'u',
)

/** True for the label of a record with its full stop, as printed. */
export function isRecordLabel(printed: string): boolean {
  return PRINTED.test(printed)
}

/** True where so many labels of a page are of that form that it is a record: three people, or two by turns. */
export function isRecord(printed: readonly string[]): boolean {
  const own = printed.filter(isRecordLabel)
  const people = new Set(own).size
  // French prose begins with "M. Jean Morel, ministre, …" as well.
  return people > 2 || (people > 1 && own.length > 3 && !own.some((each) => /^M(?:\.|me)\s/u.test(each)))
}
