import type { Output } from '#shared/api/contract.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { printDate } from '../../parts/transcript-words.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './welcome-screen.module.css'

/** What can be done about a project that is damaged: go back to a snapshot, or save what can still be read. */
export function DamagedProject({ handle, message }: { readonly handle: FileHandle; readonly message: string }) {
  const newest = useBackendQuery('recovery.newestSnapshot', { handle }).data
  const openSnapshot = useBackendCommand('recovery.openSnapshot')
  const salvage = useBackendCommand('recovery.salvage')
  const failure = openSnapshot.error ?? salvage.error
  const saveAll = async () => {
    openSnapshot.reset()
    const saved = await salvage.mutateAsync({ handle }).catch(() => null)
    if (saved) showToast({ message: describeSaved(saved) })
  }
  return (
    <section className={styles.damaged} aria-label="A damaged project">
      <InlineError>{message}</InlineError>
      {newest ? (
        <p>
          The newest snapshot is from {printDate(newest.snapshot.takenAt.slice(0, 10))} and holds{' '}
          {count(newest.counts.transcripts, 'transcript')}, {count(newest.counts.passages, 'passage')} and{' '}
          {count(newest.counts.positions, 'position')}.
        </p>
      ) : null}
      <div className={styles.ways}>
        {newest ? (
          <Button
            variant="primary"
            icon="history"
            isPending={openSnapshot.isPending}
            onPress={() => {
              salvage.reset()
              openSnapshot.mutate({ handle })
            }}
          >
            Open the snapshot as a new project
          </Button>
        ) : null}
        <Button isPending={salvage.isPending} onPress={() => void saveAll()}>
          Save what can still be read
        </Button>
      </div>
      {failure ? <InlineError>{messageOf(failure)}</InlineError> : null}
    </section>
  )
}

type Saved = NonNullable<Output<'recovery.salvage'>>

function describeSaved({ rows, damagedTexts, readAnew }: Saved): string {
  const leftOut = rows.reduce((sum, row) => sum + row.orphaned, 0)
  const parts = [
    leftOut === 0
      ? 'Everything that could be read was saved.'
      : `Saved, but for ${count(leftOut, 'row')} that named what is lost.`,
    rows.some((row) => row.isIncomplete) ? 'Some of the file could not be read.' : '',
    readAnew > 0
      ? `${count(readAnew, 'text')} had to be read anew from the original file, without tags: check what was recognised.`
      : '',
    damagedTexts.length > 0 ? `Check the text of ${damagedTexts.map((title) => `“${title}”`).join(', ')}.` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
