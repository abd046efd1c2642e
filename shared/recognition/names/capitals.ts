// Writes names that are printed in capitals as others are.

const JOINS = /^(?:DU|DES|DO|DELLA|Y|E|ET|LOS|LAS|VAN|VON|DER|DEN|DE|LA|DEL|DI|DA|DOS|BIN|OF|AND|THE|FOR|ZU|TER|TEN)$/u

/** "O’BRIEN" is "O’Brien", "VAN DER BERG" is "Van der Berg". */
export function withoutCapitals(word: string, at: number): string {
  if (at > 0 && isJoining(word)) return word.toLowerCase()
  return word
    .replace(/\p{L}+/gu, (letters) => `${letters.charAt(0)}${letters.slice(1).toLowerCase()}`)
    .replace(/^Mc(\p{Ll})(?=\p{Ll}{3})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}

/** True for "VON", "DE LA": what a name has in small letters, and names of bodies as well. */
export function isJoining(word: string): boolean {
  return JOINS.test(word)
}
