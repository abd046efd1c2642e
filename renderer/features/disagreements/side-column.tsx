import { keyOf } from '../../commands/registry.ts'
import type { Side } from '#shared/domain/disagreements.ts'
import type { ActorId, PositionId } from '#shared/domain/ids.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { LongList } from '../../parts/quotations/long-list.tsx'
import { QuotedPositionItem } from '../../parts/quotations/quoted-position.tsx'
import type { Codebook } from '../../parts/codebook-data.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'
import styles from './disagreements.module.css'
import { speaksFor } from './find-evidence.ts'
import { hueOfSide } from './hues.ts'
import { describeEvidence, nameSide } from './side-words.ts'

/** The holder's name where the evidence is somebody else's position than that of the side's actors. */
function nameStranger(holder: ActorId, side: Side, { actors }: Codebook): string | undefined {
  if (side.actorIds.length === 0) return actors.get(holder)?.name
  return speaksFor(holder, new Set(side.actorIds), actors)
    ? undefined
    : `held by ${actors.get(holder)?.name ?? 'others'}`
}

interface SideColumnProps {
  readonly side: Side
  readonly index: number
  readonly codebook: Codebook
  readonly quotes: DisagreementQuotes
  readonly canBeRemoved: boolean
  readonly onAddEvidence: () => void
  readonly onRemoveEvidence: (id: PositionId) => void
  readonly onActors: () => void
  readonly onRemove: () => void
}

/** What one side says, by date, and on whose word we know it. */
export function SideColumn(props: SideColumnProps) {
  const { side, index, codebook, quotes } = props
  const name = nameSide(side, index, codebook.actors)
  /** The undated after everything that is dated. */
  const dateOf = ({ date, transcriptId }: QuotedPosition) => date ?? quotes.occasions.get(transcriptId)?.date ?? '9999'
  const evidence = side.positionIds
    .flatMap((id) => quotes.positions.get(id) ?? [])
    .toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)) || a.start - b.start)
  return (
    <section className={styles.side} aria-label={name}>
      <div className={styles.sideHead}>
        <div>
          <h2 className={styles.sideName}>{name}</h2>
          <p className={styles.sideDetail}>{describeEvidence(evidence.map((position) => position.attribution))}</p>
        </div>
        <IconButton label={`Add evidence for ${name}`} icon="plus" onPress={props.onAddEvidence} />
        <Menu
          label={name}
          entries={[
            {
              id: 'add',
              label: 'Add evidence…',
              icon: 'plus',
              kbd: keyOf('disagreement.addEvidence'),
              onAction: props.onAddEvidence,
            },
            { id: 'actors', label: 'Who is on this side…', icon: 'actors', onAction: props.onActors },
            {
              id: 'remove',
              label: 'Remove this side',
              icon: 'trash',
              tone: 'danger',
              startsGroup: true,
              isDisabled: !props.canBeRemoved,
              onAction: props.onRemove,
            },
          ]}
        >
          <IconButton label={`Change ${name}`} icon="more" />
        </Menu>
      </div>
      <div className={styles.evidence}>
        {side.positionIds.length === 0 ? (
          <div className={styles.missing}>
            <p>Nothing recorded shows that {side.actorIds.length === 0 ? 'this side' : name} takes part.</p>
            <Button icon="plus" onPress={props.onAddEvidence}>
              Add evidence
            </Button>
            {side.actorIds.length === 0 ? (
              <Button icon="actors" onPress={props.onActors}>
                Say who is on it
              </Button>
            ) : null}
          </div>
        ) : null}
        <LongList items={evidence}>
          {(position) => (
            <QuotedPositionItem
              key={position.id}
              id={`evidence-${position.id}`}
              position={position}
              stance={codebook.terms.get(position.stanceId)}
              hue={hueOfSide(index)}
              about={nameStranger(position.holderId, side, codebook)}
              actions={
                <IconButton
                  label="Take out of this side"
                  icon="minus"
                  size={15}
                  onPress={() => props.onRemoveEvidence(position.id)}
                />
              }
            />
          )}
        </LongList>
      </div>
    </section>
  )
}
