import type { OpenProject } from '#shared/api/projects-api.ts'
import { Button as AriaButton } from 'react-aria-components'
import { runAction, useKeyOf } from '../commands/registry.ts'
import { Button } from '../ui/button.tsx'
import { count } from '../ui/counting.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Menu } from '../ui/menu.tsx'
import { MainMenu } from './main-menu.tsx'
import styles from './shell.module.css'

/** Which project this is, the way to every action, and the way out to paper. */
export function TopBar({ project }: { readonly project: OpenProject }) {
  const historyKey = useKeyOf('history.show')
  const paletteKey = useKeyOf('view.palette')
  return (
    <header className={styles.top}>
      <MainMenu />
      <Menu
        label="Project"
        placement="bottom start"
        entries={[
          { id: 'rename', label: 'Rename…', icon: 'edit', onAction: () => runAction('project.rename') },
          {
            id: 'history',
            label: 'History…',
            icon: 'history',
            kbd: historyKey,
            onAction: () => runAction('history.show'),
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
      <AriaButton className={styles.search ?? ''} onPress={() => runAction('view.palette')}>
        <span>Search or run a command</span>
        {paletteKey === undefined ? null : <Kbd>{paletteKey}</Kbd>}
      </AriaButton>
      <Button variant="primary" onPress={() => runAction('project.export')}>
        Export
      </Button>
    </header>
  )
}
