import type { Stored, Unstored } from '#shared/api/unstored-api.ts'
import { useState } from 'react'
import { create } from 'zustand'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
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
  const retry = useBackendCommand('unstored.retry')
  const saveCopy = useBackendCommand('unstored.saveCopy')
  const reopen = useBackendCommand('unstored.reopen')
  const forget = useBackendCommand('unstored.forget')
  const { title, advice, canReopen = false } = wordsFor(unstored)
  const close = () => usePutOff.setState({ changes: unstored.changes.length })
  const attempt = async (work: () => Promise<Stored | null>, place = '') => {
    setError(null)
    try {
      const stored = await work()
      if (stored === null) return
      usePutOff.setState({ changes: 0 })
      if (stored.left > 0) setError(describeStored(stored))
      else showToast({ message: `${describeStored(stored)}${place}` })
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      size="medium"
      role="alertdialog"
      error={error}
      footer={
        <>
          <Button variant="danger" isPending={forget.isPending} onPress={() => forget.mutate({})}>
            Give {unstored.changes.length === 1 ? 'it' : 'them'} up
          </Button>
          <span className={styles.space} />
          {canReopen ? (
            <Button
              isPending={reopen.isPending}
              onPress={() => void attempt(async () => (await reopen.mutateAsync({})).stored)}
            >
              Open again
            </Button>
          ) : null}
          {unstored.canCopy && unstored.reason !== null ? (
            <Button
              isPending={saveCopy.isPending}
              onPress={() =>
                void attempt(
                  async () => (await saveCopy.mutateAsync({}))?.stored ?? null,
                  ' You are working in the copy now.',
                )
              }
            >
              Save a copy…
            </Button>
          ) : null}
          <Button
            variant="primary"
            takesFocus
            isPending={retry.isPending}
            onPress={() => void attempt(() => retry.mutateAsync({}))}
          >
            {unstored.reason === null ? 'Store now' : 'Try again'}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{describeUnstored(unstored)}</p>
      <p className={styles.text}>{advice}</p>
    </Dialog>
  )
}
