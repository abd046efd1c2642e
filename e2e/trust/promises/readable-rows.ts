import Database from 'better-sqlite3'

/** Of each table, the rows of the whole file that stand on pages, with all that they go on in, which are not lost. */
export function countReadable(path: string, lost: ReadonlySet<number>): Record<string, number> {
  const db = new Database(path, { readonly: true })
  try {
    // The columns are those of SQLite's own view of its pages.
    const pages = db.prepare('SELECT name, path, pageno, pagetype, ncell FROM dbstat').all() as PageStat[]
    const tables = new Set(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all())
    const withoutRowid = new Set(
      db.prepare(`SELECT name FROM sqlite_schema WHERE sql LIKE '%WITHOUT ROWID'`).pluck().all(),
    )
    const counts: Record<string, number> = {}
    for (const { name, pagetype, pageno, ncell } of pages) {
      if (!tables.has(name)) continue
      const holdsRows = pagetype === 'leaf' || (withoutRowid.has(name) && pagetype === 'internal')
      if (holdsRows && !lost.has(pageno - 1)) counts[name] = (counts[name] ?? 0) + ncell
    }
    const cutShort = new Map<string, Set<string>>()
    for (const { name, path: chain, pageno, pagetype } of pages) {
      if (!tables.has(name) || pagetype !== 'overflow' || !lost.has(pageno - 1)) continue
      const cells = cutShort.get(name) ?? new Set()
      cutShort.set(name, cells.add(chain.replace(/\+.*/, '')))
    }
    for (const [name, cells] of cutShort) counts[name] = (counts[name] ?? 0) - cells.size
    return counts
  } finally {
    db.close()
  }
}

interface PageStat {
  readonly name: string
  readonly path: string
  readonly pageno: number
  readonly pagetype: string
  readonly ncell: number
}
