import { fold } from '#shared/domain/folding.ts'
import { hueFor } from '#shared/domain/hues.ts'
import type { CodeId } from '#shared/domain/ids.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { findMissing, type Missing } from '#shared/templates/find-missing.ts'
import type { Template } from '#shared/templates/index.ts'
import { insertCode, listCodes } from './code-store.ts'
import type { ProjectDatabase } from './database.ts'
import { insertTerm, listTerms } from './term-store.ts'
import type { Writer } from './writer.ts'

/** What the template has and the project has not. */
export function findMissingOf(db: ProjectDatabase, template: Template): Missing {
  return findMissing(template, listTerms(db), listCodes(db))
}

/** Adds it; answers what was added. */
export function applyTemplate(db: ProjectDatabase, writer: Writer, template: Template): Missing {
  const missing = findMissingOf(db, template)
  for (const term of missing.terms) insertTerm(db, writer, term)
  const codes = listCodes(db)
  const byId = new Map<string, (typeof codes)[number]>(codes.map((code) => [code.id, code]))
  const ids = new Map<string, CodeId>(codes.map((code) => [placeOf(pathOf(byId, code.id)), code.id]))
  for (const { path, ...notes } of missing.codes) {
    const parentId = ids.get(placeOf(path.slice(0, -1))) ?? null
    const hue = hueFor(ids.size + 3)
    const { id } = insertCode(db, writer, { name: path.at(-1) ?? '', parentId, hue, ...notes, example: '' })
    ids.set(placeOf(path), id)
  }
  return missing
}

function placeOf(path: readonly string[]): string {
  return path.map(fold).join('\n')
}
