// Which cells of a workbook are dates: a number is one by its format, and only then.

/** Formats that every workbook has without saying so; the rest of the first 164 are no dates. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, ...range(27, 36), ...range(50, 58)])
const DAY = 86_400_000

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** True for a number format that shows a date or a time; `code` is null where the workbook does not define it. */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code === null) return BUILT_IN_DATES.has(id)
  // Colours, locales, quoted words and escaped characters are no part of the pattern.
  const pattern = code.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./gu, '').split(';', 1)[0] ?? ''
  return /[dmyhs]|[年月日ge]/iu.test(pattern) && !/general|[0#?]/iu.test(pattern.replace(/[sS][.,]0+/gu, ''))
}

/**
 * Days since the workbook's epoch as `YYYY-MM-DD`, with ` HH:MM` where there is a time of day, and `HH:MM` alone for
 * less than a day. Null for what is no date of the calendar.
 */
export function readSerialDate(serial: number, startsIn1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null
  const minutes = Math.round((serial % 1) * 1440)
  const clock = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  if (serial < 1) return clock
  // Excel counts a 29 February 1900 that never was; before it, the days are one further on.
  const epoch = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const date = new Date(epoch + Math.floor(serial) * DAY).toISOString().slice(0, 10)
  return minutes === 0 ? date : `${date} ${clock}`
}
