import type { TranscriptId } from '#shared/domain/ids.ts'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import styles from './import-report.module.css'
import { summariseResults } from './importing.ts'
import type { ImportResult } from './importing.ts'

const signs: Readonly<Record<ImportResult['status'], IconName>> = {
  imported: 'check',
  duplicate: 'link',
  failed: 'warning',
}

interface ImportReportProps {
  readonly results: readonly ImportResult[]
  readonly onClose: () => void
}

/** What became of each file. */
export function ImportReport({ results, onClose }: ImportReportProps) {
  const open = (transcriptId: TranscriptId) => {
    onClose()
    navigate({ screen: 'reader', transcriptId })
  }
  return (
    <Dialog
      title="Import"
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose} takesFocus>
          Done
        </Button>
      }
    >
      <p>{summariseResults(results)}.</p>
      <ul>
        {results.map((result, index) => (
          // A folder may hold two files of one name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={classNames(styles.row, styles[result.status])}>
            <Icon name={signs[result.status]} />
            <span className={styles.words}>
              <span className={styles.file}>{result.file}</span>
              <span className={styles.detail}>{explain(result)}</span>
            </span>
            {result.id === null ? null : <OpenButton result={result} id={result.id} onOpen={open} />}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface OpenButtonProps {
  readonly result: ImportResult
  readonly id: TranscriptId
  readonly onOpen: (id: TranscriptId) => void
}

function OpenButton({ result, id, onOpen }: OpenButtonProps) {
  return (
    <Button variant="quiet" onPress={() => onOpen(id)}>
      {result.status === 'duplicate' ? 'Open the one that is there' : 'Open'}
    </Button>
  )
}

function explain({ status, error }: ImportResult): string {
  if (status === 'imported') return 'Imported'
  if (status === 'duplicate') return 'The same bytes are in the project already; nothing was added.'
  return error?.message ?? 'This file could not be read; the project is unchanged.'
}
