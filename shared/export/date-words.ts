// Making a formatter costs more than a hundred uses of it.
const MONTH = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })

/** "14 March 2019", "March 2019" or "2019": the ISO date as far as it is known. */
export function formatDate(iso: string): string {
  if (iso.length === 4) return iso
  return iso.length === 7 ? MONTH.format(new Date(`${iso}-01`)) : DAY.format(new Date(iso))
}
