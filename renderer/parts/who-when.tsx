import type { CoderId } from '#shared/domain/ids.ts'
import { useCallback, useMemo } from 'react'
import { useBackendQuery } from '../api/queries.ts'
import { printDay, printMoment } from './moments.ts'

/** Anything that knows its coder and its time. */
export interface Made {
  readonly coderId: CoderId
  readonly createdAt: string
}

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

/** "anna, 22 November 2026, 14:05", for a tooltip; undefined until it is known who the coders are. */
export function useWhoWhen(): (made: Made) => string | undefined {
  const names = useCoderNames()
  return useCallback(
    ({ coderId, createdAt }) => {
      const name = names.get(coderId)
      return name === undefined ? undefined : `${name}, ${printMoment(createdAt)}`
    },
    [names],
  )
}

/** One line for everything that was made there: each coder with each day, the earliest first. */
export function MadeBy({ made }: { readonly made: readonly Made[] }) {
  const names = useCoderNames()
  const ordered = made.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  const days = Map.groupBy(ordered, (one) => `${names.get(one.coderId) ?? ''} · ${printDay(one.createdAt)}`)
  const title = ordered.map((one) => `${names.get(one.coderId) ?? ''}, ${printMoment(one.createdAt)}`)
  return <span title={[...new Set(title)].join('\n')}>{[...days.keys()].join(', ')}</span>
}

function useCoderNames(): ReadonlyMap<CoderId, string> {
  const coders = useBackendQuery('coders.list', {}).data
  return useMemo(() => new Map(coders?.map(({ id, name }) => [id, name])), [coders])
}
