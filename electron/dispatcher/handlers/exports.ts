import type { analysisApi, ExportFilters } from '#shared/api/analysis-api.ts'
import { listExportFormats } from '../../services/export/export-formats.ts'
import { readExportSource } from '../../services/export/read-export-source.ts'
import { previewExport, runExport } from '../../services/export/run-export.ts'
import { saveExport } from '../../services/export/save-export.ts'
import type { Session } from '../session.ts'
import { APP_VERSION } from '../version.ts'
import type { HandlersOf } from './handler.ts'

type ExportMethod = Extract<keyof typeof analysisApi, `exports.${string}`>

export function exportHandlers(session: Session): HandlersOf<ExportMethod> {
  const { dialogs, folders, now } = session.ports
  const read = (filters: ExportFilters) =>
    readExportSource(session.store, filters, { version: APP_VERSION, now: now() })
  return {
    'exports.formats': () => listExportFormats(),
    'exports.run': async (request) => {
      const { path, name, mediaType, byteLength } = await runExport(request, read, folders.spool)
      return { output: session.grants.grant(path), name, mediaType, byteLength }
    },
    'exports.preview': (request) => previewExport(request, read),
    'exports.save': async ({ output, name }) => {
      const from = session.grants.get(output)
      const to = await dialogs.chooseSavePath(name)
      if (to === null) return { saved: false }
      saveExport(from, to, session.db.path)
      return { saved: true }
    },
  }
}
