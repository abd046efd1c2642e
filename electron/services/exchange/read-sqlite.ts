import { AppError } from '#shared/api/envelope.ts'
import type { PackageFormat } from '#shared/api/exchange-api.ts'
import type { Incoming } from '#shared/exchange/incoming.ts'
import { readDna } from '#shared/exchange/read-dna.ts'
import { readTaguette } from '#shared/exchange/read-taguette.ts'
import type { Report } from '#shared/exchange/report.ts'
import { ForeignDatabase } from '../../store/foreign-database.ts'
import { readDnaTables, readTaguetteTables } from '../../store/foreign-projects.ts'
import { flattenHtml } from './flatten-html.ts'

interface ReadSqlite {
  readonly format: PackageFormat
  readonly title: string | null
  readonly origin: string
  readonly incoming: Incoming
}

/** Reads the database of Taguette or of DNA. Throws `unsupported-format` for any other. */
export function readSqlite(path: string, report: Report): ReadSqlite {
  const db = ForeignDatabase.open(path)
  try {
    const taguette = readTaguetteTables(db)
    if (taguette !== null) {
      const [only, second] = taguette.projects
      const title = second === undefined && typeof only?.name === 'string' ? only.name : null
      return { format: 'taguette', title, origin: 'Taguette', incoming: readTaguette(taguette, flattenHtml, report) }
    }
    const dna = readDnaTables(db)
    if (dna !== null) {
      return { format: 'dna', title: null, origin: 'Discourse Network Analyzer', incoming: readDna(dna, report) }
    }
  } finally {
    db.close()
  }
  throw new AppError(
    'unsupported-format',
    'This database is neither of Taguette nor of Discourse Network Analyzer 3; nothing was brought in from it.',
  )
}
