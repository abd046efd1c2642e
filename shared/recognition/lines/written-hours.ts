// Recognises hours that records of parliaments write out: "à quinze heures trente", "a las diez y media de la mañana".

const FRENCH =
  'une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et une|vingt-deux|vingt-trois'.split(
    '|',
  )
const SPANISH = 'una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce'.split('|')
const MINUTES: Readonly<Record<string, number>> = {
  cinq: 5,
  dix: 10,
  quinze: 15,
  'et quart': 15,
  vingt: 20,
  'vingt-cinq': 25,
  trente: 30,
  'et demie': 30,
  'trente-cinq': 35,
  quarante: 40,
  'quarante-cinq': 45,
  cinquante: 50,
  cinco: 5,
  diez: 10,
  cuarto: 15,
  veinte: 20,
  veinticinco: 25,
  media: 30,
}
const PART = Object.keys(MINUTES)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const longestFirst = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|')
const IN_FRENCH = new RegExp(String.raw`(?<!\p{L})à (${longestFirst(FRENCH)}) heures?(?: (${PART}))?(?!\p{L})`, 'iu')
const IN_SPANISH = new RegExp(
  String.raw`(?<!\p{L})a las? (${longestFirst(SPANISH)})(?: y (${PART}))?(?: minutos)?(?: de la (mañana|tarde|noche))?(?!\p{L})`,
  'iu',
)

/** The hour as HH:MM, null where the words have none. */
export function findWrittenHour(words: string): string | null {
  const french = IN_FRENCH.exec(words)
  if (french) return clock(FRENCH.indexOf((french[1] ?? '').toLowerCase()) + 1, french[2])
  const spanish = IN_SPANISH.exec(words)
  if (!spanish) return null
  const hour = SPANISH.indexOf((spanish[1] ?? '').toLowerCase()) + 1
  return clock(/tarde|noche/iu.test(spanish[3] ?? '') && hour < 12 ? hour + 12 : hour, spanish[2])
}

function clock(hour: number, part: string | undefined): string {
  const minutes = part === undefined ? 0 : (MINUTES[part.toLowerCase()] ?? 0)
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
