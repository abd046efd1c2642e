import { actionGroups, isEnabled } from '../commands/action.ts'
import { useOfferedActions } from '../commands/registry.ts'
import { printShortcut } from '../commands/shortcut.ts'
import { closeDialog } from '../state/panels.ts'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './keys-dialog.module.css'

/** Every key that is offered on this screen; those that cannot be used now are quiet. */
export function KeysDialog() {
  const actions = useOfferedActions()
  return (
    <Dialog title="Keys" isOpen onClose={closeDialog} size="large">
      <div className={styles.groups}>
        {actionGroups.map((group) => {
          const members = actions.filter((action) => action.group === group && action.shortcut !== undefined)
          if (members.length === 0) return null
          return (
            <section key={group} className={styles.group}>
              <h3 className={styles.heading}>{group}</h3>
              <dl>
                {members.map((action) => (
                  <div key={action.id} className={classNames(styles.row, !isEnabled(action) && styles.off)}>
                    <dt>{action.label}</dt>
                    <dd>
                      <Kbd>{printShortcut(action.shortcut ?? '')}</Kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
      <p className={styles.note}>
        Single keys work on the page, not while you write in a field. Every action, with a key or without, is in the
        palette.
      </p>
    </Dialog>
  )
}
