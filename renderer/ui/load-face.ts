/** Asks for a face such as `600 1em --serif`, of the family that the token holds, for the scripts of these words. Kept when it is there. */
export function loadFace(face: string, words: string): Promise<unknown> {
  return document.fonts.load(fontOf(face), words)
}

/**
 * Has the browser look for the fonts of these words, in such a face, before they are laid out: for a script that is in none of
 * ours it asks the system for one family after the other, and the frame would wait for that.
 */
export function lookForFonts(face: string, words: string): void {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  if (!canvas) return
  canvas.font = fontOf(face)
  canvas.measureText(words)
}

function fontOf(face: string): string {
  const tokens = getComputedStyle(document.documentElement)
  return face.replace(/--\w+/u, (token) => tokens.getPropertyValue(token))
}
