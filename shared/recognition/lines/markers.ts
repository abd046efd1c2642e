// Recognises list markers, and numbers and letters that open headings, at the start of a line.

/** What stands before the words of a list item or numbered heading. */
export interface Marker {
  /** As printed: "•", "1.", "(a)". */
  readonly printed: string
  /** `bullet` never belongs to a heading; the other styles may. */
  readonly style: 'bullet' | 'number' | 'bracketed' | 'letter' | 'roman'
  /** How much of the line is marker and the white space after it, in UTF-16 units. */
  readonly length: number
}

const BULLET =
  /^(?:[•‣◦▪▫■□●◆◇►▶➢✓]|[-–—*+·]|o)(?=[\s\u00a0])[\s\u00a0]*|^[・•▪●■◆](?=\S)|^(?:[―—─−－]{2,3}|[―─]|－(?![0-9０-９]))[\s\u00a0]*(?=\S)|^—(?!.*\s—\p{Ll})(?=[¿¡«“]|\p{Lu}\p{L}*[\s,.])/u
const NUMBER = /^[(（]?[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2}){0,3}(?:[.．]?[)）]|[.．、]|(?=\u3000))[\s\u00a0]*(?=\S)/u
const ROMAN = /^[(]?(?:[IVX]{1,5}|[ivx]{1,5})(?:\.|\))[\s\u00a0]+(?=\S)/u
/** "M. le président" is no point of a list. */
const LETTER = /^(?!M\.[\s\u00a0](?:le|la|\p{Lu}))(?:[(][A-Za-zА-Яа-яァ-ン][)]|[A-Za-zА-Яа-я][.)])[\s\u00a0]+(?=\S)/u
const CIRCLED = /^[①-⑳㈠-㈩][\s\u00a0]*(?=\S)/u

/** The marker that the line begins with, or null. The line has no white space at its start. */
export function findMarker(line: string): Marker | null {
  const bullet = BULLET.exec(line)
  if (bullet) return marker('bullet', bullet[0])
  const circled = CIRCLED.exec(line)
  if (circled) return marker('bracketed', circled[0])
  const number = NUMBER.exec(line)
  // "1.5 per cent" and "10.30" are numbers, not markers.
  if (number && !/^[0-9.]+[0-9]/u.test(line.slice(number[0].length - 1))) {
    return marker(/^[(（]/u.test(line) || /[)）]/u.test(number[0]) ? 'bracketed' : 'number', number[0])
  }
  const roman = ROMAN.exec(line)
  if (roman) return marker('roman', roman[0])
  const letter = LETTER.exec(line)
  if (letter) return marker('letter', letter[0])
  return null
}

const KANJI = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)[\s\u3000]*(?=\S)/u

/** "一、", "（二）": the number of an article, or null; who speaks may number words so, too. */
export function findArticleNumber(line: string): Marker | null {
  const kanji = KANJI.exec(line)
  return kanji ? marker(/^[（(]/u.test(line) ? 'bracketed' : 'number', kanji[0]) : null
}

function marker(style: Marker['style'], matched: string): Marker {
  return { printed: matched.trim(), style, length: matched.length }
}
