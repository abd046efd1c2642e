import type { MemoId } from '#shared/domain/ids.ts'
import type { PlacedMemo } from '#shared/domain/memos.ts'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import { offerUndo, tryCommand } from '../../commands/outcomes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { WhoWhen } from '../who-when.tsx'
import styles from './memos.module.css'
import { useMemoWords } from './use-memo-words.ts'
import type { MemoPlace } from './use-memo-words.ts'

interface MemoItemProps {
  /** Null for one that is written for the first time. */
  readonly memo: PlacedMemo | null
  readonly place: MemoPlace
  /** What it is on, to screen readers: "Memo on Norrland". */
  readonly label: string
  readonly takesFocus?: boolean
  /** It has been stored for the first time. */
  readonly onMade?: (id: MemoId) => void
  /** The field was left, and everything is stored. */
  readonly onLeft?: () => void
  /** Above the words. */
  readonly children?: ReactNode
}

/** One memo, edited where it stands; there is nothing to press to store it. */
export function MemoItem({ memo, place, label, takesFocus = false, onMade, onLeft, children }: MemoItemProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { words, problem, type, leave } = useMemoWords({ memo, place, onMade, onLeft })
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  return (
    <article className={styles.memo}>
      {children}
      <textarea
        ref={field}
        className={styles.words}
        aria-label={label}
        placeholder="Write a memo"
        rows={1}
        value={words}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      {problem === null ? null : <InlineError>{problem}</InlineError>}
      {memo === null ? null : (
        <div className={styles.foot}>
          <WhoWhen coder={memo.coder} createdAt={memo.createdAt} changedAt={memo.changedAt} />
          <span className={styles.tools}>
            <IconButton label="Delete memo" icon="trash" size={14} onPress={() => void deleteMemo(memo.id)} />
          </span>
        </div>
      )}
    </article>
  )
}

async function deleteMemo(id: MemoId): Promise<void> {
  if (await tryCommand(() => call('memos.delete', { id }))) void offerUndo('Deleted the memo.')
}
