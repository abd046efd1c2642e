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
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key)
  if (!isSign && press.shiftKey !== shift) return false
  return latinKey(press) === key
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
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+')
  const key = (parts.pop() ?? '').toLowerCase()
  return { key, mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt') }
}

function latinKey(press: KeyPress): string {
  const isLatin = press.key.length > 1 || press.key.charCodeAt(0) < 128
  const byPlace = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]
  return (isLatin ? press.key : (byPlace ?? press.key)).toLowerCase()
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
