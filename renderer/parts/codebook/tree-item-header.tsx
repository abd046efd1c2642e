import { Button as AriaButton } from 'react-aria-components'
import { EditableText } from '../../ui/editable-text.tsx'
import { HuePicker } from '../../ui/hue-picker.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Menu } from '../../ui/menu.tsx'
import { tryCommand } from '../../commands/outcomes.ts'
import { useKeyOf } from '../../commands/registry.ts'
import type { CodebookChanges, CodebookItem } from './codebook-item.ts'
import type { TreeTask } from './tree-task.ts'
import styles from './codebook.module.css'

interface TreeItemHeaderProps {
  readonly noun: 'issue' | 'code'
  readonly item: CodebookItem
  /** What it hangs under, from the root down. */
  readonly above: readonly CodebookItem[]
  readonly goTo: (id: string) => void
  readonly uses: string
  /** Why it could not be deleted. */
  readonly problem: string | null
  readonly onChange: (changes: CodebookChanges) => Promise<unknown>
  readonly onTask: (task: TreeTask) => void
  readonly onDelete: () => void
}

/** Colour, name, place in the tree and definition, each changed where it stands. */
export function TreeItemHeader(props: TreeItemHeaderProps) {
  const { noun, item, above, goTo, uses, problem, onChange, onTask, onDelete } = props
  const mergeKey = useKeyOf(`${noun}.merge`)
  const splitKey = useKeyOf(`${noun}.split`)
  return (
    <header className={styles.header}>
      {above.length === 0 ? null : (
        <p className={styles.path}>
          {above.map(({ id, name }) => (
            <span key={id}>
              <AriaButton className={styles.link ?? ''} onPress={() => goTo(id)}>
                {name}
              </AriaButton>{' '}
              ›
            </span>
          ))}
        </p>
      )}
      <div className={styles.titleLine}>
        <HuePicker value={item.hue} onChange={(hue) => void tryCommand(() => onChange({ hue }))} />
        <h1 className={styles.title}>
          <EditableText label="Name" value={item.name} canBeEmpty={false} onSave={(name) => onChange({ name })} />
        </h1>
        <span className={styles.uses}>{uses}</span>
        <Menu
          label={`This ${noun}`}
          entries={[
            { id: 'sub', label: `New sub-${noun}…`, icon: 'plus', onAction: () => onTask('new-sub') },
            { id: 'move', label: 'Move under…', icon: 'arrowRight', onAction: () => onTask('move') },
            { id: 'merge', label: 'Merge into…', icon: 'merge', kbd: mergeKey, onAction: () => onTask('merge') },
            { id: 'split', label: 'Split…', icon: 'split', kbd: splitKey, onAction: () => onTask('split') },
            {
              id: 'delete',
              label: `Delete ${noun}`,
              icon: 'trash',
              tone: 'danger',
              startsGroup: true,
              onAction: onDelete,
            },
          ]}
        >
          <IconButton label={`Change this ${noun}`} icon="more" />
        </Menu>
      </div>
      <div className={styles.definition}>
        <EditableText
          label="Definition"
          value={item.definition}
          placeholder="Add a definition: what belongs here, in a sentence"
          isMultiline
          onSave={(definition) => onChange({ definition })}
        />
      </div>
      {problem === null ? null : (
        <div className={styles.problem}>
          <InlineError>{problem}</InlineError>
        </div>
      )}
    </header>
  )
}
