import type { MemoId } from '#shared/domain/ids.ts'
import type { Memo, MemoSubject } from '#shared/domain/memos.ts'
import { AppError } from '#shared/api/envelope.ts'
import { useEffect, useRef, useState } from 'react'
import { call, messageOf } from '../../api/client.ts'
import { offerUndo, tryCommand } from '../../commands/outcomes.ts'
import { showToast } from '../../ui/toast.tsx'
import { createAutosave } from './autosave.ts'
import type { Autosave, SavingState } from './autosave.ts'

/** What a memo is, or is to be, on. */
export interface MemoPlace {
  readonly subject: MemoSubject
  readonly subjectId: string
}

interface MemoWords {
  readonly words: string
  /** Why the words could not be stored; they stay in the field and are tried again. */
  readonly problem: string | null
  readonly type: (words: string) => void
  /** The field is left: everything is stored, and a memo without words deleted. */
  readonly leave: () => void
}

interface MemoWordsOptions {
  /** Null where the memo is written for the first time: it is made with its first words. */
  readonly memo: Memo | null
  readonly place: MemoPlace
  readonly onMade: ((id: MemoId) => void) | undefined
  /** Left, and stored or empty. */
  readonly onLeft: (() => void) | undefined
}

/** The words of a memo while they are written: stored at every pause, on leaving the field, the screen and the window. */
export function useMemoWords({ memo, place, onMade, onLeft }: MemoWordsOptions): MemoWords {
  const stored = memo?.text ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const [saving, setSaving] = useState<SavingState | null>(null)
  /** Left, stored, and not yet read again. */
  const [sent, setSent] = useState<{ readonly from: string; readonly to: string } | null>(null)
  if (sent && sent.from !== stored) setSent(null)

  const id = useRef<MemoId | null>(memo?.id ?? null)
  const autosave = useRef<Autosave | null>(null)
  const latest = useRef('')
  const make = async (text: string) => {
    const made = await call('memos.create', { ...place, text })
    id.current = made.id
    onMade?.(made.id)
  }
  const store = async (text: string) => {
    if (id.current === null) return make(text)
    try {
      await call('memos.update', { id: id.current, text })
    } catch (error) {
      // Deleted meanwhile, by undo perhaps: no word is lost with it.
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error
      await make(text)
    }
  }
  useEffect(() => {
    const flush = () => void autosave.current?.flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      if (autosave.current) void storeLast(autosave.current)
    }
  }, [])

  const type = (words: string) => {
    autosave.current ??= createAutosave({ stored, store, onState: setSaving })
    latest.current = words
    setDraft(words)
    autosave.current.type(words)
  }
  const leave = async () => {
    if (draft === null) return onLeft?.()
    const isStored = draft.trim() === '' ? await deleteEmptied(id.current) : await autosave.current?.flush()
    // Written on meanwhile: what is there now is stored when the field is left again.
    if (!isStored || latest.current !== draft) return
    autosave.current = null
    setDraft(null)
    setSaving(null)
    if (draft.trim() !== stored) setSent({ from: stored, to: draft.trim() })
    onLeft?.()
  }
  return {
    words: draft ?? sent?.to ?? stored,
    problem: saving?.problem ? messageOf(saving.problem) : null,
    type,
    leave: () => void leave(),
  }
}

/** The screen is left: nobody is there any more to see that it failed, so that is said, with a way to try again. */
async function storeLast(autosave: Autosave): Promise<void> {
  if ((await autosave.flush()) || autosave.isEmpty()) return
  const again = () => void storeLast(autosave)
  showToast({
    message: 'The last words of a memo could not be stored.',
    tone: 'problem',
    action: { label: 'Try again', run: again },
  })
}

/** A memo that was left without words goes; what it said comes back with undo. */
async function deleteEmptied(id: MemoId | null): Promise<boolean> {
  if (id === null) return true
  if (!(await tryCommand(() => call('memos.delete', { id })))) return false
  void offerUndo('Deleted the memo, which had no words left.')
  return true
}
