import type { ActorKind } from './actors.ts'
import { fold } from './folding.ts'

const BODY =
  /(?<![\p{L}\p{N}])(?:ministry|department|council|committee|commission|organi[sz]ation|agency|union|alliance|league|association|parliament|assembly|office|bank|court|party|forum|secretariat|command|forces|navy|army|guard|university|institute|newspaper|times|news|press|министерство|мид|совет|комитет|комиссия|организация|союз|партия|дума|агентство|служба)(?![\p{L}\p{N}])|(?:省|庁|機構|連合|委員会|議会|協会|銀行|党|通信|新聞)$/iu

const SEVERAL =
  /(?<![\p{L}\p{N}])(?:g\d{1,2}|countries|states|ministers|side|sides|group|parties|allies|residents|journalists|страны|стороны|группа)(?![\p{L}\p{N}])|(?:諸国|側|グループ)$/iu

const TITLE =
  /^(?:mr|mrs|ms|dr|prof|sir|minister|president|prime minister|foreign minister|ambassador|general|министр|президент|посол|генерал)\.?\s+\p{Lu}|(?:氏|さん|外相|大臣|首相|大統領|大使)$/iu

/** Two to four words, each beginning like a name; initials and what stands between names are allowed. */
const PERSON =
  /^(?:\p{Lu}[\p{L}’'.-]*)(?:\s+(?:\p{Lu}[\p{L}’'.-]*|de|da|do|dos|del|der|den|di|la|le|van|von|al|bin|ibn|el)){1,3}$/u

/** A name in kanji with a space between family and given name, or in katakana with a middle dot. */
const EASTERN_PERSON =
  /^[\p{Script=Han}々]{1,3}[\s　][\p{Script=Han}\p{Script=Hiragana}々]{1,4}$|^[\p{Script=Katakana}ー]+・[\p{Script=Katakana}ー・]+$/u

/**
 * What kind of actor a name most likely names: a state where it is one's name in English, Russian or Japanese; else a
 * body or a group by its words, a person where it looks like a person's name, and a state where nothing speaks for
 * anything else, because most holders are states.
 */
export function guessActorKind(name: string): ActorKind {
  const text = name.trim()
  if (isStateName(text)) return 'state'
  if (TITLE.test(text)) return 'person'
  if (SEVERAL.test(text)) return 'group'
  if (BODY.test(text) || /^\p{Lu}{3,}$/u.test(text)) return 'organisation'
  return PERSON.test(text) || EASTERN_PERSON.test(text) ? 'person' : 'state'
}

/** True where the name is a state's in English, Russian or Japanese. */
export function isStateName(name: string): boolean {
  return stateNames().has(fold(name.trim()).replace(/^the /u, ''))
}

/** What the same data lists among regions: the European Union, the euro area, the United Nations. */
const UNIONS: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN'])

let known: ReadonlySet<string> | null = null

/** The names of all regions that the runtime's own data (CLDR) has, and a few short ones that it lacks. */
function stateNames(): ReadonlySet<string> {
  if (known) return known
  const names = [
    'uk',
    'usa',
    'us',
    'ussr',
    'uae',
    'dprk',
    'prc',
    'drc',
    'rok',
    'ссср',
    'сша',
    'кнр',
    'кндр',
    '米国',
    '英国',
  ]
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of ['en', 'ru', 'ja']) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const first of letters) {
      for (const second of letters) {
        if (!UNIONS.has(first + second)) names.push(regions.of(first + second) ?? '')
      }
    }
  }
  known = new Set(names.filter((name) => name !== '').map((name) => fold(name)))
  return known
}
