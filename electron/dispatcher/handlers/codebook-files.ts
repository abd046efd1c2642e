import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { codebookFilesApi, CodebookReport } from '#shared/api/codebook-files-api.ts'
import { CODEBOOK_COLUMNS, codebookRows } from '#shared/exchange/codebook-entries.ts'
import { planCodebook, type CodebookPlan } from '#shared/exchange/plan-codebook.ts'
import { csvTable } from '../../services/export/csv-table.ts'
import { listCodes } from '../../store/code-store.ts'
import { listIssues } from '../../store/issue-store.ts'
import type { Session } from '../session.ts'
import { count, type HandlersOf } from './handler.ts'

export function codebookFileHandlers(session: Session): HandlersOf<keyof typeof codebookFilesApi> {
  return {
    'codebook.export': () => {
      const { spool } = session.ports.folders
      mkdirSync(spool, { recursive: true })
      const path = join(spool, `${randomUUID()}.csv`)
      const rows = codebookRows(listIssues(session.db), listCodes(session.db))
      const options = { separator: 'comma', bom: true, spreadsheetSafe: true } as const
      writeFileSync(path, [...csvTable(CODEBOOK_COLUMNS, rows, options)].join(''))
      const name = `${fileNameOf(session.store.project().title)}, codebook.csv`
      return { output: session.grants.grant(path), name, mediaType: 'text/csv; charset=utf-8' }
    },
    'codebook.inspect': async ({ handle }) => {
      const { readCodebookFile } = await loadReader()
      const file = readCodebookFile(session.grants.get(handle))
      return report(file.format, planCodebook(file, listIssues(session.db), listCodes(session.db)))
    },
    'codebook.import': async ({ handle }) => {
      const { readCodebookFile, storeCodebook } = await loadReader()
      const file = readCodebookFile(session.grants.get(handle))
      return session.command('codebook.import', (writer) => {
        const plan = planCodebook(file, listIssues(session.db), listCodes(session.db))
        storeCodebook(session.db, writer, plan)
        return { value: report(file.format, plan), label: `Imported a codebook: ${describe(plan)}` }
      })
    },
  }
}

/** "3 new issues, 12 new codes, 2 changed". */
function describe({ added, changed }: CodebookPlan): string {
  const issues = added.filter(({ entry }) => entry.kind === 'issue').length
  const codes = added.length - issues
  const parts = [
    issues > 0 ? count(issues, 'new issue') : '',
    codes > 0 ? count(codes, 'new code') : '',
    changed.length > 0 ? `${changed.length} changed` : '',
  ]
  return parts.filter((part) => part !== '').join(', ') || 'nothing new'
}

/** Readers are loaded when first needed, so that everything else starts at once. */
async function loadReader() {
  const { readCodebookFile } = await import('../../services/codebook/read-codebook-file.ts')
  const { storeCodebook } = await import('../../services/codebook/store-codebook.ts')
  return { readCodebookFile, storeCodebook }
}

function report(format: 'csv' | 'qdc', { added, changed, same, skipped }: CodebookPlan): CodebookReport {
  return {
    format,
    added: added.map(({ entry }) => ({ kind: entry.kind, path: [...entry.path] })),
    changed: changed.map(({ entry, notes, hue, names }) => ({
      kind: entry.kind,
      path: [...entry.path],
      fields: [...Object.keys(notes), ...(hue === null ? [] : ['colour']), ...(names.length === 0 ? [] : ['names'])],
    })),
    same,
    skipped: skipped.map(({ line, reason }) => ({ line, reason })),
  }
}

/** The title without what a file name cannot carry. */
function fileNameOf(title: string): string {
  const name = title.replaceAll(/[\p{Cc}/\\<>:"|?*]/gu, '_').replace(/^[. ]+|[. ]+$/gu, '')
  return Array.from(name).slice(0, 60).join('') || 'project'
}
