import { create } from 'zustand'
import { Dialog } from '../../ui/dialog.tsx'
import { subjectNames } from './memo-words.ts'
import { MemosAlone } from './memos.tsx'
import styles from './memos.module.css'
import type { MemoPlace } from './use-memo-words.ts'

interface MemosTask extends MemoPlace {
  /** How the thing is called: "Norrland on the station". */
  readonly name: string
}

const useMemosTask = create<{ readonly task: MemosTask | null }>(() => ({ task: null }))

/** Opens the memos on something, to be read and written, wherever one is. */
export function openMemos(task: MemosTask): void {
  useMemosTask.setState({ task })
}

function close(): void {
  useMemosTask.setState({ task: null })
}

/** Stands in the shell once. */
export function MemosDialog() {
  const task = useMemosTask((state) => state.task)
  if (!task) return null
  return (
    <Dialog title="Memos" isOpen onClose={close} size="medium">
      <p className={styles.on}>
        {subjectNames[task.subject]}: {task.name}
      </p>
      <MemosAlone {...task} />
    </Dialog>
  )
}
