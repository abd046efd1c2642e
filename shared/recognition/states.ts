// States and unions under the names and adjectives that labels and titles use.

/** Name as a label would give it, then adjectives and other forms. */
const TABLE: readonly (readonly string[])[] = [
  ['Afghanistan', 'Afghan'],
  ['Argentina', 'Argentine', 'Argentinian'],
  ['Armenia', 'Armenian', 'Армения', 'Армении'],
  ['Australia', 'Australian'],
  ['Austria', 'Austrian', 'Австрия', 'Австрии'],
  ['Azerbaijan', 'Azerbaijani', 'Азербайджана'],
  ['Bangladesh', 'Bangladeshi'],
  ['Belarus', 'Belarusian', 'Беларусь', 'Беларуси', 'Республики Беларусь'],
  ['Belgium', 'Belgian'],
  ['Brazil', 'Brazilian', 'Бразилии'],
  ['Bulgaria', 'Bulgarian'],
  ['Cambodia', 'Cambodian'],
  ['Canada', 'Canadian', 'Канады'],
  ['Chile', 'Chilean'],
  ["People's Republic of China"],
  ['China', 'Chinese', 'Китай', 'Китая', 'КНР', '中国'],
  ['Colombia', 'Colombian'],
  ['Croatia', 'Croatian'],
  ['Cuba', 'Cuban', 'Кубы'],
  ['Cyprus', 'Cypriot', 'Кипра'],
  ['Czech Republic', 'Czech'],
  ['Denmark', 'Danish'],
  ['Egypt', 'Egyptian', 'Египта'],
  ['Estonia', 'Estonian'],
  ['European Union', 'EU', 'Евросоюза', 'ЕС'],
  ['Finland', 'Finnish', 'Финляндии'],
  ['France', 'French', 'Франция', 'Франции', 'フランス'],
  ['Georgia', 'Georgian', 'Грузии'],
  ['Germany', 'German', 'Германия', 'Германии', 'ФРГ', 'ドイツ'],
  ['Greece', 'Greek', 'Hellenic', 'Греции'],
  ['Hungary', 'Hungarian', 'Венгрии'],
  ['Iceland', 'Icelandic'],
  ['India', 'Indian', 'Индия', 'Индии', 'インド'],
  ['Indonesia', 'Indonesian', 'Индонезии'],
  ['Iran', 'Iranian', 'Иран', 'Ирана'],
  ['Iraq', 'Iraqi', 'Ирака'],
  ['Ireland', 'Irish'],
  ['Israel', 'Israeli', 'Израиля'],
  ['Italy', 'Italian', 'Италии', 'イタリア'],
  ['Japan', 'Japanese', 'Япония', 'Японии', '日本'],
  ['Jordan', 'Jordanian'],
  ['Kazakhstan', 'Kazakh', 'Казахстана', 'Республики Казахстан'],
  ['Kenya', 'Kenyan'],
  ['Republic of Korea', 'ROK', 'Республики Корея'],
  ['South Korea', 'South Korean', '韓国'],
  ['North Korea', 'North Korean', 'DPRK', 'КНДР', '北朝鮮'],
  ['Kyrgyzstan', 'Kyrgyz', 'Киргизии'],
  ['Laos', 'Lao'],
  ['Latvia', 'Latvian'],
  ['Lithuania', 'Lithuanian'],
  ['Malaysia', 'Malaysian'],
  ['Mexico', 'Mexican'],
  ['Moldova', 'Moldovan', 'Молдавии'],
  ['Mongolia', 'Mongolian', 'Монголии'],
  ['Myanmar'],
  ['NATO', 'НАТО'],
  ['Netherlands', 'Dutch'],
  ['New Zealand'],
  ['Nigeria', 'Nigerian'],
  ['Norway', 'Norwegian', 'Норвегии'],
  ['Pakistan', 'Pakistani', 'Пакистана'],
  ['Philippines', 'Philippine'],
  ['Poland', 'Polish', 'Польши'],
  ['Portugal', 'Portuguese'],
  ['Qatar', 'Qatari'],
  ['Romania', 'Romanian'],
  ['Russian Federation', 'Российской Федерации', 'Российская Федерация'],
  ['Russia', 'Russian', 'Россия', 'России', 'РФ', 'ロシア'],
  ['Saudi Arabia', 'Saudi', 'Саудовской Аравии'],
  ['Serbia', 'Serbian', 'Сербии', 'Республики Сербия'],
  ['Singapore', 'Singaporean'],
  ['Slovakia', 'Slovak'],
  ['Slovenia', 'Slovenian'],
  ['South Africa', 'South African', 'ЮАР'],
  ['Spain', 'Spanish', 'Испании'],
  ['Sweden', 'Swedish'],
  ['Switzerland', 'Swiss', 'Швейцарии'],
  ['Syria', 'Syrian', 'Сирии'],
  ['Tajikistan', 'Tajik', 'Таджикистана'],
  ['Thailand', 'Thai'],
  ['Turkey', 'Turkish', 'Türkiye', 'Turkiye', 'Турции'],
  ['Turkmenistan', 'Turkmen'],
  ['Ukraine', 'Ukrainian', 'Украины', 'ウクライナ'],
  ['United Arab Emirates', 'UAE', 'ОАЭ'],
  ['United Kingdom', 'UK', 'British', 'Великобритании', '英国'],
  ['United Nations', 'UN', 'ООН'],
  ['United States of America'],
  ['United States', 'US', 'U.S.', 'USA', 'American', 'США', '米国'],
  ['Uzbekistan', 'Uzbek', 'Узбекистана'],
  ['Venezuela', 'Venezuelan', 'Венесуэлы'],
  ['Vietnam', 'Vietnamese', 'Viet Nam', 'Вьетнама'],
]

const LATIN = /^[A-Za-z]/u

/** Lower-case form to the state's name; a Cyrillic or CJK form stands for itself, as printed. */
const FORMS: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([name = '', ...forms]) => [
    [name.toLowerCase(), name] as const,
    ...forms.map((form) => [form.toLowerCase(), LATIN.test(form) ? name : form] as const),
  ]),
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

/** True where the words are a state's name or adjective and nothing else. */
export function isState(words: string): boolean {
  return FORMS.has(words.trim().toLowerCase())
}
