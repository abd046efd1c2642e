import type { ExportRequest } from '#shared/api/analysis-api.ts'
import type { ExportPreset } from '#shared/api/presets-api.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './export-dialog.module.css'
import { choiceOf, requestOf } from './export-request.ts'
import { SavePresetDialog } from './save-preset-dialog.tsx'

interface PresetsFieldProps {
  /** What would be saved; null where it cannot be used as it stands. */
  readonly request: ExportRequest | null
  readonly onChoose: (request: ExportRequest) => void
}

/** Exports that were set up once: choose one, save what stands in the dialog, delete one. */
export function PresetsField({ request, onChoose }: PresetsFieldProps) {
  const presets = useBackendQuery('exports.presets.list', {}).data ?? []
  const remove = useBackendCommand('exports.presets.delete')
  /** The one of this project that was chosen last: what is changed since is saved under its name again. */
  const [ownName, setOwnName] = useState('')
  const [isNaming, setNaming] = useState(false)
  const chosen = presets.find((preset) => isSame(preset.request, request))
  const id = chosen?.id ?? null
  return (
    <div className={styles.presets}>
      <div className={styles.presetRow}>
        <Select
          label="Saved exports"
          placeholder="Start from one…"
          options={presets.map(toOption)}
          value={chosen?.name ?? null}
          onChange={(name) => {
            const preset = presets.find((one) => one.name === name)
            if (!preset) return
            setOwnName(preset.id === null ? '' : name)
            onChoose(preset.request)
          }}
        />
        {id === null ? null : (
          <IconButton label="Delete this saved export" icon="trash" size={15} onPress={() => remove.mutate({ id })} />
        )}
        <Button isDisabled={request === null} onPress={() => setNaming(true)}>
          Save as…
        </Button>
      </div>
      {remove.error ? <InlineError>{messageOf(remove.error)}</InlineError> : null}
      {isNaming && request !== null ? (
        <SavePresetDialog request={request} name={ownName} onClose={() => setNaming(false)} onSaved={setOwnName} />
      ) : null}
    </div>
  )
}

/** Whether the preset is what stands in the dialog now. */
function isSame(preset: ExportRequest, request: ExportRequest | null): boolean {
  return JSON.stringify(requestOf(choiceOf(preset), null)) === JSON.stringify(request)
}

function toOption({ id, name }: ExportPreset) {
  return { id: name, name, section: id === null ? 'Ready made' : 'In this project' }
}
