import { Button as AriaButton } from 'react-aria-components'
import { useBackendCommand } from '../api/queries.ts'
import { messageOf } from '../api/client.ts'
import { printShortcut } from '../commands/shortcut.ts'
import { openDialog } from '../state/panels.ts'
import { Button } from '../ui/button.tsx'
import { count } from '../ui/counting.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Menu } from '../ui/menu.tsx'
import { showToast } from '../ui/toast.tsx'
import type { OpenProject } from './shell.tsx'
import styles from './shell.module.css'

/** Which project this is, the way to every action, and the way out to paper. */
export function TopBar({ project }: { readonly project: OpenProject }) {
  const close = useBackendCommand('projects.close')
  const closeProject = () => {
    close.mutate({}, { onError: (error) => showToast({ tone: 'problem', message: messageOf(error) }) })
  }
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
            kbd: printShortcut('Mod+H'),
            onAction: () => openDialog('history'),
          },
          { id: 'close', startsGroup: true, label: 'Close project', icon: 'close', onAction: closeProject },
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
