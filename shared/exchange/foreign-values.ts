/** A value of a foreign table; nothing is known of its type but what it is. */
export type ForeignValue = string | number | null | Uint8Array

/** Text as a project can store it; whatever else it was becomes text, or nothing. */
export function textOf(value: ForeignValue | undefined): string {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed()
  return typeof value === 'number' ? String(value) : ''
}

/** A whole number; null for anything else. */
export function wholeOf(value: ForeignValue | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}
