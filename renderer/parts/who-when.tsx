import { printDay, printMoment } from './moments.ts'

interface WhoWhenProps {
  readonly coder: string
  /** ISO moments. */
  readonly createdAt: string
  readonly changedAt?: string
}

/** Who made it and on which day; the minute, and when it was changed last, on hover. */
export function WhoWhen({ coder, createdAt, changedAt }: WhoWhenProps) {
  const isChanged = changedAt !== undefined && changedAt !== createdAt
  const whole = `${coder}, ${printMoment(createdAt)}${isChanged ? `; changed ${printMoment(changedAt)}` : ''}`
  return (
    <span title={whole}>
      {coder} · <time dateTime={createdAt}>{printDay(createdAt)}</time>
      {isChanged && printDay(changedAt) !== printDay(createdAt) ? `, changed ${printDay(changedAt)}` : ''}
    </span>
  )
}
