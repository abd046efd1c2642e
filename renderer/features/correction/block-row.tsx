// A grid that shows only the rows in sight can be no table.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { Block } from '#shared/domain/transcripts.ts'
import { memo } from 'react'
import type { Ref } from 'react'
import type { TurnVoice } from '../../editor/block-dress.ts'
import { blockKindLabels, doubtWords, roleLabels } from '../../parts/block-words.ts'
import styles from './block-row.module.css'

interface BlockRowProps {
  readonly id: string
  /** Pixels from the top of the list. */
  readonly top: number
  readonly block: Block
  readonly words: string
  /** Where it plainly is another than the text's. */
  readonly language: string | null
  /** Who speaks, where a turn begins. */
  readonly voice: TurnVoice | null
  /** The role is not that of the paragraph before. */
  readonly isRoleNew: boolean
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly caret: number | null
  readonly ref: Ref<HTMLDivElement>
}

/** One paragraph: what it is and who speaks in the margin, its words, and why that is not sure. */
export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { id, top, block, words, language, caret, isActive, isChosen, ref } = props
  const { doubt } = block
  return (
    <div
      ref={ref}
      id={id}
      role="row"
      aria-rowindex={block.seq + 1}
      aria-selected={isChosen}
      data-index={block.seq}
      data-seq={block.seq}
      data-kind={block.kind}
      data-active={isActive || undefined}
      data-doubt={doubt ?? undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={styles.margin} lang="en">
        <Margin {...props} />
      </div>
      <div role="gridcell" className={styles.text} lang={language ?? undefined}>
        {block.marker === null ? null : <span className={styles.marker}>{block.marker}</span>}
        <span data-offset={0}>{caret === null ? words : words.slice(0, caret)}</span>
        {caret === null ? null : (
          <>
            <span className={styles.caret} />
            <span data-offset={caret}>{words.slice(caret)}</span>
          </>
        )}
        {doubt === null ? null : (
          <span className={styles.doubt} lang="en">
            Not sure: {doubtWords[doubt]}
          </span>
        )}
      </div>
    </div>
  )
}, isSameRow)

/** At each correction all of the text comes anew, most of it as it was; so does who is named at a turn. */
function isSameRow(before: BlockRowProps, now: BlockRowProps): boolean {
  // Safe: the keys of the properties themselves.
  const keys = Object.keys(now) as (keyof BlockRowProps)[]
  return keys.every((key) => before[key] === now[key] || (key === 'voice' && isSameVoice(before.voice, now.voice)))
}

function isSameVoice(a: TurnVoice | null, b: TurnVoice | null): boolean {
  return a !== null && b !== null && a.name === b.name && a.detail === b.detail
}

/** Kind, speaker, label as printed, and role. */
function Margin({ block, voice, isRoleNew }: Pick<BlockRowProps, 'block' | 'voice' | 'isRoleNew'>) {
  if (block.kind !== 'speech') {
    return <span className={styles.kind}>{blockKindLabels[block.kind]}</span>
  }
  const hasOtherLabel = block.label !== null && block.label !== voice?.name
  return (
    <>
      {voice ? (
        <span className={styles.name}>{voice.name}</span>
      ) : (
        <span className={block.speakerId === null ? styles.kind : styles.unseen}>
          {block.speakerId === null ? 'Nobody named' : 'goes on'}
        </span>
      )}
      {hasOtherLabel ? <span className={styles.label}>“{block.label}”</span> : null}
      {voice?.detail ? <span className={styles.detail}>{voice.detail}</span> : null}
      {block.role === null || !isRoleNew ? null : <span className={styles.role}>{roleLabels[block.role]}</span>}
    </>
  )
}
