import { Fragment } from 'react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { PopoverProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './list-box.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly kbd?: string | undefined
  readonly tone?: 'plain' | 'danger'
  readonly isDisabled?: boolean
  /** A line above it. */
  readonly startsGroup?: boolean
  readonly onAction: () => void
}

interface MenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly placement?: NonNullable<PopoverProps['placement']>
  /** The button that opens it. */
  readonly children: ReactElement
}

/** A menu under a button. */
export function Menu({ label, entries, placement = 'bottom end', children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu aria-label={label} className={styles.list ?? ''}>
          {entries.map((entry) => (
            <Fragment key={entry.id}>
              {entry.startsGroup ? <Separator className={styles.separator ?? ''} /> : null}
              <MenuItem
                id={entry.id}
                textValue={entry.label}
                isDisabled={entry.isDisabled ?? false}
                onAction={entry.onAction}
                className={classNames(styles.item, entry.tone === 'danger' && styles.danger)}
              >
                {entry.icon === undefined ? null : <Icon name={entry.icon} />}
                <span>{entry.label}</span>
                {entry.kbd === undefined ? null : (
                  <span className={styles.end}>
                    <Kbd>{entry.kbd}</Kbd>
                  </span>
                )}
              </MenuItem>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
