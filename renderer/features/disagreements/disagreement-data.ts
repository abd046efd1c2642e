import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { PassageId, PositionId, TranscriptId } from '#shared/domain/ids.ts'
import type { QuotedPassage } from '#shared/domain/passages.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { useMemo } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import { useTranscripts } from '../../api/transcript-list.ts'
import { useKeptQuery } from '../../api/kept-query.ts'

/** What happened where a transcript comes from. */
export interface Occasion {
  /** The transcript's date, else its event's. */
  readonly date: string | null
  /** Place, else the event's title. */
  readonly name: string | null
}

/** Everything that a disagreement's page quotes. */
export interface DisagreementQuotes {
  readonly positions: ReadonlyMap<PositionId, QuotedPosition>
  readonly passages: ReadonlyMap<PassageId, QuotedPassage>
  readonly occasions: ReadonlyMap<TranscriptId, Occasion>
  readonly error: Error | null
}

/** Reads the quotations of the disagreement's evidence, statuses and acknowledgements. */
export function useDisagreementQuotes(disagreement: Disagreement): DisagreementQuotes {
  const { sides, statuses, acknowledgements } = disagreement
  const positionIds = sides.flatMap((side) => side.positionIds)
  const passageIds = [...statuses, ...acknowledgements].flatMap(({ passageId }) => passageId ?? [])
  const positions = useKeptQuery('positions.list', { ids: positionIds })
  const passages = useKeptQuery('passages.quoted', { ids: [...new Set(passageIds)] })
  const occasions = useOccasions()
  return useMemo(
    () => ({
      positions: new Map(positions.data?.map((position) => [position.id, position])),
      passages: new Map(passages.data?.map((passage) => [passage.id, passage])),
      occasions,
      error: positions.error ?? passages.error,
    }),
    [positions.data, passages.data, occasions, positions.error, passages.error],
  )
}

/** When and where each transcript belongs. */
export function useOccasions(): ReadonlyMap<TranscriptId, Occasion> {
  const { data: transcripts } = useTranscripts()
  const { data: events } = useBackendQuery('events.list', {})
  return useMemo(() => {
    const eventsById = new Map(events?.map((event) => [event.id, event]))
    return new Map(
      transcripts?.map(({ id, date, place, eventId }) => {
        const event = eventId === null ? undefined : eventsById.get(eventId)
        return [id, { date: date ?? event?.date ?? null, name: event?.place ?? place ?? event?.title ?? null }]
      }),
    )
  }, [transcripts, events])
}
