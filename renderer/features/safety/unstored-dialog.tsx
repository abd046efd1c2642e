import type { Stored, Unstored } from '#shared/api/unstored-api.ts'
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { endTurns } from '../../commands/in-turn.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './safety.module.css'
import { describeStored, describeUnstored, wordsFor } from './unstored-words.ts'

/** With how many changes waiting the question was put off; with one more it comes back. */
const usePutOff = create<{ readonly changes: number }>(() => ({ changes: 0 }))

/** Asks what to do about changes that the disk did not take. Stands in the shell once. */
export function UnstoredDialog() {
  const unstored = useBackendQuery('unstored.get', {}).data ?? null
  const putOff = usePutOff((state) => state.changes)
  useEffect(() => {
    if (unstored !== null) endTurns()
  }, [unstored])
  if (unstored === null || unstored.changes.length <= putOff) return null
  return <OpenDialog unstored={unstored} />
}

/** In the foot bar: that there are such changes, and the way back to the question. */
export function UnstoredNotice({ className }: { readonly className: string | undefined }) {
  const unstored = useBackendQuery('unstored.get', {}).data ?? null
  if (unstored === null) return null
  return (
    <button type="button" className={className} onClick={() => usePutOff.setState({ changes: 0 })}>
      {count(unstored.changes.length, 'change')} not stored yet…
    </button>
  )
}

function OpenDialog({ unstored }: { readonly unstored: Unstored }) {
  const [error, setError] = useState<string | null>(null)
  const { title, advice } = wordsFor(unstored)
  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => usePutOff.setState({ changes: unstored.changes.length })}
      size="medium"
      role="alertdialog"
      error={error}
      footer={<Ways unstored={unstored} onError={setError} />}
    >
      <div>
        <p className={styles.text}>{describeUnstored(unstored)}</p>
        <p className={styles.text}>{advice}</p>
      </div>
    </Dialog>
  )
}

interface WaysProps {
  readonly unstored: Unstored
  readonly onError: (message: string | null) => void
}

/** What can be done; the main way is last: a copy where the file is not what it was, else another attempt. */
function Ways({ unstored, onError }: WaysProps) {
  const retry = useBackendCommand('unstored.retry')
  const saveCopy = useBackendCommand('unstored.saveCopy')
  const reopen = useBackendCommand('unstored.reopen')
  const forget = useBackendCommand('unstored.forget')
  const { canReopen = false } = wordsFor(unstored)
  const canCopy = unstored.canCopy && unstored.reason !== null
  const isCopyMain = canCopy && canReopen
  const again = (
    <Button
      key="again"
      {...(isCopyMain ? {} : mainButton)}
      isPending={retry.isPending}
      onPress={() => void attempt(() => retry.mutateAsync({}), onError)}
    >
      {unstored.reason === null ? 'Store now' : 'Try again'}
    </Button>
  )
  const copy = canCopy ? (
    <Button
      key="copy"
      {...(isCopyMain ? mainButton : {})}
      isPending={saveCopy.isPending}
      onPress={() => void attempt(async () => (await saveCopy.mutateAsync({}))?.stored ?? null, onError, IN_THE_COPY)}
    >
      Save a copy…
    </Button>
  ) : null
  return (
    <>
      <Button variant="quiet" isPending={forget.isPending} onPress={() => forget.mutate({})}>
        Give {unstored.changes.length === 1 ? 'it' : 'them'} up
      </Button>
      <span className={styles.space} />
      {canReopen ? (
        <Button
          isPending={reopen.isPending}
          onPress={() => void attempt(async () => (await reopen.mutateAsync({})).stored, onError)}
        >
          Open again
        </Button>
      ) : null}
      {isCopyMain ? [again, copy] : [copy, again]}
    </>
  )
}

const mainButton = { variant: 'primary', takesFocus: true } as const
const IN_THE_COPY = ' You are working in the copy now.'

/** Says what came of it; null from `work` is a person who changed their mind. */
async function attempt(work: () => Promise<Stored | null>, onError: WaysProps['onError'], place = ''): Promise<void> {
  onError(null)
  try {
    const stored = await work()
    if (stored === null) return
    usePutOff.setState({ changes: 0 })
    if (stored.left > 0) onError(describeStored(stored))
    else showToast({ message: `${describeStored(stored)}${place}` })
  } catch (cause) {
    onError(messageOf(cause))
  }
}
