// Recognises the hour at which a British house met, written out in words.

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SITTING =
  /^the house (?:met|sat) at (?:(half|a quarter|twenty minutes|ten minutes)[ -](past|to) )?([a-z]{3,6})(?: o[’']clock)?\b.{0,24}$/iu

/** "The House met at half-past Two o’clock": written out, of the afternoon where a house would not sit yet. */
export function readSitting(line: string): string | null {
  const [, part, way, named = ''] = SITTING.exec(line) ?? []
  const hour = HOURS.indexOf(named.toLowerCase()) + 1
  if (hour === 0) return null
  const past = part === undefined ? 0 : (MINUTES[part.toLowerCase()] ?? 0)
  const minutes = (hour < 8 ? hour + 12 : hour) * 60 + (way?.toLowerCase() === 'to' ? -past : past)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const MINUTES: Readonly<Record<string, number>> = { half: 30, 'a quarter': 15, 'twenty minutes': 20, 'ten minutes': 10 }
