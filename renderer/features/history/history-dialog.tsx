import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import { openDialog } from '../../state/panels.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useKeptQuery } from '../../api/kept-query.ts'
import { groupByDay, printTime } from './history-groups.ts'
import styles from './history-dialog.module.css'

interface HistoryDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Everything that was done in the project, newest first, also before this session. */
export function HistoryDialog({ isOpen, onClose }: HistoryDialogProps) {
  return isOpen ? <OpenHistoryDialog onClose={onClose} /> : null
}

const step = 200
/** The most that the backend answers. */
const most = 1000

function OpenHistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const [limit, setLimit] = useState(step)
  const [opened] = useState(() => new Date())
  const history = useKeptQuery('history.list', { limit })
  const next = useBackendQuery('history.next', {}).data
  const entries = history.data ?? []
  const undoKey = useKeyOf('history.undo')
  const redoKey = useKeyOf('history.redo')
  return (
    <Dialog
      title="History"
      isOpen
      onClose={onClose}
      size="medium"
      error={history.error ? messageOf(history.error) : null}
    >
      <div className={styles.steps}>
        <Button icon="undo" kbd={undoKey} isDisabled={!next?.undo} onPress={() => void runAction('history.undo')}>
          Undo
        </Button>
        <Button icon="redo" kbd={redoKey} isDisabled={!next?.redo} onPress={() => void runAction('history.redo')}>
          Redo
        </Button>
        <Button variant="quiet" onPress={() => openDialog('snapshots')}>
          Snapshots…
        </Button>
      </div>
      <p className={styles.next}>{next?.undo ? `Next to undo: ${next.undo}` : 'Nothing to undo.'}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section className={styles.list} tabIndex={0} aria-label="What was done">
        {groupByDay(entries, opened, (entry) => entry.at).map((day) => (
          <section key={day.title}>
            <h3 className={styles.day}>{day.title}</h3>
            <ol>
              {day.entries.map((entry) => (
                <Entry key={entry.seq} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
        {history.data?.length === 0 ? (
          <p className={styles.next}>Nothing has been changed in this project yet.</p>
        ) : null}
        {entries.length === limit && limit < most ? (
          <Button variant="quiet" onPress={() => setLimit(Math.min(most, limit + step))}>
            Show earlier steps
          </Button>
        ) : null}
      </section>
    </Dialog>
  )
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const isStep = entry.kind !== 'do'
  const state = isStep ? null : stateWords[entry.state]
  return (
    <li className={classNames(styles.entry, (isStep || state !== null) && styles.quiet)}>
      <time className={styles.time} dateTime={entry.at}>
        {printTime(entry.at)}
      </time>
      <span className={styles.label}>
        {isStep ? `${entry.kind === 'undo' ? 'Undid' : 'Redid'}: ${entry.label}` : entry.label}
        {state === null ? null : <span className={styles.state}>{state}</span>}
      </span>
      <span className={styles.coder}>{entry.coder}</span>
    </li>
  )
}

const stateWords: Readonly<Record<HistoryEntry['state'], string | null>> = {
  done: null,
  undone: 'undone',
  discarded: 'undone, then replaced by other work',
}
