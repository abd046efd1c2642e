import type { Acknowledgement, Disagreement } from '#shared/domain/disagreements.ts'
import type { ActorId, DisagreementId, PassageId } from '#shared/domain/ids.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { useState } from 'react'
import { call, messageOf } from '../../../api/client.ts'
import { useCountedCodebook } from '../../../parts/codebook-data.ts'
import { useRecentUses } from '../../../parts/recent-uses.ts'
import { navigate } from '../../../state/route.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { actorOptions } from '../composer/codebook-options.ts'
import { readGuess } from '../read-guess.ts'
import type { ReaderData } from '../reader-data.ts'
import { useReaderState } from '../reader-state.ts'
import styles from './relate-dialog.module.css'

/** Makes the active passage evidence that a party acknowledges a disagreement, or denies that there is one. */
export function AcknowledgeDialog({ data }: { readonly data: ReaderData }) {
  const passageId = useReaderState((state) => state.acknowledging)
  if (passageId === null) return null
  return <AcknowledgeForm key={passageId} passageId={passageId} data={data} />
}

interface AcknowledgeFormProps {
  readonly passageId: PassageId
  readonly data: ReaderData
}

function AcknowledgeForm({ passageId, data }: AcknowledgeFormProps) {
  const passage = data.passagesById.get(passageId)
  const ordered = likelyFirst(data, passageId)
  const [into, setInto] = useState<DisagreementId | null>(ordered[0]?.id ?? null)
  const [does, setDoes] = useState<Acknowledgement['does']>('acknowledges')
  const [actorId, setActorId] = useState<ActorId | null>(() => guessParty(data, passageId))
  const [problem, setProblem] = useState<string | null>(null)
  const recent = useRecentUses()
  const { actors } = useCountedCodebook()
  const store = async () => {
    const disagreement = data.disagreements.find((one) => one.id === into)
    if (!disagreement) return setProblem('Say which disagreement it is about.')
    const acknowledgements = [...disagreement.acknowledgements, { passageId, actorId, does }]
    try {
      await call('disagreements.update', { id: disagreement.id, changes: { acknowledgements } })
    } catch (error) {
      return setProblem(messageOf(error))
    }
    stop()
    showToast({
      message: `The passage ${does} “${disagreement.title}”.`,
      action: { label: 'Show', run: () => navigate({ screen: 'disagreements', disagreementId: disagreement.id }) },
    })
  }
  return (
    <Dialog
      title="Acknowledged or denied"
      isOpen
      onClose={stop}
      onSubmit={() => void store()}
      error={problem}
      footer={
        <>
          <Button onPress={stop}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Enter">
            Add to it
          </Button>
        </>
      }
    >
      <p className={styles.quoted}>“{joinQuotes(passage?.spans.map((span) => span.quote) ?? [])}”</p>
      <ComboBox<DisagreementId>
        label="Disagreement"
        takesFocus
        options={ordered.map(({ id, title, issueId }) => ({
          id,
          name: title,
          detail: (issueId && data.issues.get(issueId)?.name) ?? undefined,
        }))}
        value={into}
        onChange={setInto}
      />
      <SegmentedControl
        label="The party"
        segments={[
          { id: 'acknowledges', label: 'acknowledges that they disagree' },
          { id: 'denies', label: 'denies that there is anything to disagree on' },
        ]}
        value={does}
        onChange={setDoes}
      />
      <ComboBox<ActorId>
        label="Who"
        options={actorOptions(actors, data.transcript.date, recent.actorIds)}
        value={actorId}
        onChange={setActorId}
        onClear={() => setActorId(null)}
      />
    </Dialog>
  )
}

function stop(): void {
  useReaderState.setState({ acknowledging: null })
}

/** Whoever holds what the passage says, else whoever would be read as its holder. */
function guessParty(data: ReaderData, passageId: PassageId): ActorId | null {
  const [position] = data.passagesById.get(passageId)?.positions ?? []
  if (position) return position.holderId
  const holder = readGuess(data, { passageId })?.holder
  return holder && 'id' in holder ? holder.id : null
}

/** Disagreements on the issues of the passage's own positions before the others. */
function likelyFirst({ disagreements, passagesById }: ReaderData, passageId: PassageId): Disagreement[] {
  const issueIds = new Set(passagesById.get(passageId)?.positions.map((one) => one.issueId))
  const isNear = ({ issueId }: Disagreement) => issueId !== null && issueIds.has(issueId)
  return [...disagreements.filter(isNear), ...disagreements.filter((one) => !isNear(one))]
}
