import { writeValue } from '#shared/domain/terms.ts'
import { describePosition } from '#shared/domain/position-sentence.ts'
import type { Position } from '#shared/domain/positions.ts'
import { ATTRIBUTION_LABELS, isOwnWord } from '#shared/domain/positions.ts'
import type { Term } from '#shared/domain/terms.ts'
import type { Speaker } from '#shared/domain/transcripts.ts'
import { Chip } from '../../../ui/chip.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { hueStyle } from '../../../ui/option.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { Codebook } from '../../../parts/codebook-data.ts'
import { useWhoWhen } from '../../../parts/who-when.tsx'
import styles from './cards.module.css'
import { PositionMemos } from './position-memos.tsx'
import { sidesOf, wordsOfPosition } from './position-words.ts'
import { Sentence } from './sentence.tsx'

interface PositionLineProps {
  readonly position: Position
  readonly speaker: Speaker | null
  readonly codebook: Codebook
  /** Degrees; null for none. */
  readonly hue: number | null
  readonly isPicked: boolean
}

/** One position on a card: its sentence, its signs, and the disagreements in which it is evidence. */
export function PositionLine({ position, speaker, codebook, hue, isPicked }: PositionLineProps) {
  const { terms, actors } = codebook
  const parts = describePosition(wordsOfPosition(position, codebook, speaker?.name ?? null), 'card')
  const stance = terms.get(position.stanceId)
  const act = position.actId === null ? undefined : terms.get(position.actId)?.label
  const own = isOwnWord(position.attribution) ? ATTRIBUTION_LABELS[position.attribution] : undefined
  const addressee = position.addresseeId === null ? undefined : actors.get(position.addresseeId)
  const whoWhen = useWhoWhen()
  const sides = sidesOf(position.id, codebook)
  return (
    <div
      className={classNames(styles.position, hue !== null && 'hue')}
      {...(hue === null ? {} : { style: hueStyle(hue) })}
    >
      <p className={styles.sentence} title={whoWhen(position)}>
        <Sentence parts={parts} />
      </p>
      <div className={styles.signs}>
        <span className={styles.stance}>
          <span aria-hidden="true">{stance?.sign}</span> {readStance(stance)}
        </span>
        <span>{[act, own].filter(Boolean).join(' · ')}</span>
        {addressee ? <Chip>to {addressee.name}</Chip> : null}
        {own === undefined ? <Chip isDashed>{ATTRIBUTION_LABELS[position.attribution]}</Chip> : null}
        {position.confidence === 'low' ? <Chip isDashed>uncertain reading</Chip> : null}
        {isPicked ? <Chip>picked</Chip> : null}
        {sides.length === 0 ? null : (
          <span
            className={styles.tucked}
            title={sides.map((side) => `Side ${side.letter} of ${side.title}`).join('\n')}
          >
            <Icon name="disagreements" size={13} />
          </span>
        )}
      </div>
      {position.gloss === '' ? null : <p className={styles.gloss}>{position.gloss}</p>}
      <PositionMemos id={position.id} />
      {sides.map((side) => (
        <p key={side.key} className={styles.side}>
          <Icon name="disagreements" size={13} />
          <span>
            Side {side.letter} of <b>{side.title}</b>
            {side.state === '' ? '' : ` · ${side.state}`}
          </span>
        </p>
      ))}
    </div>
  )
}

/** The value on the scale, or what a stance off the scale is called. */
function readStance(stance: Term | undefined): string {
  if (!stance) return ''
  return stance.value === null ? stance.key.replaceAll('-', ' ') : writeValue(stance.value)
}
