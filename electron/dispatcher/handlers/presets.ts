import { AppError } from '#shared/api/envelope.ts'
import type { presetsApi } from '#shared/api/presets-api.ts'
import { builtInPresets } from '#shared/export/built-in-presets.ts'
import { readOptions } from '#shared/export/export-options.ts'
import {
  deleteExportPreset,
  findExportPreset,
  listExportPresets,
  putExportPreset,
} from '../../store/export-preset-store.ts'
import type { Session } from '../session.ts'
import { DONE, shorten, type HandlersOf } from './handler.ts'

export function presetHandlers(session: Session): HandlersOf<keyof typeof presetsApi> {
  return {
    'exports.presets.list': () => [...listExportPresets(session.db), ...builtInPresets],
    'exports.presets.save': ({ name, request }) => {
      if (builtInPresets.some((preset) => preset.name === name)) {
        throw new AppError('conflict', `“${name}” comes with the program; choose another name.`)
      }
      readOptions(request.format, request.options ?? {})
      return session.command('exports.presets.save', (writer) => ({
        value: { id: putExportPreset(session.db, writer, name, request), name, request },
        label: `Saved the export “${shorten(name)}”`,
      }))
    },
    'exports.presets.delete': ({ id }) =>
      session.command('exports.presets.delete', (writer) => {
        const preset = findExportPreset(session.db, id)
        if (!preset) throw new AppError('not-found', 'There is no such saved export any more.')
        deleteExportPreset(writer, id)
        return { value: DONE, label: `Deleted the saved export “${shorten(preset.name)}”` }
      }),
  }
}
