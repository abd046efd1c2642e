import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import styles from './pick-list.module.css'

interface PickListProps<Item extends { readonly id: string }> {
  readonly label: string
  readonly items: readonly Item[]
  readonly selectedId: string | null
  readonly onSelect: (item: Item) => void
  readonly nameOf: (item: Item) => string
  /** The quiet second line. */
  readonly detailOf: (item: Item) => ReactNode
  /** At the right end of the second line. */
  readonly countOf?: (item: Item) => number
  /** Says why the list is empty. */
  readonly emptyText: string
}

const rowHeight = 46

/** One of very many: only the rows in sight are there. */
export function PickList<Item extends { readonly id: string }>(props: PickListProps<Item>) {
  const { label, items, selectedId, onSelect, nameOf, detailOf, countOf } = props
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, gap: 1 }}>
      <ListBox
        aria-label={label}
        items={items}
        dependencies={[selectedId]}
        className={styles.list ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(keys) => {
          const chosen = keys === 'all' ? undefined : items.find((item) => keys.has(item.id))
          if (chosen) onSelect(chosen)
        }}
        renderEmptyState={() => <p className={styles.empty}>{props.emptyText}</p>}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={nameOf(item)} className={styles.row ?? ''}>
            <span className={styles.name}>{nameOf(item)}</span>
            <span className={styles.second}>
              <span className={styles.detail}>{detailOf(item)}</span>
              {countOf ? <span>{countOf(item)}</span> : null}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  )
}
