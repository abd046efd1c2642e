/** A mistake in how a command was called. */
export class UsageError extends Error {
  readonly code = 'usage'
}

/** The whole positive number that an option gives; undefined where it was not given. Throws `UsageError`. */
export function parseCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (/^\d{1,9}$/u.test(value) && number > 0) return number
  throw new UsageError(`${option} takes a whole number of 1 or more, not “${value}”`)
}
