/** Asks for a face such as `600 1em --serif`, of the family that the token holds, for the scripts of these words. Kept when it is there. */
export function loadFace(face: string, words: string): Promise<unknown> {
  const tokens = getComputedStyle(document.documentElement)
  return document.fonts.load(
    face.replace(/--\w+/u, (token) => tokens.getPropertyValue(token)),
    words,
  )
}
