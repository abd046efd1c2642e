import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { navigate } from '../../state/route.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './quotation.module.css'

interface QuotationProps {
  readonly quotes: readonly string[]
  readonly transcriptId: TranscriptId
  readonly passageId: PassageId
  /** The line under the words: who, when, where. */
  readonly children: ReactNode
  /** Buttons at the right, shown when pointed at. */
  readonly actions?: ReactNode
  /** In lists of many, where the words are not the only thing. */
  readonly isSmall?: boolean
  /** For whoever must find it on the page. */
  readonly id?: string
}

/** What somebody said, in their words. A press opens the transcript at the passage. */
export function Quotation(props: QuotationProps) {
  const { quotes, transcriptId, passageId, actions, isSmall = false, id } = props
  return (
    <div className={styles.quotation} {...(id === undefined ? {} : { id })}>
      <AriaButton
        className={classNames(styles.words, isSmall && styles.small)}
        onPress={() => navigate({ screen: 'reader', transcriptId, focus: { passageId } })}
      >
        <q>{joinQuotes(quotes)}</q>
      </AriaButton>
      <div className={styles.place}>{props.children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
