import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import { useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { printMoment } from '../../parts/moments.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './history-dialog.module.css'
import { groupByDay, printTime } from '../../parts/days.ts'
import { beginning, describeState, nameEntry } from './history-words.ts'

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[]
  /** The number of the chosen entry. */
  readonly chosen: number | null
  /** Whether the point before the first command is offered. */
  readonly hasBeginning: boolean
  readonly emptyText: string
  readonly onChoose: (seq: number) => void
  /** Enter, or a double click. */
  readonly onGo: (seq: number) => void
}

/** What was done, newest first, by day. */
export function HistoryList({ entries, chosen, hasBeginning, emptyText, onChoose, onGo }: HistoryListProps) {
  const [opened] = useState(() => new Date())
  return (
    <ListBox
      aria-label="What was done"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is there to choose from it
      autoFocus
      className={styles.list ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (typeof key === 'number') onChoose(key)
      }}
      onAction={(key) => typeof key === 'number' && onGo(key)}
      renderEmptyState={() => <p className={styles.empty}>{emptyText}</p>}
    >
      {groupByDay(entries, opened, (entry) => entry.at).map((day) => (
        <ListBoxSection key={day.title} id={day.title}>
          <Header className={styles.day ?? ''}>{day.title}</Header>
          {day.entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
        </ListBoxSection>
      ))}
      {hasBeginning && entries.length > 0 ? (
        <ListBoxSection id="beginning" aria-label="Before everything">
          <ListBoxItem id={beginning} textValue="The beginning" className={styles.entry ?? ''}>
            <span className={styles.time} />
            <span className={styles.label}>The beginning, before anything was done</span>
          </ListBoxItem>
        </ListBoxSection>
      ) : null}
    </ListBox>
  )
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const name = nameEntry(entry)
  const state = describeState(entry)
  const isNow = entry.steps === 0
  const isQuiet = entry.kind !== 'do' || (state !== null && !isNow)
  return (
    <ListBoxItem
      id={entry.seq}
      textValue={name}
      className={classNames(styles.entry, isQuiet && styles.quiet, isNow && styles.now)}
    >
      <time className={styles.time} dateTime={entry.at} title={printMoment(entry.at)}>
        {printTime(entry.at)}
      </time>
      <span className={styles.label}>
        {name}
        {state === null ? null : <span className={styles.state}>{state}</span>}
      </span>
      <span className={styles.coder}>{entry.coder}</span>
    </ListBoxItem>
  )
}
