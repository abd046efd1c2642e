import { ExportRequest } from '#shared/api/analysis-api.ts'
import type { ExportPreset } from '#shared/api/presets-api.ts'
import type { ExportPresetId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import { newId } from './new-id.ts'
import { parseJson } from './parse-json.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** By name. What a later version wrote and this one cannot read is left out. */
export function listExportPresets(db: ProjectDatabase): ExportPreset[] {
  return db.all<Row<'export_preset'>>('SELECT * FROM export_preset ORDER BY name').flatMap(toPreset)
}

export function findExportPreset(db: ProjectDatabase, id: ExportPresetId): Row<'export_preset'> | undefined {
  return db.get<Row<'export_preset'>>('SELECT * FROM export_preset WHERE id = ?', id)
}

/** Takes the place of the one of that name. */
export function putExportPreset(
  db: ProjectDatabase,
  writer: Writer,
  name: string,
  request: ExportRequest,
): ExportPresetId {
  const settings = JSON.stringify(request)
  const known = db.get<{ id: ExportPresetId }>('SELECT id FROM export_preset WHERE name = ?', name)
  if (known) {
    writer.update('export_preset', known, { settings })
    return known.id
  }
  const id = newId<ExportPresetId>()
  writer.insert('export_preset', { id, name, settings, coder_id: writer.coderId, created_at: writer.now })
  return id
}

export function deleteExportPreset(writer: Writer, id: ExportPresetId): void {
  writer.delete('export_preset', { id })
}

function toPreset({ id, name, settings }: Row<'export_preset'>): ExportPreset[] {
  const request = ExportRequest.safeParse(parseJson(settings))
  return request.success ? [{ id, name, request: request.data }] : []
}
