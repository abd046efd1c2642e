import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import {
  Button as AriaButton,
  Collection,
  DropIndicator,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import type { Key } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { hueStyle } from './option.tsx'
import { branchesOf } from './tree-rows.ts'
import type { Branch, TreeDrop, TreeRow } from './tree-rows.ts'
import styles from './tree-list.module.css'

interface TreeListProps<Item extends TreeRow> {
  readonly label: string
  /** Parents before their children. */
  readonly items: readonly Item[]
  /** What stands at the right end of each row: its uses and those below it. */
  readonly totals: ReadonlyMap<string, number>
  readonly selectedId: Item['id'] | null
  readonly onSelect: (item: Item) => void
  /** An item was dragged onto another one, or between two; the place may lie below itself. */
  readonly onDrop: (item: Item, drop: TreeDrop<Item['id']>) => void
  /** True opens everything: what a search has found must be seen. */
  readonly isOpen: boolean
  readonly emptyText: string
  /** Keys that are not the tree's own; it is told of them first. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

const rowHeight = 30

/**
 * A tree to choose from and to rearrange. Arrows walk it, letters find. With the mouse a row is dragged between two
 * others or onto one; with the keyboard Enter on its handle takes it up, arrows choose the place, Enter drops it.
 */
export function TreeList<Item extends TreeRow>(props: TreeListProps<Item>) {
  const { label, items, totals, selectedId, onSelect, onDrop } = props
  const [dragged, setDragged] = useState<Key | null>(null)
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set())
  const branches = useMemo(() => branchesOf(items, totals), [items, totals])
  const expanded = useMemo(
    () => items.filter((item) => props.isOpen || !closed.has(item.id)).map((item) => item.id),
    [items, closed, props.isOpen],
  )
  const find = (key: Key | null | undefined) => items.find((item) => item.id === key)

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': find(key)?.name ?? '' })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator ?? ''} />,
    onMove: ({ keys, target }) => {
      const [item, over] = [find([...keys][0]), find(target.key)]
      if (item && over && item !== over) onDrop(item, { where: target.dropPosition, id: over.id })
    },
    onRootDrop: () => {
      const item = find(dragged)
      if (item) onDrop(item, { where: 'top' })
    },
    onDragStart: ({ keys }) => setDragged([...keys][0] ?? null),
    onDragEnd: () => setDragged(null),
  })

  return (
    <div className={styles.frame} onKeyDownCapture={props.onKeyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <Tree
          aria-label={label}
          items={branches}
          className={styles.tree ?? ''}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? undefined : find([...keys][0])
            if (chosen) onSelect(chosen)
          }}
          expandedKeys={expanded}
          onExpandedChange={(keys) => setClosed(new Set(items.map((item) => item.id).filter((id) => !keys.has(id))))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className={styles.empty}>{props.emptyText}</p>}
        >
          {renderBranch}
        </Tree>
      </Virtualizer>
    </div>
  )
}

function renderBranch<Item extends TreeRow>({ item, total, children }: Branch<Item>) {
  return (
    <TreeItem id={item.id} textValue={item.name} className={styles.row ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className={styles.content} style={{ paddingLeft: (level - 1) * 14 }}>
            <AriaButton slot="drag" className={styles.handle ?? ''} aria-label={`Move ${item.name}`} />
            {hasChildItems ? (
              <AriaButton slot="chevron" className={styles.chevron ?? ''}>
                <Icon name="chevronRight" size={12} />
              </AriaButton>
            ) : (
              <span className={styles.chevron} />
            )}
            <span className={classNames('hue', styles.dot)} style={hueStyle(item.hue)} aria-hidden="true" />
            <span className={styles.name} title={item.name}>
              {item.name}
            </span>
            <span className={styles.uses}>{total === 0 ? '' : total}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{renderBranch}</Collection>
    </TreeItem>
  )
}
