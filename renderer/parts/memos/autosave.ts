/** How far the words typed so far have got. */
export interface SavingState {
  /** The last words that the backend has. */
  readonly stored: string
  readonly isStoring: boolean
  /** Why the last attempt failed; the words are kept and tried again. */
  readonly problem: unknown
}

interface AutosaveOptions {
  /** What is stored already. */
  readonly stored: string
  /** Stores the words; throws where that fails. Never called again before it has answered. */
  readonly store: (text: string) => Promise<unknown>
  readonly onState: (state: SavingState) => void
}

export interface Autosave {
  /** The words as they are now. They are stored after a pause, at the latest when `flush` is called. */
  readonly type: (text: string) => void
  /** Stores at once what is not stored yet; answers whether all of it is stored then. */
  readonly flush: () => Promise<boolean>
  /** Whether nothing is written there now. */
  readonly isEmpty: () => boolean
}

/** Milliseconds without typing after which words are stored. Each storing can be undone, so not too short. */
const PAUSE = 900

/** Stores what is typed at every pause, one attempt at a time, so that the last words win. */
export function createAutosave({ stored: start, store, onState }: AutosaveOptions): Autosave {
  let stored = start
  let latest = start
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null

  async function storeLatest(): Promise<boolean> {
    while (canBeStored(latest) && latest.trim() !== stored.trim()) {
      const text = latest
      onState({ stored, isStoring: true, problem: null })
      try {
        await store(text.trim())
      } catch (problem) {
        onState({ stored, isStoring: false, problem })
        return false
      }
      stored = text
      onState({ stored, isStoring: false, problem: null })
    }
    return latest.trim() === stored.trim()
  }
  function flush(): Promise<boolean> {
    clearTimeout(timer)
    running ??= storeLatest().finally(() => {
      running = null
    })
    return running
  }
  return {
    type(text) {
      latest = text
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), PAUSE)
    },
    flush,
    isEmpty: () => !canBeStored(latest),
  }
}

/** An emptied memo is not stored as such: leaving it empty deletes it. */
function canBeStored(text: string): boolean {
  return text.trim() !== ''
}
