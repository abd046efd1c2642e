import { writeValue } from '#shared/domain/terms.ts'
import { ATTRIBUTION_LABELS, isOwnWord } from '#shared/domain/positions.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import type { Term } from '#shared/domain/terms.ts'
import type { ReactNode } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { hueStyle } from '../../ui/option.tsx'
import { useWhoWhen } from '../who-when.tsx'
import { Quotation } from './quotation.tsx'
import styles from './quotation.module.css'
import { describePlace, nameStance } from './quotation-words.ts'

interface QuotedPositionItemProps {
  readonly position: QuotedPosition
  readonly stance: Term | undefined
  /** Degrees; of the side or issue. */
  readonly hue?: number | undefined
  /** What else the line under the words says: the holder, or the issue. */
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly isSmall?: boolean
  readonly id?: string
}

/** A position as the words that show it, its stance, and on whose word we know it. */
export function QuotedPositionItem(props: QuotedPositionItemProps) {
  const { position, stance, hue, about, actions, isSmall = false, id } = props
  const whoWhen = useWhoWhen()
  const attribution = ATTRIBUTION_LABELS[position.attribution]
  return (
    <Quotation
      quotes={position.quotes}
      transcriptId={position.transcriptId}
      passageId={position.passageId}
      actions={actions}
      isSmall={isSmall}
      {...(id === undefined ? {} : { id })}
    >
      <StanceSign stance={stance} hue={hue} />
      {about}
      <span title={whoWhen(position)}>{describePlace(position, position.attribution)}</span>
      {isOwnWord(position.attribution) ? <span>{attribution}</span> : <Chip isDashed>{attribution}</Chip>}
      {position.confidence === 'low' ? <Chip isDashed>uncertain reading</Chip> : null}
    </Quotation>
  )
}

/** "▼▼ −2"; a stance off the scale has its word: "◇ makes conditional". */
export function StanceSign({ stance, hue }: { readonly stance: Term | undefined; readonly hue?: number | undefined }) {
  if (!stance) return null
  return (
    <span
      className={classNames(styles.stance, hue !== undefined && 'hue')}
      {...(hue === undefined ? {} : { style: hueStyle(hue) })}
      title={stance.label}
    >
      <span aria-hidden="true">{stance.sign}</span>{' '}
      {stance.value === null ? nameStance(stance) : writeValue(stance.value)}
    </span>
  )
}
