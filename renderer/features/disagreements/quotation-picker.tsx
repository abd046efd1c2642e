import { useDeferredValue, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, ListLayout, SearchField, Virtualizer } from 'react-aria-components'
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
}

const rowHeight = 70

/** Quotations to choose several of: type words to find, arrows to go, Enter to choose. */
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
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    props.onSubmit()
  }
  return (
    <div className={styles.picker} onKeyDownCapture={handleKeyDown}>
      <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst={false}>
        <SearchField
          aria-label="Find words"
          className={styles.search ?? ''}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens with it
          autoFocus
        >
          <Icon name="search" size={15} />
          <Input
            className={styles.input ?? ''}
            placeholder="Find words, speakers, dates"
            onKeyDown={(event) => {
              // Enter chooses a quotation; it does not send the form.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <span className={styles.count}>
            {props.isReading ? <Spinner label="Reading" /> : `${found.length.toLocaleString('en')} found`}
          </span>
        </SearchField>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <ListBox
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
            renderEmptyState={() => <p className={styles.empty}>{props.isReading ? '' : props.emptyText}</p>}
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
      </Autocomplete>
    </div>
  )
}
