import { firstFound, found } from './found.ts'
import type { Found } from './found.ts'

// Recognises the language of a text by its script and its commonest words.

const COMMON: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:the|and|of|to|that|is|was|with|for|on|this|have|we|by|you|it|what|at|from|as|do|will)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|et|est|une|dans|que|pour|nous|avec|sur|du)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:der|die|das|und|ist|nicht|mit|wir|für|auf|den|von|zu|ein)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|los|las|que|una|por|con|para|del|es|y|se|en|su)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:il|che|di|della|per|una|sono|con|nel|gli|è|anche|del|non)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:que|não|uma|para|com|dos|os|do|da|em|são|mais|por|ao)(?!\p{L})/giu,
}
const SAMPLE = 40_000

/** BCP 47 tag of the text's language, null where there is too little to tell. */
export function recogniseLanguage(text: string, pageLanguage: string | null): Found<string> {
  const sample = text.slice(0, SAMPLE)
  const count = (script: RegExp): number => sample.match(script)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const arabic = count(/\p{Script=Arabic}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  const most = Math.max(kana + han, cyrillic, hangul, arabic, latin)
  const ofPage = found('page-data', baseLanguage(pageLanguage), false)
  if (most < 2) return ofPage
  if ((kana + han) * 2 >= latin && kana + han >= Math.max(cyrillic, hangul))
    return found('words', kana * 20 > han ? 'ja' : 'zh', kana + han > latin)
  if (most === hangul) return found('words', 'ko')
  if (most === arabic) return found('words', 'ar')
  if (most === cyrillic) return found('words', /[іїєґ]/iu.test(sample) && !/[ыэё]/iu.test(sample) ? 'uk' : 'ru')
  return firstFound(latinLanguage(sample), ofPage)
}

function latinLanguage(sample: string): Found<string> {
  const counts = Object.entries(COMMON)
    .map(([language, words]) => [language, sample.match(words)?.length ?? 0] as const)
    .toSorted(([, a], [, b]) => b - a)
  const [[best, most], [, second]] = [counts[0] ?? ['', 0], counts[1] ?? ['', 0]]
  return found('words', most > 2 ? best : null, most > 10 && most >= second * 2)
}

function baseLanguage(tag: string | null): string | null {
  const base = tag?.trim().split(/[-_]/u)[0]?.toLowerCase() ?? ''
  return /^[a-z]{2,3}$/u.test(base) ? base : null
}
