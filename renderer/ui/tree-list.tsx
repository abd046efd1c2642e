import { useMemo, useState } from 'react'
import {
  Button as AriaButton,
  Collection,
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
import type { Branch, TreeRow } from './tree-rows.ts'
import styles from './tree-list.module.css'

interface TreeListProps<Item extends TreeRow> {
  readonly label: string
  /** Parents before their children. */
  readonly items: readonly Item[]
  readonly selectedId: Item['id'] | null
  readonly onSelect: (item: Item) => void
  /** An item was dragged under another one, or to the top where that is null; it may be one below itself. */
  readonly onMove: (item: Item, parentId: Item['id'] | null) => void
  /** True opens everything: what a search has found must be seen. */
  readonly isOpen: boolean
  readonly emptyText: string
}

const rowHeight = 30

/** A tree to choose from and to rearrange. Arrows walk it, letters find, Enter on a dragged row drops it. */
export function TreeList<Item extends TreeRow>(props: TreeListProps<Item>) {
  const { label, items, selectedId, onSelect, onMove } = props
  const [dragged, setDragged] = useState<Key | null>(null)
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set())
  const branches = useMemo(() => branchesOf(items), [items])
  const expanded = items.filter((item) => props.isOpen || !closed.has(item.id)).map((item) => item.id)
  const find = (key: Key | undefined) => items.find((item) => item.id === key)

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': find(key)?.name ?? '' })),
    getDropOperation: (target) => (target.type === 'root' || target.dropPosition === 'on' ? 'move' : 'cancel'),
    onItemDrop: ({ target, isInternal, items: dropped }) => {
      if (isInternal && dropped.length > 0 && dragged) moveTo(dragged, target.key)
    },
    onRootDrop: () => {
      if (dragged) moveTo(dragged, null)
    },
    onDragStart: ({ keys }) => setDragged([...keys][0] ?? null),
    onDragEnd: () => setDragged(null),
  })
  const moveTo = (from: Key, to: Key | null) => {
    const item = find(from)
    const parentId = to === null ? null : (find(to)?.id ?? null)
    if (item && item.parentId !== parentId) onMove(item, parentId)
  }

  return (
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
  )
}

function renderBranch<Item extends TreeRow>({ item, children }: Branch<Item>) {
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
            <span className={styles.uses}>{item.uses === 0 ? '' : item.uses}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{renderBranch}</Collection>
    </TreeItem>
  )
}
