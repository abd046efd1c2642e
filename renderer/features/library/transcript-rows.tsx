import type { MeetingEvent } from '#shared/domain/events.ts'
import type { TranscriptSummary, TranscriptTagging } from '#shared/domain/transcripts.ts'
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { call, getTransport, messageOf } from '../../api/client.ts'
import { navigate } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Bar } from '../../ui/progress-bar.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { LibraryDialog } from './library-dialog.ts'
import styles from './library-screen.module.css'
import { tellLookReasons } from '../../parts/guess-words.ts'
import { openMemos } from '../../parts/memos/memos-dialog.tsx'
import { useTranscriptTagging } from '../../parts/transcript-tagging.ts'
import { describeEvent, describeTranscript } from '../../parts/transcript-words.ts'

interface TranscriptRowProps {
  readonly transcript: TranscriptSummary
  readonly onAsk: (dialog: LibraryDialog) => void
}

/** A transcript, how far tagging has come, and what can be done with it. */
export const TranscriptRow = memo(function TranscriptRow({ transcript, onAsk }: TranscriptRowProps) {
  const { id, title, language, lookReasons } = transcript
  const tagging = useTranscriptTagging(id)
  const open = () => navigate({ screen: 'reader', transcriptId: id })
  return (
    <div className={styles.row}>
      <div>
        <AriaButton className={styles.title ?? ''} onPress={open}>
          <span lang={language ?? undefined}>{title}</span>
        </AriaButton>
        <span className={styles.detail}>{describeTranscript(transcript)}</span>
        {lookReasons.length === 0 ? null : (
          <span className={styles.look}>
            <Icon name="warning" size={13} /> {tellLookReasons(lookReasons)}
          </span>
        )}
      </div>
      <div className={styles.progress}>
        <span>{tagging && describeTagging(tagging)}</span>
        {tagging && tagging.passages > 0 ? <Bar share={tagging.progress} /> : null}
      </div>
      <div className={styles.tools}>
        <Menu
          label={`Transcript ${title}`}
          entries={[
            { id: 'open', label: 'Open', icon: 'read', onAction: open },
            {
              id: 'correct',
              label: 'Correct what was recognised…',
              icon: 'check',
              onAction: () => navigate({ screen: 'correction', transcriptId: id }),
            },
            {
              id: 'edit',
              label: 'Edit details…',
              icon: 'edit',
              onAction: () => onAsk({ type: 'metadata', transcript }),
            },
            {
              id: 'memos',
              label: 'Memos…',
              icon: 'memo',
              onAction: () => openMemos({ subject: 'transcript', subjectId: id, name: title }),
            },
            {
              id: 'original',
              label: 'Save the original file',
              icon: 'download',
              onAction: () => void saveOriginal(id),
            },
            {
              id: 'delete',
              label: 'Delete…',
              icon: 'trash',
              tone: 'danger',
              startsGroup: true,
              onAction: () => onAsk({ type: 'delete', transcript }),
            },
          ]}
        >
          <IconButton label={`More about ${title}`} icon="more" />
        </Menu>
      </div>
    </div>
  )
}, isSame)

/** The list comes anew at every change, most of it as it was. */
function isSame(before: TranscriptRowProps, now: TranscriptRowProps): boolean {
  return before.onAsk === now.onAsk && JSON.stringify(before.transcript) === JSON.stringify(now.transcript)
}

function describeTagging({ passages, positions }: TranscriptTagging): string {
  return passages === 0 ? 'not tagged yet' : `${count(passages, 'passage')}, ${count(positions, 'position')}`
}

interface EventRowProps {
  /** Null heads the transcripts without an event. */
  readonly event: MeetingEvent | null
  readonly onAsk: (dialog: LibraryDialog) => void
}

/** The heading of an event's transcripts. */
export function EventRow({ event, onAsk }: EventRowProps) {
  return (
    <div className={styles.event}>
      <h2 className={styles.eventTitle}>{event?.title ?? 'Without an event'}</h2>
      <span className={styles.eventDetail}>{event ? describeEvent(event) : null}</span>
      {event ? (
        <span className={styles.tools}>
          <IconButton
            label={`Memos on event ${event.title}`}
            icon="memo"
            size={15}
            onPress={() => openMemos({ subject: 'event', subjectId: event.id, name: event.title })}
          />
          <IconButton
            label={`Edit event ${event.title}`}
            icon="edit"
            size={15}
            onPress={() => onAsk({ type: 'event', event })}
          />
        </span>
      ) : null}
    </div>
  )
}

async function saveOriginal(id: TranscriptSummary['id']): Promise<void> {
  try {
    await getTransport().deliver(await call('transcripts.original', { id }))
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
  }
}
