import type { OpenProject } from '#shared/api/projects-api.ts'
import { useIsMutating } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useBackendQuery } from '../api/queries.ts'
import { isEnabled } from '../commands/action.ts'
import { useOfferedActions } from '../commands/registry.ts'
import { printShortcut } from '../commands/shortcut.ts'
import { UnstoredNotice } from '../features/safety/unstored-dialog.tsx'
import { useContact } from '../state/contact.ts'
import { usePanels } from '../state/panels.ts'
import { count } from '../ui/counting.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './shell.module.css'

/** That all is stored, how much there is, and the keys that work now. */
export function FootBar({ project }: { readonly project: OpenProject }) {
  const { passages, positions, disagreements } = project.counts
  return (
    <footer className={styles.foot}>
      <StoredState project={project} />
      <span className={styles.counts}>
        {count(passages, 'passage')}, {count(positions, 'position')}, {count(disagreements, 'disagreement')}
      </span>
      <RunningTask />
      <span className={styles.space} />
      <UndoHint />
      <KeyHints />
    </footer>
  )
}

function StoredState({ project }: { readonly project: OpenProject }) {
  const isStoring = useIsMutating() > 0
  const isUnstored = Boolean(useBackendQuery('unstored.get', {}).data)
  const isHeard = useContact((contact) => contact.isHeard)
  if (!isHeard) return <span className={styles.warning}>The program does not answer. What was stored is safe.</span>
  if (project.readOnly) return <span className={styles.warning}>{project.readOnlyReason ?? 'Can only be read'}</span>
  if (isUnstored) return <UnstoredNotice className={styles.unstored} />
  return <span>{isStoring ? 'Storing…' : 'All changes stored'}</span>
}

function RunningTask() {
  const task = usePanels((panels) => panels.task)
  if (!task) return null
  const { taskId } = task
  return (
    <>
      <div className={styles.task}>
        <ProgressBar label={task.name} done={task.done} total={task.total} />
      </div>
      {taskId === null ? null : (
        <IconButton
          label={`Cancel: ${task.name}`}
          icon="close"
          size={13}
          onPress={() => void call('tasks.cancel', { taskId })}
        />
      )}
    </>
  )
}

/** What undo takes back now, be it stored or not yet. */
function UndoHint() {
  const undo = useOfferedActions().find((action) => action.id === 'history.undo' && isEnabled(action))
  if (!undo) return null
  return (
    <span className={styles.undo}>
      {undo.shortcut === undefined ? null : <Kbd>{printShortcut(undo.shortcut)}</Kbd>}{' '}
      {undo.label.replace(/^Undo/, 'undo')}
    </span>
  )
}

function KeyHints() {
  const hinted = useOfferedActions().filter((action) => action.hint !== undefined && isEnabled(action))
  return (
    <span className={styles.hints}>
      {hinted.map((action) => (
        <span key={action.id}>
          {action.shortcut === undefined ? null : <Kbd>{printShortcut(action.shortcut)}</Kbd>} {action.hint}
        </span>
      ))}
    </span>
  )
}
