/**
 * The form in which names and words are compared, never stored: width, case, accents and runs of white
 * space are folded, ё equals е. Й stays apart from и. Lengths differ from the original's, so offsets into
 * the folded text mean nothing in the original.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\u0438\u0306/g, 'й')
    .replace(/\u0418\u0306/g, 'Й')
    .replace(/(?<!\p{Script=Hiragana}|\p{Script=Katakana})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\s+/gu, ' ')
    .trim()
}
