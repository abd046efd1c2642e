import type { MeetingEvent } from '#shared/domain/events.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { memo, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import { useTranscripts } from '../../api/transcript-list.ts'
import { navigate } from '../../state/route.ts'
import { useTranscriptTagging } from '../../parts/transcript-tagging.ts'
import { count } from '../../ui/counting.ts'
import { NavEntry } from '../../ui/nav-list.tsx'
import { NavRows } from '../../ui/nav-rows.tsx'
import type { NavGroup } from '../../ui/nav-rows.tsx'
import { writeDate } from './page-head.tsx'
import styles from './reader-nav.module.css'

/** Transcripts by the meeting they tell of. */
export const TranscriptsNav = memo(function TranscriptsNav({ openId }: { readonly openId: TranscriptId | null }) {
  const { data: transcripts = none } = useTranscripts()
  const { data: events = none } = useBackendQuery('events.list', {})
  const groups = useMemo(() => groupByEvent(transcripts, events), [transcripts, events])
  return (
    <NavRows
      className={styles.transcripts}
      groups={groups}
      currentId={openId}
      rowHeight={62}
      renderEntry={renderTranscript}
    />
  )
})

function renderTranscript(transcript: TranscriptSummary, isCurrent: boolean): ReactNode {
  return <TranscriptEntry transcript={transcript} isCurrent={isCurrent} />
}

const none: readonly never[] = []

function groupByEvent(
  transcripts: readonly TranscriptSummary[],
  events: readonly MeetingEvent[],
): NavGroup<TranscriptSummary>[] {
  const known = new Set(events.map((event) => event.id))
  const byEvent = Map.groupBy(transcripts, ({ eventId }) => (eventId !== null && known.has(eventId) ? eventId : null))
  const groups = events.map(({ id, title, date }): NavGroup<TranscriptSummary> => ({
    key: id,
    title: date === null || title.includes(date) ? title : `${title}, ${writeDate(date)}`,
    items: byEvent.get(id) ?? [],
  }))
  const isAny = groups.some((group) => group.items.length > 0)
  const rest = { key: 'none', title: isAny ? 'Other transcripts' : 'Transcripts', items: byEvent.get(null) ?? [] }
  return [...groups, rest].filter((group) => group.items.length > 0)
}

interface TranscriptEntryProps {
  readonly transcript: TranscriptSummary
  readonly isCurrent: boolean
}

function TranscriptEntry({ transcript, isCurrent }: TranscriptEntryProps) {
  const { id, title } = transcript
  const { passages, progress = 0 } = useTranscriptTagging(id) ?? {}
  const tagged =
    passages === undefined
      ? {}
      : {
          count: passages,
          progressLabel: `${count(passages, 'passage')}, ${Math.round(progress * 100)} % of the text tagged`,
        }
  return (
    <NavEntry
      isCurrent={isCurrent}
      detail={describe(transcript)}
      progress={progress}
      {...tagged}
      onPress={() => navigate({ screen: 'reader', transcriptId: id })}
    >
      <span className={styles.title} title={title}>
        {title}
      </span>
    </NavEntry>
  )
}

/** What tells it from its neighbours: within a meeting, which has the date already, whose account it is; else when, and whose. */
function describe({ eventId, publisher, date, originalName }: TranscriptSummary): string {
  const when = date === null ? null : writeDate(date)
  if (eventId !== null) return publisher ?? when ?? originalName
  return [when, publisher].filter(Boolean).join(' · ') || originalName
}
