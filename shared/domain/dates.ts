import { z } from 'zod'

/**
 * A date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, Gregorian). A day or month
 * that does not exist is refused.
 */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => text.length < 10 || isRealDay(text), 'this day does not exist')
export type PartialDate = z.infer<typeof PartialDate>

/** A time of day on a 24-hour clock, `HH:MM`, local to the place of the event. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM')
export type ClockTime = z.infer<typeof ClockTime>

/** A moment, ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Timestamp = z.iso.datetime({ precision: 3 })
export type Timestamp = z.infer<typeof Timestamp>

/** The months' names in English, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function isRealDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
