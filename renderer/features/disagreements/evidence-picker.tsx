import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { PositionId, SideId } from '#shared/domain/ids.ts'
import { ATTRIBUTION_LABELS, isOwnWord } from '#shared/domain/positions.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import styles from './disagreements.module.css'
import { findEvidence } from './find-evidence.ts'
import { QuotationPicker } from './quotation-picker.tsx'
import { nameSide } from './side-words.ts'

interface EvidencePickerProps {
  readonly disagreement: Disagreement
  readonly codebook: Codebook
  /** The side to begin with; null begins with the one that has least. */
  readonly sideId: SideId | null
  readonly onAdd: (sideId: SideId, ids: readonly PositionId[]) => Promise<unknown>
  readonly onClose: () => void
}

/** Chooses positions as evidence of a side: at first those on the issue and of its actors. */
export function EvidencePicker({ disagreement, codebook, sideId: first, onAdd, onClose }: EvidencePickerProps) {
  const positions = useBackendQuery('positions.list', {})
  const [sideId, setSideId] = useState(first ?? leastSupported(disagreement))
  const [isOnIssue, setOnIssue] = useState(disagreement.issueId !== null)
  const [isOfSide, setOfSide] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<PositionId>>(new Set())
  const [error, setError] = useState<string | null>(null)
  const side = disagreement.sides.find((one) => one.id === sideId)
  const name = side ? nameSide(side, disagreement.sides.indexOf(side), codebook.actors) : ''
  const issue = disagreement.issueId === null ? undefined : codebook.issues.get(disagreement.issueId)
  const isNarrowedToSide = isOfSide && side !== undefined && side.actorIds.length > 0

  const items = useMemo(() => {
    const filter = {
      issueId: isOnIssue ? disagreement.issueId : null,
      actorIds: isNarrowedToSide ? side.actorIds : null,
      without: side?.positionIds ?? [],
    }
    const found = findEvidence(positions.data ?? [], filter, [...codebook.issues.values()], codebook.actors)
    return found.map((position) => toItem(position, codebook))
  }, [positions.data, codebook, disagreement.issueId, isOnIssue, isNarrowedToSide, side])

  const submit = async () => {
    if (sideId === undefined || chosen.size === 0) return
    try {
      await onAdd(sideId, [...chosen])
      onClose()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <Dialog
      title="Add evidence"
      isOpen
      onClose={onClose}
      size="large"
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" kbd="Ctrl Enter" isDisabled={chosen.size === 0}>
            {chosen.size === 0 ? 'Add' : `Add ${count(chosen.size, 'position')}`}
          </Button>
        </>
      }
    >
      <SegmentedControl
        label="Evidence for"
        segments={disagreement.sides.map((one, index) => ({
          id: one.id,
          label: nameSide(one, index, codebook.actors),
        }))}
        value={sideId ?? null}
        onChange={(id) => {
          setSideId(id)
          setChosen(new Set())
        }}
      />
      <QuotationPicker
        label="Positions"
        items={items}
        chosen={chosen}
        onChange={setChosen}
        onSubmit={() => void submit()}
        isReading={positions.isPending}
        emptyText="No position here. Other words, or fewer limits, may find it."
      >
        <div className={styles.pickerFilters}>
          {issue ? (
            <Checkbox isSelected={isOnIssue} onChange={setOnIssue}>
              Only on {issue.name}
            </Checkbox>
          ) : null}
          {side && side.actorIds.length > 0 ? (
            <Checkbox isSelected={isOfSide} onChange={setOfSide}>
              Only held by {name} or who speaks for it
            </Checkbox>
          ) : null}
        </div>
      </QuotationPicker>
    </Dialog>
  )
}

function leastSupported({ sides }: Disagreement): SideId | undefined {
  return sides.toSorted((a, b) => a.positionIds.length - b.positionIds.length)[0]?.id
}

function toItem(position: QuotedPosition, { terms, actors, issues }: Codebook) {
  const stance = terms.get(position.stanceId)
  const holder = actors.get(position.holderId)?.name ?? ''
  const issue = issues.get(position.issueId)?.name ?? ''
  const attribution = isOwnWord(position.attribution) ? '' : ` · ${ATTRIBUTION_LABELS[position.attribution]}`
  return {
    id: position.id,
    words: joinQuotes(position.quotes),
    sign: stance?.sign ?? '',
    place: `${holder} ${stance?.label ?? ''} ${issue} · ${describePlace(position, position.attribution)}${attribution}`,
  }
}
