/** Of one call, counted roughly: a UTF-16 unit and a member of a list or object are one each. */
export const MOST_UNITS = 32 * 1024 * 1024

/**
 * Whether a value is what JSON can say and no larger than `most` units. IPC would carry more kinds of values than HTTP
 * does; the two hosts take the same. Ends on cycles too, which only the limit finds.
 */
export function isPlainData(value: unknown, most = MOST_UNITS): boolean {
  const open: unknown[] = [value]
  let left = most - 1
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') left -= next.length
    else if (typeof next === 'object' && next !== null) {
      if (!isListOrRecord(next)) return false
      if (Array.isArray(next)) left -= next.length
      else for (const key of Object.keys(next)) left -= key.length + 1
      if (left < 0) return false
      for (const member of Object.values(next)) open.push(member)
    } else if (!isPlainScalar(next)) return false
    if (left < 0) return false
  }
  return true
}

function isListOrRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}

/** Undefined passes for an absent member, as it does on its way into JSON. */
function isPlainScalar(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'boolean' || Number.isFinite(value)
}
