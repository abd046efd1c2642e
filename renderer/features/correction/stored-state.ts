import { applyCorrections, CorrectionFault } from '#shared/corrections/apply-correction.ts'
import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { create } from 'zustand'
import { call, messageOf } from '../../api/client.ts'
import { readTranscript } from '../../api/transcript-query.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Step } from './steps.ts'

/**
 * A stored transcript and what is being stored of it: each step shows at once and is sent after the one before it, so
 * that keys need not wait for the disk.
 */
interface Stored {
  readonly transcript: Transcript | null
  /** Shown already and not stored yet, in order. */
  readonly waiting: readonly Step[]
  /** The transcript after the steps that wait. */
  readonly text: CorrectableText | null
}

const nothing: Stored = { transcript: null, waiting: [], text: null }

export const useStored = create<Stored>(() => nothing)

/** Takes the transcript as it was read; while steps wait, what is shown is newer. */
export function showStored(transcript: Transcript): void {
  const { waiting, transcript: shown } = useStored.getState()
  if (waiting.length === 0 || shown?.id !== transcript.id) {
    useStored.setState({ transcript, waiting: [], text: transcript })
  }
}

/** Does the step; one that does not fit is told of and changes nothing. */
export function correctStored(step: Step): void {
  const { text, waiting } = useStored.getState()
  if (!text) return
  try {
    const { corrected } = applyCorrections(text, step.corrections)
    useStored.setState({ text: corrected, waiting: [...waiting, step] })
    announce(step.label)
    if (waiting.length === 0) void sendWaiting()
  } catch (error) {
    if (!(error instanceof CorrectionFault)) throw error
    showToast({ message: error.message })
  }
}

async function sendWaiting(): Promise<void> {
  const { transcript } = useStored.getState()
  if (!transcript) return
  const { id } = transcript
  try {
    for (let step = nextOf(id); step; step = nextOf(id)) {
      const revisionId = useStored.getState().transcript?.revision.id ?? transcript.revision.id
      await call('transcripts.correct', { id, revisionId, corrections: [...step.corrections] })
      const stored = await readTranscript(id)
      if (useStored.getState().transcript?.id !== id) return
      const rest = useStored.getState().waiting.slice(1)
      const { corrected } = applyCorrections<CorrectableText>(
        stored,
        rest.flatMap(({ corrections }) => corrections),
      )
      useStored.setState({ transcript: stored, waiting: rest, text: corrected })
    }
  } catch (error) {
    // What was refused, and all that was built on it, is as it is stored.
    const { transcript: shown } = useStored.getState()
    if (shown?.id === id) useStored.setState({ waiting: [], text: shown })
    showToast({ message: messageOf(error), tone: 'problem' })
  }
}

function nextOf(id: Transcript['id']): Step | undefined {
  const { transcript, waiting } = useStored.getState()
  return transcript?.id === id ? waiting[0] : undefined
}
