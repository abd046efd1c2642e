/**
 * Has the browser look for the fonts of these words, in a face such as `1em --serif`, before they are laid out: where a script
 * is in none of ours, it asks the system for each family by itself, and the frame would wait for that.
 */
export function warmFace(size: string, words: string): void {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  if (!canvas) return
  canvas.font = `${size} ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`
  canvas.measureText(words)
}
