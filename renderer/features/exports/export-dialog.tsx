import type { ExportFormat } from '#shared/api/analysis-api.ts'
import { useState } from 'react'
import { call, getTransport, messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './export-dialog.module.css'
import { ExportFiltersFields } from './export-filters.tsx'
import { ExportPreview } from './export-preview.tsx'
import { findDateFault, requestOf } from './export-request.ts'
import { rememberChoice, useExportState } from './export-state.ts'
import type { ExportChoice } from './export-state.ts'
import { FormatChoice } from './format-choice.tsx'

interface ExportDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Writes the project, or a part of it, for other programs and for readers. */
export function ExportDialog({ isOpen, onClose }: ExportDialogProps) {
  return isOpen ? <OpenExportDialog onClose={onClose} /> : null
}

function OpenExportDialog({ onClose }: { readonly onClose: () => void }) {
  const choice = useExportState((state) => state.choice)
  const formats = useBackendQuery('exports.formats', {})
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const fault = choice.isFiltered ? findDateFault(choice.filters) : null
  const change = (changes: Partial<ExportChoice>) => {
    setError(null)
    rememberChoice({ ...choice, ...changes })
  }
  const submit = async () => {
    if (fault !== null || isRunning) return
    setRunning(true)
    setError(null)
    try {
      const { output, name } = await call('exports.run', requestOf(choice))
      const isDelivered = await getTransport().deliver({ output, name })
      if (!isDelivered) return
      onClose()
      showToast({ message: `Exported “${name}”.` })
    } catch (cause) {
      setError(messageOf(cause))
    } finally {
      setRunning(false)
    }
  }
  return (
    <Dialog
      title="Export"
      isOpen
      onClose={onClose}
      size="large"
      onSubmit={() => void submit()}
      error={error ?? (formats.error ? messageOf(formats.error) : null)}
      footer={
        <>
          <span className={styles.promise}>Quotations are never altered, whatever the format.</span>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" icon="download" isPending={isRunning} isDisabled={fault !== null}>
            {isRunning ? 'Writing…' : 'Export'}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.choices}>
          <FormatChoice
            formats={formats.data ?? []}
            choice={choice}
            onFormat={(format: ExportFormat) => change({ format })}
            onOption={(key, isOn) => change({ options: { ...choice.options, [key]: isOn } })}
          />
          <ExportFiltersFields choice={choice} fault={fault} onChange={change} />
        </div>
        <ExportPreview request={fault === null ? requestOf(choice) : null} />
      </div>
    </Dialog>
  )
}
