import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Input, ListBox, ListBoxItem, ListLayout, SearchField, Virtualizer } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import { foldForMatching } from '../../ui/matching.ts'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './quotation-picker.module.css'

export interface PickableQuotation<Id extends string> {
  readonly id: Id
  readonly words: string
  /** Who, when, where. */
  readonly place: string
  /** The stance, before the place. */
  readonly sign: string | null
}

interface QuotationPickerProps<Id extends string> {
  readonly label: string
  readonly items: readonly PickableQuotation<Id>[]
  readonly chosen: ReadonlySet<Id>
  readonly onChange: (chosen: ReadonlySet<Id>) => void
  /** Ctrl Enter. */
  readonly onSubmit: () => void
  readonly isReading: boolean
  readonly emptyText: string
  /** What narrows the list, between field and list. */
  readonly children?: ReactNode
}

const rowHeight = 70

/** Quotations to choose several of: words find, arrows go into the list and through it, Enter or Space chooses. */
export function QuotationPicker<Id extends string>(props: QuotationPickerProps<Id>) {
  const { label, items, chosen, onChange } = props
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query)
  const indexed = useMemo(
    () => items.map((item) => ({ item, text: foldForMatching(`${item.words} ${item.place}`) })),
    [items],
  )
  const found = useMemo(() => {
    const words = foldForMatching(sought).split(/\s+/u).filter(Boolean)
    return indexed.filter(({ text }) => words.every((word) => text.includes(word))).map(({ item }) => item)
  }, [indexed, sought])
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const handleKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target === field.current
    const isAtTop = event.target instanceof Element && event.target.getAttribute('aria-posinset') === '1'
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onSubmit()
    else if (isInField && (event.key === 'ArrowDown' || event.key === 'Enter')) list.current?.focus()
    else if (isAtTop && event.key === 'ArrowUp') field.current?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.picker} onKeyDownCapture={handleKeyDown}>
      <SearchField
        aria-label="Find words"
        value={query}
        onChange={setQuery}
        className={styles.search ?? ''}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens with it
        autoFocus
      >
        <Icon name="search" size={15} />
        <Input ref={field} className={styles.input ?? ''} placeholder="Find words, speakers, dates" />
        <span className={styles.count}>
          {props.isReading ? <Spinner label="Reading" /> : `${found.length.toLocaleString('en')} found`}
        </span>
      </SearchField>
      {props.children}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <ListBox
          ref={list}
          aria-label={label}
          items={found}
          dependencies={[chosen]}
          className={styles.list ?? ''}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            if (keys === 'all') return
            // What is chosen stays chosen while other words are sought.
            const shown = new Set<string>(found.map((item) => item.id))
            const kept = [...chosen].filter((id) => !shown.has(id))
            onChange(new Set([...kept, ...found.map((item) => item.id).filter((id) => keys.has(id))]))
          }}
          renderEmptyState={() => <p className={styles.empty}>{props.isReading ? 'Looking…' : props.emptyText}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.words} className={styles.row ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.box}>{isSelected ? <Icon name="check" size={12} /> : null}</span>
                  <span className={styles.text}>
                    <span className={styles.words}>“{item.words}”</span>
                    <span className={styles.place}>
                      {item.sign === null ? null : <b>{item.sign}</b>} {item.place}
                    </span>
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  )
}
