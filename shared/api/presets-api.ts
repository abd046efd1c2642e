import { z } from 'zod'
import { ExportPresetId } from '../domain/ids.ts'
import { ExportRequest } from './analysis-api.ts'
import { command, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

const PresetName = z.string().trim().min(1).max(120)

/** An export that was set up once and can be asked for by its name. */
export const ExportPreset = z.object({
  /** Null for those that come with the program. */
  id: ExportPresetId.nullable(),
  name: PresetName,
  request: ExportRequest,
})
export type ExportPreset = z.infer<typeof ExportPreset>

export const presetsApi = {
  /** The project's own by name, then those that come with the program. */
  'exports.presets.list': query(Nothing, z.array(ExportPreset)),
  /** Takes the place of the project's preset of that name. Refused with `conflict` for the name of one that comes with the program. */
  'exports.presets.save': command(z.object({ name: PresetName, request: ExportRequest }), ExportPreset),
  'exports.presets.delete': command(z.object({ id: ExportPresetId }), Done),
} as const
