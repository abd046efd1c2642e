import type { Output } from '#shared/api/contract.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { CountsTable } from '../../parts/counts-table.tsx'
import { nameMoment } from '../../parts/days.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './welcome-screen.module.css'

interface DamagedProjectProps {
  readonly handle: FileHandle
  /** As it was called when it was opened last; null where it never was here. */
  readonly title: string | null
  readonly message: string
  /** Whether there is no file at its place any more. */
  readonly isGone: boolean
}

/**
 * What can be done about a project that is damaged: go back to a snapshot, or save what can still be read; and what
 * each of the two would bring.
 */
export function DamagedProject({ handle, title, message, isGone }: DamagedProjectProps) {
  const newest = useBackendQuery('recovery.newestSnapshot', { handle }).data
  const inspection = useBackendQuery('recovery.inspect', isGone ? null : { handle })
  const openSnapshot = useBackendCommand('recovery.openSnapshot')
  const salvage = useBackendCommand('recovery.salvage')
  const [opened] = useState(() => new Date())
  const goBack = async () => {
    salvage.reset()
    const project = await openSnapshot.mutateAsync({ handle }).catch(() => null)
    if (project && newest) showToast({ message: describeOpened(project, nameMoment(newest.snapshot.takenAt, opened)) })
  }
  const failure = openSnapshot.error ?? salvage.error
  const saveAll = async () => {
    openSnapshot.reset()
    const saved = await salvage.mutateAsync({ handle }).catch(() => null)
    if (saved) showToast(describeSaved(saved))
  }
  const columns = [
    ...(newest ? [{ title: `Snapshot of ${nameMoment(newest.snapshot.takenAt, opened)}`, counts: newest.counts }] : []),
    ...(isGone || inspection.data === null ? [] : [{ title: 'Can still be read', counts: inspection.data?.counts }]),
  ]
  return (
    <section className={styles.damaged} aria-label="A damaged project" aria-busy={inspection.isLoading}>
      <h1 className={styles.damagedTitle}>
        {title === null ? 'A project' : `“${title}”`} is {isGone ? 'not where it was' : 'damaged'}
      </h1>
      <InlineError>{message}</InlineError>
      <p>{isGone ? describeGone(newest) : describeWays(newest !== undefined && newest !== null, inspection)}</p>
      <div className={styles.ways}>
        {newest ? (
          <Button variant="primary" icon="history" isPending={openSnapshot.isPending} onPress={() => void goBack()}>
            Open the snapshot as a new project
          </Button>
        ) : null}
        {isGone ? null : (
          <Button
            variant={newest === null ? 'primary' : 'plain'}
            isDisabled={inspection.data === null}
            isPending={salvage.isPending}
            onPress={() => void saveAll()}
          >
            Save what can still be read
          </Button>
        )}
      </div>
      {failure ? <InlineError>{messageOf(failure)}</InlineError> : null}
      {columns.length > 0 ? <CountsTable columns={columns} /> : null}
    </section>
  )
}

interface Inspected {
  readonly data: Output<'recovery.inspect'> | undefined
  readonly isPending: boolean
}

function describeGone(newest: Output<'recovery.newestSnapshot'> | undefined): string {
  if (newest === undefined) return ''
  return newest === null
    ? 'If you moved or renamed it, open it at its new place. There is no snapshot of it on this computer.'
    : 'If you moved or renamed it, open it at its new place. Else the newest snapshot can be opened as a new project.'
}

/** What speaks for one and for the other. */
function describeWays(hasSnapshot: boolean, { data, isPending }: Inspected): string {
  const parts = [
    hasSnapshot
      ? 'The snapshot is whole; only what you did after it is not in it.'
      : 'There is no snapshot of this project on this computer.',
    isPending ? 'The file is being read…' : '',
    data === null ? 'Nothing can be read in the file any more.' : '',
    data?.isIncomplete ? 'Of the file a part cannot be read; what is left may hold your last work.' : '',
    data && data.damagedTexts.length > 0
      ? `Letters have changed in the text of ${data.damagedTexts.map((title) => `“${title}”`).join(', ')}.`
      : '',
    data && !data.isIncomplete && data.damagedTexts.length === 0
      ? 'All of the file can be read and its texts are as they were stored; a name or a memo in it may have changed.'
      : '',
    hasSnapshot || data ? 'Either way you get a new project, and the damaged file stays as it is.' : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function describeOpened({ title }: { readonly title: string }, moment: string): string {
  return `You are in “${title}” now, a new project as the old one was ${moment}. What was at its place was not touched.`
}

type Saved = NonNullable<Output<'recovery.salvage'>>

/** What is missing stays in sight until it was read. */
function describeSaved({ project, rows, damagedTexts, readAnew }: Saved): {
  message: string
  tone: 'plain' | 'problem'
} {
  const leftOut = rows.reduce((sum, row) => sum + row.orphaned, 0)
  const losses = [
    rows.some((row) => row.isIncomplete) ? 'A part of the damaged file could not be read.' : '',
    leftOut > 0
      ? `${count(leftOut, 'thing')} that hung on what is lost ${leftOut === 1 ? 'was' : 'were'} left out.`
      : '',
    readAnew > 0
      ? `${count(readAnew, 'text')} had to be read anew from the original file, without tags: check what was recognised.`
      : '',
    damagedTexts.length > 0 ? `Check the text of ${damagedTexts.map((title) => `“${title}”`).join(', ')}.` : '',
  ].filter((part) => part !== '')
  if (losses.length === 0)
    return {
      message: `Everything was saved in “${project.title}”, where you are now. Look over names and memos: only texts are known to be as they were stored.`,
      tone: 'plain',
    }
  return { message: `You are in “${project.title}” now. ${losses.join(' ')}`, tone: 'problem' }
}
