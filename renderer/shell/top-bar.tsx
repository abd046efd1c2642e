import type { OpenProject } from '#shared/api/projects-api.ts'
import { Button as AriaButton } from 'react-aria-components'
import { runAction } from '../commands/registry.ts'
import { printShortcut } from '../commands/shortcut.ts'
import { openDialog } from '../state/panels.ts'
import { Button } from '../ui/button.tsx'
import { count } from '../ui/counting.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Menu } from '../ui/menu.tsx'
import styles from './shell.module.css'

/** Which project this is, the way to every action, and the way out to paper. */
export function TopBar({ project }: { readonly project: OpenProject }) {
  return (
    <header className={styles.top}>
      <Menu
        label="Project"
        placement="bottom start"
        entries={[
          { id: 'rename', label: 'Rename…', icon: 'edit', onAction: () => openDialog('rename-project') },
          {
            id: 'history',
            label: 'History…',
            icon: 'history',
            kbd: printShortcut('Mod+Shift+H'),
            onAction: () => openDialog('history'),
          },
          {
            id: 'close',
            startsGroup: true,
            label: 'Close project',
            icon: 'close',
            onAction: () => runAction('project.close'),
          },
        ]}
      >
        <AriaButton className={styles.project ?? ''}>{project.title}</AriaButton>
      </Menu>
      <span className={styles.quiet}>{count(project.counts.transcripts, 'transcript')}</span>
      <span className={styles.space} />
      <AriaButton className={styles.search ?? ''} onPress={() => openDialog('palette')}>
        Search or run a command
        <Kbd>{printShortcut('Mod+K')}</Kbd>
      </AriaButton>
      <Button variant="primary" onPress={() => openDialog('export')}>
        Export
      </Button>
    </header>
  )
}
