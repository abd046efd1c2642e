import { describePosition } from '#shared/domain/position-sentence.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { wordsOfPosition } from '../cards/position-words.ts'
import { Sentence } from '../cards/sentence.tsx'
import { actorOptions } from '../composer/codebook-options.ts'
import { writeDate } from '../page-head.tsx'
import type { CountedCodebook } from '../../../parts/codebook-data.ts'
import { useRecentUses } from '../../../parts/recent-uses.ts'
import type { DraftSide } from './propose-sides.ts'
import { moveToSide } from './propose-sides.ts'
import styles from './relate-dialog.module.css'

interface SidesEditorProps {
  readonly codebook: CountedCodebook
  readonly positions: readonly QuotedPosition[]
  readonly sides: readonly DraftSide[]
  readonly onChange: (sides: readonly DraftSide[]) => void
}

/** Which position is evidence for which side, and who else stands there. */
export function SidesEditor({ codebook, positions, sides, onChange }: SidesEditorProps) {
  const recent = useRecentUses()
  const setActors = (at: number, actorIds: readonly ActorId[]) =>
    onChange(sides.map((side, index) => (index === at ? { ...side, actorIds } : side)))
  const segments = [...sides, null].map((side, index) => ({
    id: String(index),
    label: side === null ? 'New side' : `Side ${letterOf(index)}`,
    content: side === null ? '+' : letterOf(index),
  }))
  return (
    <>
      <div className={styles.sides}>
        {sides.map((side, index) => (
          <section key={side.id ?? letterOf(index)} className={styles.side} aria-label={`Side ${letterOf(index)}`}>
            <h3 className={styles.letter}>Side {letterOf(index)}</h3>
            <div className={styles.actors}>
              {side.actorIds.map((id) => (
                <Chip
                  key={id}
                  onRemove={() =>
                    setActors(
                      index,
                      side.actorIds.filter((one) => one !== id),
                    )
                  }
                  removeLabel={`Take ${codebook.actors.get(id)?.name ?? 'actor'} off side ${letterOf(index)}`}
                >
                  {codebook.actors.get(id)?.name}
                </Chip>
              ))}
            </div>
            <ComboBox<ActorId>
              label={`Add an actor to side ${letterOf(index)}`}
              isLabelHidden
              placeholder={side.actorIds.length === 0 ? 'Who is on this side?' : 'Add an actor'}
              options={actorOptions(codebook.actors, null, recent.actorIds).filter(
                ({ id }) => !side.actorIds.includes(id),
              )}
              value={null}
              onChange={(id) => setActors(index, [...side.actorIds, id])}
            />
            {side.positionIds.length === 0 ? <p className={styles.none}>No evidence yet</p> : null}
          </section>
        ))}
      </div>
      <ul className={styles.positions}>
        {positions.map((position) => {
          const at = sides.findIndex((side) => side.positionIds.includes(position.id))
          return (
            <li key={position.id} className={styles.position}>
              <div>
                <p>
                  <Sentence
                    parts={describePosition(wordsOfPosition(position, codebook, position.speakerName), 'card')}
                  />
                </p>
                <p className={styles.quote}>“{joinQuotes(position.quotes)}”</p>
                <p className={styles.source}>
                  {[position.transcriptTitle, position.date && writeDate(position.date)].filter(Boolean).join(', ')}
                </p>
              </div>
              <SegmentedControl
                label="Side of this position"
                isLabelHidden
                segments={segments}
                value={at === -1 ? null : String(at)}
                onChange={(index) => onChange(moveToSide(sides, position, Number(index)))}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}
