import type { ImportResult } from '#shared/api/imports-api.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { useDeferredValue, useMemo } from 'react'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import styles from './file-rows.module.css'
import { tellLookReasons } from '../../parts/guess-words.ts'
import { summariseResults } from './importing.ts'

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
  const ordered = useMemo(() => inOrder(results), [results])
  // Their buttons take longer to make than the dialog itself, which comes first.
  const rows = useDeferredValue(ordered, none)
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
      <VirtualRows rows={rows} rowHeight={52} className={styles.rows}>
        {(result) => (
          <div className={classNames(styles.row, result.lookReasons.length > 0 ? styles.look : styles[result.status])}>
            <Icon name={result.lookReasons.length > 0 ? 'warning' : signs[result.status]} />
            <span className={styles.words}>
              <span className={styles.file}>{result.file}</span>
              <span className={styles.detail}>{explain(result)}</span>
            </span>
            {result.id === null ? null : <OpenButton result={result} id={result.id} onOpen={open} />}
          </div>
        )}
      </VirtualRows>
    </Dialog>
  )
}

const none: readonly never[] = []

/** What somebody has to do something about stands first. */
function inOrder(results: readonly ImportResult[]): readonly ImportResult[] {
  return results.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ status, error, lookReasons }: ImportResult): number {
  if (status === 'failed') return error?.code === 'cancelled' ? 2 : 0
  if (lookReasons.length > 0) return 1
  return status === 'duplicate' ? 3 : 4
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

function explain({ status, error, lookReasons }: ImportResult): string {
  if (status === 'imported') return lookReasons.length > 0 ? tellLookReasons(lookReasons) : 'Imported'
  if (status === 'duplicate') return 'The same bytes are in the project already; nothing was added.'
  return error?.message ?? 'This file could not be read; the project is unchanged.'
}
