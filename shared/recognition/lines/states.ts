// States and unions under the names and adjectives that labels and titles use.

/** Name as a label would give it, then adjectives and other forms; of those in Cyrillic the first is the name. */
const TABLE: readonly (readonly string[])[] = [
  ['Afghanistan', 'Afghan'],
  ['Argentina', 'Argentine', 'Argentinian'],
  ['Armenia', 'Armenian', 'Армения', 'Армении'],
  ['Australia', 'Australian'],
  ['Austria', 'Austrian', 'Австрия', 'Австрии'],
  ['Azerbaijan', 'Azerbaijani', 'Азербайджан', 'Азербайджана'],
  ['Bangladesh', 'Bangladeshi'],
  ['Belarus', 'Belarusian', 'Беларусь', 'Беларуси', 'Республики Беларусь'],
  ['Belgium', 'Belgian'],
  ['Brazil', 'Brazilian', 'Бразилия', 'Бразилии'],
  ['Bulgaria', 'Bulgarian'],
  ['Cambodia', 'Cambodian'],
  ['Canada', 'Canadian', 'Канада', 'Канады'],
  ['Chile', 'Chilean'],
  ["People's Republic of China"],
  ['China', 'Chinese', 'Китай', 'Китая', 'КНР', '中国'],
  ['Colombia', 'Colombian'],
  ['Croatia', 'Croatian'],
  ['Cuba', 'Cuban', 'Куба', 'Кубы'],
  ['Cyprus', 'Cypriot', 'Кипр', 'Кипра'],
  ['Czech Republic', 'Czech'],
  ['Denmark', 'Danish'],
  ['Egypt', 'Egyptian', 'Египет', 'Египта'],
  ['Estonia', 'Estonian'],
  ['European Union', 'EU', 'Евросоюз', 'Евросоюза', 'ЕС'],
  ['Finland', 'Finnish', 'Финляндия', 'Финляндии'],
  ['France', 'French', 'Франция', 'Франции', 'フランス'],
  ['Georgia', 'Georgian', 'Грузия', 'Грузии'],
  ['Germany', 'German', 'Германия', 'Германии', 'ФРГ', 'ドイツ'],
  ['Greece', 'Greek', 'Hellenic', 'Греция', 'Греции'],
  ['Hungary', 'Hungarian', 'Венгрия', 'Венгрии'],
  ['Iceland', 'Icelandic'],
  ['India', 'Indian', 'Индия', 'Индии', 'インド'],
  ['Indonesia', 'Indonesian', 'Индонезия', 'Индонезии'],
  ['Iran', 'Iranian', 'Иран', 'Ирана'],
  ['Iraq', 'Iraqi', 'Ирак', 'Ирака'],
  ['Ireland', 'Irish'],
  ['Israel', 'Israeli', 'Израиль', 'Израиля'],
  ['Italy', 'Italian', 'Италия', 'Италии', 'イタリア'],
  ['Japan', 'Japanese', 'Япония', 'Японии', '日本'],
  ['Jordan', 'Jordanian'],
  ['Kazakhstan', 'Kazakh', 'Казахстан', 'Казахстана', 'Республики Казахстан'],
  ['Kenya', 'Kenyan'],
  ['Republic of Korea', 'ROK', 'Республика Корея', 'Республики Корея'],
  ['South Korea', 'South Korean', '韓国'],
  ['North Korea', 'North Korean', 'DPRK', 'КНДР', '北朝鮮'],
  ['Kyrgyzstan', 'Kyrgyz', 'Киргизия', 'Киргизии'],
  ['Laos', 'Lao'],
  ['Latvia', 'Latvian'],
  ['Lithuania', 'Lithuanian'],
  ['Malaysia', 'Malaysian'],
  ['Mexico', 'Mexican'],
  ['Moldova', 'Moldovan', 'Молдавия', 'Молдавии'],
  ['Mongolia', 'Mongolian', 'Монголия', 'Монголии'],
  ['Myanmar'],
  ['NATO', 'НАТО'],
  ['Netherlands', 'Dutch'],
  ['New Zealand'],
  ['Nigeria', 'Nigerian'],
  ['Norway', 'Norwegian', 'Норвегия', 'Норвегии'],
  ['Pakistan', 'Pakistani', 'Пакистан', 'Пакистана'],
  ['Philippines', 'Philippine'],
  ['Poland', 'Polish', 'Польша', 'Польши'],
  ['Portugal', 'Portuguese'],
  ['Qatar', 'Qatari'],
  ['Romania', 'Romanian'],
  ['Russian Federation', 'Российская Федерация', 'Российской Федерации'],
  ['Russia', 'Russian', 'Россия', 'России', 'РФ', 'ロシア'],
  ['Saudi Arabia', 'Saudi', 'Саудовская Аравия', 'Саудовской Аравии'],
  ['Serbia', 'Serbian', 'Сербия', 'Сербии', 'Республики Сербия'],
  ['Singapore', 'Singaporean'],
  ['Slovakia', 'Slovak'],
  ['Slovenia', 'Slovenian'],
  ['South Africa', 'South African', 'ЮАР'],
  ['Spain', 'Spanish', 'Испания', 'Испании'],
  ['Sweden', 'Swedish'],
  ['Switzerland', 'Swiss', 'Швейцария', 'Швейцарии'],
  ['Syria', 'Syrian', 'Сирия', 'Сирии'],
  ['Tajikistan', 'Tajik', 'Таджикистан', 'Таджикистана'],
  ['Thailand', 'Thai'],
  ['Turkey', 'Turkish', 'Türkiye', 'Turkiye', 'Турция', 'Турции'],
  ['Turkmenistan', 'Turkmen'],
  ['Ukraine', 'Ukrainian', 'Украина', 'Украины', 'ウクライナ'],
  ['United Arab Emirates', 'UAE', 'ОАЭ'],
  ['United Kingdom', 'UK', 'British', 'Великобритания', 'Великобритании', '英国'],
  ['United Nations', 'UN', 'ООН'],
  ['United States of America'],
  ['United States', 'US', 'U.S.', 'USA', 'American', 'США', '米国'],
  ['Uzbekistan', 'Uzbek', 'Узбекистан', 'Узбекистана'],
  ['Venezuela', 'Venezuelan', 'Венесуэла', 'Венесуэлы'],
  ['Vietnam', 'Vietnamese', 'Viet Nam', 'Вьетнам', 'Вьетнама'],
]

const LATIN = /^[A-Za-z]/u
const CYRILLIC = /^\p{Script=Cyrillic}/u

/** Lower-case form to the state's name in the same script; of several in Chinese characters each stands for itself, as printed. */
const FORMS: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([name = '', ...forms]) => {
    const inCyrillic = forms.find((form) => CYRILLIC.test(form))
    const nameOf = (form: string) => (LATIN.test(form) ? name : CYRILLIC.test(form) ? (inCyrillic ?? form) : form)
    return [name, ...forms].map((form) => [form.toLowerCase(), nameOf(form)] as const)
  }),
)

/** A state found among tokens. */
export interface FoundState {
  /** "Japan" for "Japanese" and for "Japan's"; a name is as in the table. */
  readonly name: string
  /** How many tokens it takes. */
  readonly length: number
}

/** The state whose name or adjective begins at `at`, the longest one; a possessive counts as the name. */
export function findState(tokens: readonly string[], at: number): FoundState | null {
  for (let length = Math.min(4, tokens.length - at); length > 0; length--) {
    const words = tokens
      .slice(at, at + length)
      .join(' ')
      .replace(/[’']s?$/u, '')
      .replaceAll('’', "'")
    const name = FORMS.get(words.toLowerCase())
    if (name !== undefined) return { name, length }
  }
  return null
}

/** The state's name for any of its forms; null where the words are none. */
export function stateNamed(words: string): string | null {
  return FORMS.get(words.trim().toLowerCase()) ?? null
}

/** True where the words are a state's name or adjective and nothing else. */
export function isState(words: string): boolean {
  return stateNamed(words) !== null
}
