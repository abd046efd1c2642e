import type { Snapshot, SnapshotReason } from '#shared/domain/snapshots.ts'
import { useState } from 'react'
import { call, getTransport, messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { CountsTable } from '../../parts/counts-table.tsx'
import { groupByDay, nameMoment, printTime } from '../../parts/days.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './snapshots-dialog.module.css'

interface SnapshotsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Whole copies of the project as it was: to look at, to go back to, to save elsewhere. */
export function SnapshotsDialog({ isOpen, onClose }: SnapshotsDialogProps) {
  return isOpen ? <OpenSnapshotsDialog onClose={onClose} /> : null
}

function OpenSnapshotsDialog({ onClose }: { readonly onClose: () => void }) {
  const snapshots = useBackendQuery('snapshots.list', {})
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [opened] = useState(() => new Date())
  const [error, setError] = useState<string | null>(null)
  const restore = useBackendCommand('snapshots.restore')
  const list = snapshots.data ?? []
  const chosen = list.find(({ id }) => id === chosenId) ?? list[0] ?? null
  const attempt = async (work: () => Promise<unknown>) => {
    setError(null)
    try {
      await work()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  const putBack = (snapshot: Snapshot) =>
    attempt(async () => {
      await restore.mutateAsync({ id: snapshot.id })
      onClose()
      showToast({
        message: `The project is as it was ${nameMoment(snapshot.takenAt, opened)}. What was there before is a snapshot too.`,
      })
    })
  return (
    <Dialog
      title="Snapshots"
      isOpen
      onClose={onClose}
      size="large"
      error={error ?? (snapshots.error ? messageOf(snapshots.error) : null)}
      footer={
        chosen === null ? undefined : (
          <>
            <span className={styles.promise}>Going back keeps a snapshot of how things are now.</span>
            <Button
              onPress={() =>
                void attempt(async () => getTransport().deliver(await call('snapshots.copy', { id: chosen.id })))
              }
            >
              Save a copy…
            </Button>
            <Button variant="primary" isPending={restore.isPending} onPress={() => void putBack(chosen)}>
              Go back to this
            </Button>
          </>
        )
      }
    >
      {snapshots.data?.length === 0 ? (
        <p className={styles.empty}>
          There are none yet. One is kept before anything large is deleted, merged or brought in, every ten minutes of
          work, and at the end of a session.
        </p>
      ) : (
        <div className={styles.columns}>
          <fieldset className={styles.list}>
            <legend className={styles.legend}>Kept copies, newest first</legend>
            {groupByDay(list, opened, (snapshot) => snapshot.takenAt).map((day) => (
              <div key={day.title}>
                <h3 className={styles.day}>{day.title}</h3>
                {day.entries.map((snapshot) => (
                  <label key={snapshot.id} className={classNames(styles.row, snapshot === chosen && styles.chosen)}>
                    <input
                      type="radio"
                      name="snapshot"
                      className={styles.radio}
                      checked={snapshot === chosen}
                      onChange={() => setChosenId(snapshot.id)}
                    />
                    <span className={styles.time}>{printTime(snapshot.takenAt)}</span>
                    <span className={styles.words}>
                      {reasonWords[snapshot.reason]}
                      {snapshot.lastChange === null ? null : (
                        <span className={styles.last}>last: {snapshot.lastChange}</span>
                      )}
                    </span>
                  </label>
                ))}
              </div>
            ))}
          </fieldset>
          {chosen === null ? null : <Comparison snapshot={chosen} />}
        </div>
      )}
    </Dialog>
  )
}

const reasonWords: Readonly<Record<SnapshotReason, string>> = {
  session: 'at the end of a session',
  interval: 'while working',
  'before-import': 'before an import',
  'before-annotations': 'before a batch of annotations',
  'before-delete': 'before something was deleted',
  'before-merge': 'before two actors were merged',
  'before-restore': 'before going back to a snapshot',
  'before-upgrade': 'before a newer version of Demarche',
}

/** What the snapshot holds beside what the project holds now. */
function Comparison({ snapshot }: { readonly snapshot: Snapshot }) {
  const content = useBackendQuery('snapshots.get', { id: snapshot.id })
  const now = useBackendQuery('projects.current', {}).data?.counts
  if (content.error) return <p className={styles.empty}>{messageOf(content.error)}</p>
  const then = content.data?.counts
  return (
    <section className={styles.comparison} aria-label="What the snapshot holds" aria-busy={content.isPending}>
      <CountsTable
        columns={[
          { title: 'Then', counts: then },
          { title: 'Now', counts: now },
        ]}
      />
    </section>
  )
}
