/**
 * A key or chord as actions write it: `Mod+K`, `Mod+Shift+Z`, `Alt+ArrowLeft`, `?`, `p`, `Escape`. `Mod` is
 * Ctrl, or Command on a Mac. Letters are those of the Latin keyboard, whatever layout is switched on.
 */
export type Shortcut = string

interface KeyPress {
  readonly key: string
  /** The physical key, `KeyP`: what a letter is known by on a Russian or Japanese layout. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** True where the key press is the shortcut, and nothing else is held down with it. */
export function isShortcut(press: KeyPress, shortcut: Shortcut, onMac = isMac): boolean {
  const { key, mod, shift, alt } = parse(shortcut)
  const modDown = onMac ? press.metaKey : press.ctrlKey
  const otherDown = onMac ? press.ctrlKey : press.metaKey
  if (otherDown || modDown !== mod || press.altKey !== alt) return false
  if (!isSign(key) && press.shiftKey !== shift) return false
  return latinKey(press, onMac) === key
}

/** The key press as a shortcut, null where only Ctrl, Alt or the like was pressed so far. */
export function shortcutOf(press: KeyPress, onMac = isMac): Shortcut | null {
  const otherDown = onMac ? press.ctrlKey : press.metaKey
  if (otherDown || ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead', 'Process'].includes(press.key)) return null
  const key = latinKey(press, onMac)
  const isMod = onMac ? press.metaKey : press.ctrlKey
  const named = key === ' ' ? 'Space' : key.length === 1 ? key : press.key
  const isChord = isMod || press.altKey || (press.shiftKey && !isSign(key))
  return [
    ...(isMod ? ['Mod'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !isSign(key) ? ['Shift'] : []),
    named.length === 1 && isChord ? named.toUpperCase() : named,
  ].join('+')
}

/** Whether two shortcuts mean the same key press, however they are written. */
export function isSameShortcut(one: Shortcut, other: Shortcut): boolean {
  const [a, b] = [parse(one), parse(other)]
  return a.key === b.key && a.mod === b.mod && a.alt === b.alt && (isSign(a.key) || a.shift === b.shift)
}

/** The keys to show, as they are printed on the keyboard: `Ctrl Shift Z`. */
export function printShortcut(shortcut: Shortcut, onMac = isMac): string {
  const { key, mod, shift, alt } = parse(shortcut)
  const names: string[] = []
  if (mod) names.push(onMac ? '⌘' : 'Ctrl')
  if (alt) names.push(onMac ? '⌥' : 'Alt')
  if (shift) names.push(onMac ? '⇧' : 'Shift')
  names.push(printedKeys[key] ?? (key.length === 1 ? key.toUpperCase() : capitalise(key)))
  return names.join(' ')
}

const printedKeys: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Del',
  ' ': 'Space',
}

function parse(shortcut: Shortcut): { key: string; mod: boolean; shift: boolean; alt: boolean } {
  const parts = shortcut.endsWith('+') ? [...shortcut.slice(0, -1).split('+'), '+'] : shortcut.split('+')
  const last = (parts.pop() ?? '').toLowerCase()
  const key = last === 'space' ? ' ' : last
  return { key, mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt') }
}

/** Signs are reached with Shift on one layout and without on another. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9 ]/.test(key)
}

function latinKey(press: KeyPress, onMac: boolean): string {
  const byPlace = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]
  const isDigit = press.code.startsWith('Digit') && (press.altKey || press.ctrlKey || press.metaKey)
  // Option makes other letters on a Mac, and some layouts have digits on Shift only.
  if (byPlace !== undefined && ((onMac && press.altKey) || isDigit)) return byPlace.toLowerCase()
  const isLatin = (press.key.length > 1 && press.key !== 'Dead') || press.key.charCodeAt(0) < 128
  return (isLatin ? press.key : (byPlace ?? press.key)).toLowerCase()
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
