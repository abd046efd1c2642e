import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { ActorId, PassageId } from '#shared/domain/ids.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { orderByUse } from '#shared/domain/recent-uses.ts'
import { actorOptions } from '../../parts/actor-words.ts'
import { useRecentUses } from '../../parts/recent-uses.ts'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import { useCountedCodebook } from '../../parts/codebook-data.ts'
import { QuotationPicker } from './quotation-picker.tsx'

interface AcknowledgementDialogProps {
  readonly disagreement: Disagreement
  readonly onClose: () => void
}

/** Chooses the passage in which a party admits or denies that they disagree. */
export function AcknowledgementDialog({ disagreement, onClose }: AcknowledgementDialogProps) {
  const passages = useBackendQuery('passages.quoted', {})
  const update = useBackendCommand('disagreements.update')
  const recent = useRecentUses()
  const { actors } = useCountedCodebook()
  const parties = disagreement.sides.flatMap((side) => side.actorIds)
  const [does, setDoes] = useState<'acknowledges' | 'denies'>('acknowledges')
  const [actorId, setActorId] = useState<ActorId | null>(parties[0] ?? null)
  const [chosen, setChosen] = useState<ReadonlySet<PassageId>>(new Set())
  const items = useMemo(
    () =>
      (passages.data ?? []).map((passage) => ({
        id: passage.id,
        words: joinQuotes(passage.quotes),
        place: describePlace(passage),
        sign: null,
      })),
    [passages.data],
  )
  const submit = () => {
    if (chosen.size === 0) return
    const added = [...chosen].map((passageId) => ({ passageId, actorId, does }))
    update.mutate(
      { id: disagreement.id, changes: { acknowledgements: [...disagreement.acknowledgements, ...added] } },
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog
      title="Acknowledged or denied"
      isOpen
      onClose={onClose}
      size="large"
      onSubmit={submit}
      error={update.error ? messageOf(update.error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" kbd="Ctrl Enter" isDisabled={chosen.size === 0}>
            Add
          </Button>
        </>
      }
    >
      <QuotationPicker
        label="Passages"
        items={items}
        chosen={chosen}
        onChange={setChosen}
        onSubmit={submit}
        isReading={passages.isPending}
        emptyText="No passage has these words. Only tagged passages can be chosen."
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
      <ComboBox
        label="Who"
        options={actorOptions(orderByUse(actors.values(), [...parties, ...recent.actorIds]))}
        value={actorId}
        onChange={setActorId}
        onClear={() => setActorId(null)}
      />
    </Dialog>
  )
}
