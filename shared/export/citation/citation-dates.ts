import { MONTHS } from '../../domain/dates.ts'
import { rememberLast } from '../remember-last.ts'

/** MLA Handbook, 9th ed., 5.78: all but May, June and July. */
const SHORT_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const

/** "June 2, 2019", "June 2019", "2019": the ISO date as far as it is known. */
export const wordDate = rememberLast((iso: string): string => {
  const { year, month, day } = dateParts(iso, MONTHS)
  if (month === null) return year
  return day === null ? `${month} ${year}` : `${month} ${day}, ${year}`
})

/** "2019, June 2", "2019, June", "2019": the year first, as reference lists sort. */
export function yearFirstDate(iso: string): string {
  const { year, month, day } = dateParts(iso, MONTHS)
  const rest = [month, day].filter((part) => part !== null).join(' ')
  return rest === '' ? year : `${year}, ${rest}`
}

/** "2 June 2019", "14 Mar. 2019", "2019". */
export function dayFirstDate(iso: string): string {
  const { year, month, day } = dateParts(iso, SHORT_MONTHS)
  return [day, month, year].filter((part) => part !== null).join(' ')
}

function dateParts(iso: string, months: readonly string[]) {
  const [year = '', month, day] = iso.split('-')
  return {
    year,
    month: month === undefined ? null : (months[Number(month) - 1] ?? null),
    day: day === undefined ? null : Number(day),
  }
}
