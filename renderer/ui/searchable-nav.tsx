import type { ReactNode } from 'react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './searchable-nav.module.css'

interface SearchableNavProps {
  /** "Find an actor". */
  readonly searchLabel: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** "New actor". */
  readonly newLabel: string
  readonly newKbd?: string | undefined
  readonly onNew: () => void
  /** More buttons, after that. */
  readonly actions?: ReactNode
  /** The list; it scrolls by itself. */
  readonly children: ReactNode
}

/** A long list beside the rail: a field to find by, a button to make one more, and the list. */
export function SearchableNav(props: SearchableNavProps) {
  return (
    <div className={styles.nav}>
      <div className={styles.head}>
        <SearchField
          aria-label={props.searchLabel}
          value={props.query}
          onChange={props.onQuery}
          className={styles.search ?? ''}
        >
          <Icon name="search" size={14} />
          <Input className={styles.input ?? ''} placeholder={props.searchLabel} />
          {props.query === '' ? null : (
            <AriaButton className={styles.clear ?? ''} aria-label="Show all">
              <Icon name="close" size={12} />
            </AriaButton>
          )}
        </SearchField>
        <IconButton label={props.newLabel} icon="plus" kbd={props.newKbd} onPress={props.onNew} />
        {props.actions}
      </div>
      {props.children}
    </div>
  )
}
