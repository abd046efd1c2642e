const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The day of a moment on this computer's calendar: "22 November 2026". */
export function printDay(at: string): string {
  return day.format(new Date(at))
}

/** "22 November 2026, 14:05". */
export function printMoment(at: string): string {
  const moment = new Date(at)
  return `${day.format(moment)}, ${time.format(moment)}`
}
