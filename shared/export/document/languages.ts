/** True for scripts that run from right to left (by the language subtag of a BCP 47 tag). */
export function isRightToLeft(language: string | null): boolean {
  return language !== null && /^(?:ar|fa|he|iw|ps|ur|yi)\b/iu.test(language)
}
