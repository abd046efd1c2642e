import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components'
import { actionGroups, isEnabled } from '../commands/action.ts'
import type { UserAction } from '../commands/action.ts'
import { useOfferedActions } from '../commands/registry.ts'
import { printShortcut } from '../commands/shortcut.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from '../ui/list-box.module.css'
import shellStyles from './shell.module.css'

/** Everything that can be done on this screen, in the groups of the keys dialog. */
export function MainMenu() {
  return (
    <MenuTrigger>
      <AriaButton className={shellStyles.menu ?? ''} aria-label="Menu">
        <Icon name="menu" size={18} />
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Groups />
      </Popover>
    </MenuTrigger>
  )
}

function Groups() {
  const actions = useOfferedActions()
  const groups = actionGroups
    .map((title) => ({ title, members: actions.filter((action) => action.group === title) }))
    .filter(({ members }) => members.length > 0)
  return (
    <Menu aria-label="Menu" className={styles.list ?? ''}>
      {groups.map(({ title, members }) => (
        <SubmenuTrigger key={title} delay={120}>
          <MenuItem id={title} textValue={title} className={styles.item ?? ''}>
            <span>{title}</span>
            <span className={styles.end}>
              <Icon name="chevronRight" size={13} />
            </span>
          </MenuItem>
          <Popover className={styles.popover ?? ''} offset={-2}>
            <Menu aria-label={title} className={styles.list ?? ''}>
              {members.map((action) => (
                <ActionItem key={action.id} action={action} />
              ))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      ))}
    </Menu>
  )
}

function ActionItem({ action }: { readonly action: UserAction }) {
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      isDisabled={!isEnabled(action)}
      className={styles.item ?? ''}
      // After the menu has given the focus back, so that what the action focuses keeps it.
      onAction={() => void setTimeout(action.run, 0)}
    >
      <span>{action.label}</span>
      {action.shortcut === undefined ? null : (
        <span className={styles.end}>
          <Kbd>{printShortcut(action.shortcut)}</Kbd>
        </span>
      )}
    </MenuItem>
  )
}
