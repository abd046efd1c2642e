import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { analysisApi, ExportFilters } from '#shared/api/analysis-api.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { listExportFormats } from '../../services/export/export-formats.ts'
import { readExportSource } from '../../services/export/read-export-source.ts'
import { previewExport, runExport } from '../../services/export/run-export.ts'
import { saveExport } from '../../services/export/save-export.ts'
import type { Session } from '../session.ts'
import { APP_VERSION } from '../version.ts'
import type { HandlersOf } from './handler.ts'

type ExportMethod = Extract<keyof typeof analysisApi, `exports.${string}`>

export function exportHandlers(session: Session): HandlersOf<ExportMethod> {
  const { dialogs, folders, print } = session.ports
  return {
    'exports.formats': () => [...listExportFormats()],
    'exports.run': ({ taskId, ...request }) =>
      session.tasks.run('Exporting', taskId, (task) =>
        reading(session, request.filters, async (source) => {
          const { path, ...written } = await runExport(request, source, folders.spool, task, print)
          return { output: session.grants.grant(path), ...written }
        }),
      ),
    'exports.preview': (request) => reading(session, request.filters, (source) => previewExport(request, source)),
    'exports.save': async ({ output, name }) => {
      const from = session.grants.get(output)
      const to = await dialogs.chooseSavePath(name)
      if (to === null) return { saved: false }
      saveExport(from, to, session.db.path)
      return { saved: true }
    },
  }
}

/** Runs `work` on the project as it is now, whatever is changed meanwhile. */
async function reading<Value>(
  session: Session,
  filters: ExportFilters = {},
  work: (source: ExportSource) => Promise<Value>,
): Promise<Value> {
  const { folders, now } = session.ports
  mkdirSync(folders.spool, { recursive: true })
  const reader = session.store.readSteadily(join(folders.spool, `${randomUUID()}.reading`))
  try {
    return await work(readExportSource(reader, filters, { version: APP_VERSION, now: now() }))
  } finally {
    reader.close()
  }
}
