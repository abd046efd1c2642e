import { z } from 'zod'

// The character encodings that a person may choose for a text, and how the encoding of a text became known.

/** WHATWG names, those of one script together, the likeliest first. */
const NAMES = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16, little-endian)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Russian (KOI8-R)',
  'koi8-u': 'Ukrainian (KOI8-U)',
  ibm866: 'Cyrillic (DOS, CP866)',
  'iso-8859-5': 'Cyrillic (ISO 8859-5)',
  'x-mac-cyrillic': 'Cyrillic (Macintosh)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'iso-2022-jp': 'Japanese (JIS, ISO-2022-JP)',
  gb18030: 'Chinese, simplified (GB 18030, GBK)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
  'windows-1252': 'Western European (Windows-1252)',
  macintosh: 'Western European (Macintosh)',
  'windows-1250': 'Central European (Windows-1250)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'windows-1257': 'Baltic (Windows-1257)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
} as const

/** The closed list of what is guessed and offered; a file may declare others. Safe cast: the keys of what stands above. */
export const EncodingName = z.enum(Object.keys(NAMES) as [keyof typeof NAMES])
export type EncodingName = z.infer<typeof EncodingName>

/** How the encoding of a text became known; of all of these only `statistics` is a guess that should be looked at. */
export const EncodingBy = z.enum(['mark', 'utf-8', 'declared', 'pattern', 'statistics', 'chosen'])
export type EncodingBy = z.infer<typeof EncodingBy>

/** The readable name of an encoding, as it stands in lists. */
export function encodingLabel(name: EncodingName): string {
  return NAMES[name]
}
