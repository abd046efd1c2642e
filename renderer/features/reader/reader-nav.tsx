import type { MeetingEvent } from '#shared/domain/events.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Transcript, TranscriptSummary } from '#shared/domain/transcripts.ts'
import type { ReactNode } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import { navigate } from '../../state/route.ts'
import { writeDate } from './page-head.tsx'
import { count } from '../../ui/counting.ts'
import { NavItem, NavSection } from '../../ui/nav-list.tsx'
import styles from './reader-nav.module.css'

interface ReaderNavProps {
  readonly openId: TranscriptId | null
  readonly outline: readonly OutlineEntry[]
  readonly currentHeading: number | null
  readonly onGoTo: (seq: number) => void
  /** Below the outline. */
  readonly children?: ReactNode
}

/** A heading of the open text. */
export interface OutlineEntry {
  readonly seq: number
  readonly text: string
}

/** The headings of a transcript in order, without the brackets that some pages print around them. */
export function outlineOf({ blocks, text }: Pick<Transcript, 'blocks' | 'text'>): OutlineEntry[] {
  return blocks
    .filter((block) => block.kind === 'heading' && block.end > block.start)
    .map((block) => ({ seq: block.seq, text: text.slice(block.start, block.end).replace(/^\[(.*)\]$/u, '$1') }))
}

/** Transcripts by the meeting they tell of, and the headings of the open one. */
export function ReaderNav({ openId, outline, currentHeading, onGoTo, children }: ReaderNavProps) {
  const { data: transcripts = [] } = useBackendQuery('transcripts.list', {})
  const { data: events = [] } = useBackendQuery('events.list', {})
  return (
    <div className={styles.panes}>
      <div className={styles.transcripts}>
        {groupByEvent(transcripts, events).map(({ title, members }) => (
          <NavSection key={title} title={title}>
            {members.map((one) => (
              <NavItem
                key={one.id}
                isCurrent={one.id === openId}
                detail={one.publisher ?? (one.date === null ? one.originalName : writeDate(one.date))}
                count={one.passages}
                progress={one.progress}
                progressLabel={`${count(one.passages, 'passage')}, ${Math.round(one.progress * 100)} % of the text tagged`}
                onPress={() => navigate({ screen: 'reader', transcriptId: one.id })}
              >
                <span className={styles.title} title={one.title}>
                  {one.title}
                </span>
              </NavItem>
            ))}
          </NavSection>
        ))}
      </div>
      {outline.length === 0 ? null : (
        <div className={styles.outline}>
          <NavSection title="In this text">
            {outline.map(({ seq, text }) => (
              <NavItem key={seq} isPlace isCurrent={seq === currentHeading} onPress={() => onGoTo(seq)}>
                {text}
              </NavItem>
            ))}
          </NavSection>
        </div>
      )}
      {children}
    </div>
  )
}

interface EventGroup {
  readonly title: string
  readonly members: readonly TranscriptSummary[]
}

function groupByEvent(transcripts: readonly TranscriptSummary[], events: readonly MeetingEvent[]): EventGroup[] {
  const groups = events.map((event) => ({
    title:
      event.date === null || event.title.includes(event.date)
        ? event.title
        : `${event.title}, ${writeDate(event.date)}`,
    members: transcripts.filter((one) => one.eventId === event.id),
  }))
  const known = new Set(events.map((event) => event.id))
  const rest = transcripts.filter((one) => one.eventId === null || !known.has(one.eventId))
  groups.push({
    title: groups.some((group) => group.members.length > 0) ? 'Other transcripts' : 'Transcripts',
    members: rest,
  })
  return groups.filter((group) => group.members.length > 0)
}
