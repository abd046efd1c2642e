import type { DatedStatus, Disagreement } from '#shared/domain/disagreements.ts'
import type { PositionId, SideId } from '#shared/domain/ids.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useActions } from '../../commands/registry.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { tryCommand } from '../../commands/outcomes.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import { MemosSection } from '../../parts/memos/memos.tsx'
import { AcknowledgementDialog } from './acknowledgement-dialog.tsx'
import { Acknowledgements } from './acknowledgements.tsx'
import { Band } from './band.tsx'
import { addEvidence, addSide, removeEvidence, removeSide, setSideActors } from './disagreement-changes.ts'
import { useDisagreementQuotes } from './disagreement-data.ts'
import { DisagreementDialog } from './disagreement-dialog.tsx'
import { DisagreementHeader } from './disagreement-header.tsx'
import styles from './disagreements.module.css'
import { EvidencePicker } from './evidence-picker.tsx'
import { SideActorsDialog } from './side-actors-dialog.tsx'
import { SideColumn } from './side-column.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { StatusHistory } from './status-history.tsx'

interface DisagreementPageProps {
  readonly disagreement: Disagreement
  readonly codebook: Codebook
  readonly onDelete: () => void
}

type Task =
  | { readonly kind: 'evidence'; readonly sideId: SideId | null }
  | { readonly kind: 'status'; readonly status: DatedStatus | null }
  | { readonly kind: 'actors'; readonly sideId: SideId }
  | { readonly kind: 'acknowledgement' }
  | { readonly kind: 'details' }

/** One disagreement: what it is, how it went over time, and the words of each side. */
export function DisagreementPage({ disagreement, codebook, onDelete }: DisagreementPageProps) {
  const [task, setTask] = useState<Task | null>(null)
  const quotes = useDisagreementQuotes(disagreement)
  const close = () => setTask(null)

  useActions([
    {
      ...describe('disagreement.addEvidence'),
      isEnabled: disagreement.sides.length > 0,
      run: () => setTask({ kind: 'evidence', sideId: null }),
    },
    { ...describe('disagreement.changeStatus'), run: () => setTask({ kind: 'status', status: null }) },
    { ...describe('disagreement.addAcknowledgement'), run: () => setTask({ kind: 'acknowledgement' }) },
    { ...describe('disagreement.edit'), run: () => setTask({ kind: 'details' }) },
    { ...describe('disagreement.addSide'), run: () => tryCommand(() => addSide(disagreement)) },
    { ...describe('disagreement.delete'), run: onDelete },
  ])
  const sideOfTask = task && 'sideId' in task ? disagreement.sides.find((side) => side.id === task.sideId) : undefined
  return (
    <>
      <DisagreementHeader
        disagreement={disagreement}
        codebook={codebook}
        quotes={quotes}
        onEdit={() => setTask({ kind: 'details' })}
        onStatus={() => setTask({ kind: 'status', status: null })}
        onAddSide={() => runAction('disagreement.addSide')}
        onDelete={onDelete}
      />
      {quotes.error ? <InlineError>{messageOf(quotes.error)}</InlineError> : null}
      <Band disagreement={disagreement} quotes={quotes} codebook={codebook} onShow={showEvidence} />
      <div className={styles.sides}>
        {disagreement.sides.map((side, index) => (
          <SideColumn
            key={side.id}
            side={side}
            index={index}
            codebook={codebook}
            quotes={quotes}
            canBeRemoved={disagreement.sides.length > 2}
            onAddEvidence={() => setTask({ kind: 'evidence', sideId: side.id })}
            onRemoveEvidence={(id) => void tryCommand(() => removeEvidence(disagreement, side.id, id))}
            onActors={() => setTask({ kind: 'actors', sideId: side.id })}
            onRemove={() => void tryCommand(() => removeSide(disagreement, side.id))}
          />
        ))}
      </div>
      <Acknowledgements
        disagreement={disagreement}
        codebook={codebook}
        quotes={quotes}
        onAdd={() => setTask({ kind: 'acknowledgement' })}
      />
      <StatusHistory
        disagreement={disagreement}
        codebook={codebook}
        quotes={quotes}
        onAdd={() => setTask({ kind: 'status', status: null })}
        onEdit={(status) => setTask({ kind: 'status', status })}
      />
      <div className={styles.part}>
        <MemosSection
          key={disagreement.id}
          subject="disagreement"
          subjectId={disagreement.id}
          name={disagreement.title}
        />
      </div>
      {task?.kind === 'evidence' ? (
        <EvidencePicker
          disagreement={disagreement}
          codebook={codebook}
          sideId={task.sideId}
          onAdd={(sideId, ids) => addEvidence(disagreement, sideId, ids)}
          onClose={close}
        />
      ) : null}
      {task?.kind === 'status' ? (
        <StatusDialog disagreement={disagreement} status={task.status} quotes={quotes} onClose={close} />
      ) : null}
      {task?.kind === 'actors' && sideOfTask ? (
        <SideActorsDialog
          side={sideOfTask}
          onSave={(ids) => setSideActors(disagreement, sideOfTask.id, ids)}
          onClose={close}
        />
      ) : null}
      {task?.kind === 'acknowledgement' ? <AcknowledgementDialog disagreement={disagreement} onClose={close} /> : null}
      {task?.kind === 'details' ? <DisagreementDialog disagreement={disagreement} onClose={close} /> : null}
    </>
  )
}

function showEvidence(positionId: PositionId): void {
  const found = document.getElementById(`evidence-${positionId}`)
  found?.scrollIntoView({ block: 'center' })
  found?.querySelector('button')?.focus()
}
