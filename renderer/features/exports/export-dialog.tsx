import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './export-dialog.module.css'
import { ExportFiltersFields } from './export-filters.tsx'
import { ExportFooter } from './export-footer.tsx'
import { ExportPreview } from './export-preview.tsx'
import { choiceOf, findDateFault, requestOf } from './export-request.ts'
import { keepLastExport, rememberChoice, useExportChoice, type ExportChoice } from './export-state.ts'
import { FormatChoice } from './format-choice.tsx'
import { useInView } from './in-view.ts'
import { OptionFields } from './option-fields.tsx'
import { PresetsField } from './presets-field.tsx'
import { forgetFault, startExport, useRunningExport } from './running-export.ts'

interface ExportDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Writes the project, or a part of it, for other programs and for readers. */
export function ExportDialog({ isOpen, onClose }: ExportDialogProps) {
  return isOpen ? <OpenExportDialog onClose={onClose} /> : null
}

function OpenExportDialog({ onClose }: { readonly onClose: () => void }) {
  const projectId = useBackendQuery('projects.current', {}).data?.id ?? null
  const formats = useBackendQuery('exports.formats', {})
  const inView = useInView()
  const choice = useExportChoice(projectId)
  const { taskId, error } = useRunningExport()
  const fault = choice.what === 'part' ? findDateFault(choice.filters) : null
  const request = fault === null ? requestOf(choice, inView) : null
  const change = (changes: Partial<ExportChoice>) => {
    forgetFault()
    rememberChoice(projectId, { ...choice, ...changes })
  }
  const submit = () => {
    if (request === null || taskId !== null) return
    if (projectId !== null) keepLastExport(projectId, choice)
    void startExport(request)
  }
  return (
    <Dialog
      title="Export"
      isOpen
      onClose={onClose}
      size="wide"
      onSubmit={submit}
      error={error ?? (formats.error ? messageOf(formats.error) : null)}
      footer={<ExportFooter isReady={request !== null} onClose={onClose} />}
    >
      <div className={styles.columns}>
        <div className={styles.choices}>
          <PresetsField request={request} onChoose={(preset) => change(choiceOf(preset))} />
          <ExportFiltersFields choice={choice} inView={inView} fault={fault} onChange={change} />
          <FormatChoice formats={formats.data ?? []} value={choice.format} onChange={(format) => change({ format })} />
          <OptionFields
            choice={choice}
            onOption={(key, value) => change({ options: { ...choice.options, [key]: value } })}
          />
        </div>
        <ExportPreview request={request} fault={fault} />
      </div>
    </Dialog>
  )
}
