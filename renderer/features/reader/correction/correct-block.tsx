import type { Correction } from '#shared/corrections/correction.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Block, Transcript } from '#shared/domain/transcripts.ts'
import { BlockKind, TurnRole } from '#shared/domain/transcripts.ts'
import { useEffect, useRef, useState } from 'react'
import { call, messageOf } from '../../../api/client.ts'
import { runAction, useKeyOf } from '../../../commands/registry.ts'
import { blockKindLabels, shortenWords } from '../../../parts/block-words.ts'
import { newSpeakerId } from '../../../parts/new-speaker-id.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Select } from '../../../ui/select.tsx'
import type { PageFrame } from '../page-sight.ts'
import { useReaderState } from '../reader-state.ts'
import styles from './correct-block.module.css'
import { SpeakerDetails } from './speaker-details.tsx'
import { findTurn, findTurnsOfLabel } from '#shared/domain/turns.ts'

type Scope = 'block' | 'turn' | 'label'

/** Corrects what was recognised at a block: who speaks, what kind of text it is, in which role. */
export function CorrectBlock({ transcript, frame }: { readonly transcript: Transcript; readonly frame: PageFrame }) {
  const seq = useReaderState((state) => state.correctingSeq)
  const block = seq === null ? undefined : transcript.blocks[seq]
  const anchor = useRef<Element>(null)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const element = seq === null ? null : frame.editor.blockElement(seq)
    anchor.current = element?.querySelector('[data-correct]') ?? element
    setReady(anchor.current !== null)
  }, [seq, frame])
  if (!block || !isReady) return null
  return (
    <Popover
      label="Correct this paragraph"
      isOpen
      onClose={stopCorrecting}
      triggerRef={anchor}
      placement="bottom start"
    >
      <CorrectionForm key={block.seq} transcript={transcript} block={block} onClose={stopCorrecting} />
    </Popover>
  )
}

function stopCorrecting(): void {
  useReaderState.setState({ correctingSeq: null })
}

interface CorrectionFormProps {
  readonly transcript: Transcript
  readonly block: Block
  readonly onClose: () => void
}

function CorrectionForm({ transcript, block, onClose }: CorrectionFormProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const label = transcript.blocks[findTurn(transcript.blocks, block.seq)[0] ?? block.seq]?.label ?? null
  const [scope, setScope] = useState<Scope>(block.speakerId === null ? 'block' : 'turn')
  const speaker = transcript.speakers.find((one) => one.id === block.speakerId)
  const seqs = seqsOf(transcript.blocks, block.seq, scope)
  const correct = async (correction: Correction) => {
    try {
      await call('transcripts.correct', {
        id: transcript.id,
        revisionId: transcript.revision.id,
        corrections: [correction],
      })
      setProblem(null)
      return true
    } catch (error) {
      setProblem(messageOf(error))
      return false
    }
  }
  const scopes = [
    { id: 'block' as const, label: 'This paragraph' },
    { id: 'turn' as const, label: 'This turn' },
    ...(label === null ? [] : [{ id: 'label' as const, label: `All “${shortenWords(label, 16)}”` }]),
  ]
  return (
    <div className={styles.form}>
      <ComboBox<SpeakerId>
        label="Speaker"
        options={transcript.speakers.map(({ id, name, office }) => ({ id, name, detail: office ?? undefined }))}
        value={speaker?.id ?? null}
        placeholder="Nobody"
        takesFocus
        onChange={(id) => void correct({ does: 'speaker', seqs, speaker: { id } })}
        onCreate={(name) => void correct({ does: 'speaker', seqs, speaker: { newId: newSpeakerId(), name } })}
        createLabel={(name) => `New speaker “${name}”`}
        onClear={() => void correct({ does: 'speaker', seqs, speaker: null })}
      />
      <SegmentedControl label="For" segments={scopes} value={scope} onChange={setScope} />
      <SegmentedControl<TurnRole | 'none'>
        label="Role"
        segments={[...TurnRole.options.map((id) => ({ id, label: id })), { id: 'none', label: 'none' }]}
        value={block.role ?? 'none'}
        onChange={(role) => void correct({ does: 'role', seqs, role: role === 'none' ? null : role })}
      />
      <Select<BlockKind>
        label="Kind of this paragraph"
        options={BlockKind.options.map((id) => ({ id, name: blockKindLabels[id] }))}
        value={block.kind}
        onChange={(kind) =>
          void correct({ does: 'kind', seqs: [block.seq], kind }).then((isDone) => isDone && onClose())
        }
      />
      {speaker ? <SpeakerDetails key={speaker.id} speaker={speaker} correct={correct} /> : null}
      {problem === null ? null : <InlineError>{problem}</InlineError>}
      <div className={styles.foot}>
        <Button variant="quiet" kbd={useKeyOf('text.correctAll')} onPress={() => runAction('text.correctAll')}>
          Correct the whole text…
        </Button>
        <Button onPress={onClose}>Done</Button>
      </div>
    </div>
  )
}

function seqsOf(blocks: readonly Block[], seq: number, scope: Scope): number[] {
  if (scope === 'block') return [seq]
  return scope === 'turn' ? findTurn(blocks, seq) : findTurnsOfLabel(blocks, seq)
}
