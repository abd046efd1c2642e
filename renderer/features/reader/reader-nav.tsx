import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import type { ReactNode } from 'react'
import { oncePer } from '../../ui/once-per.ts'
import { NavItem, NavSection } from '../../ui/nav-list.tsx'
import styles from './reader-nav.module.css'
import { TranscriptsNav } from './transcripts-nav.tsx'

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
export const outlineOf = oncePer(({ blocks, text }: Pick<Transcript, 'blocks' | 'text'>): OutlineEntry[] =>
  blocks
    .filter((block) => block.kind === 'heading' && block.end > block.start)
    .map((block) => ({ seq: block.seq, text: text.slice(block.start, block.end).replace(/^\[(.*)\]$/u, '$1') })),
)

/** Transcripts by the meeting they tell of, and the headings of the open one. */
export function ReaderNav({ openId, outline, currentHeading, onGoTo, children }: ReaderNavProps) {
  return (
    <div className={styles.panes}>
      <TranscriptsNav openId={openId} />
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
