import { useQueryClient } from '@tanstack/react-query'
import { call, getTransport, messageOf } from '../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../api/queries.ts'
import type { Transport } from '../api/transport.ts'
import type { UserAction } from '../commands/action.ts'
import { useActions } from '../commands/registry.ts'
import { changeTextSize, setTheme } from '../state/appearance.ts'
import { openDialog, usePanels } from '../state/panels.ts'
import { goBack, goForward, openScreen, useRouteState } from '../state/route.ts'
import { showToast } from '../ui/toast.tsx'
import { screens } from './screens.tsx'

/** What can be done wherever one is in a project. */
export function useShellActions(): void {
  const undoActions = useUndoActions()
  const close = useBackendCommand('projects.close')
  const isPast = useRouteState((state) => state.past.length > 0)
  const isFuture = useRouteState((state) => state.future.length > 0)
  useActions([
    ...undoActions,
    ...viewActions,
    {
      id: 'project.close',
      label: 'Close the project',
      group: 'Project',
      run: () => close.mutate({}, { onError: (error) => tell({ message: messageOf(error), tone: 'problem' }) }),
    },
    ...screens.map(({ screen, label }, index): UserAction => ({
      id: `go.${screen}`,
      label,
      group: 'Go to',
      shortcut: `Alt+${index + 1}`,
      run: () => openScreen(screen),
    })),
    { id: 'go.back', label: 'Back', group: 'Go to', shortcut: 'Alt+ArrowLeft', isEnabled: isPast, run: goBack },
    {
      id: 'go.forward',
      label: 'Forward',
      group: 'Go to',
      shortcut: 'Alt+ArrowRight',
      isEnabled: isFuture,
      run: goForward,
    },
  ])
}

const viewActions: readonly UserAction[] = [
  {
    id: 'view.palette',
    label: 'Search or run a command',
    group: 'View',
    shortcut: 'Mod+K',
    run: () => openDialog('palette'),
  },
  {
    id: 'view.keys',
    label: 'Show the keys',
    group: 'View',
    shortcut: '?',
    hint: 'keys',
    run: () => openDialog('keys'),
  },
  { id: 'project.export', label: 'Export…', group: 'Project', shortcut: 'Mod+E', run: () => openDialog('export') },
  {
    id: 'history.show',
    label: 'Show the history',
    group: 'Project',
    shortcut: 'Mod+Shift+H',
    run: () => openDialog('history'),
  },
  { id: 'project.snapshots', label: 'Snapshots…', group: 'Project', run: () => openDialog('snapshots') },
  {
    id: 'project.copy',
    label: 'Save a copy of the project…',
    group: 'Project',
    run: async () => {
      await tryDelivering(() => call('projects.copy', {}))
    },
  },
  { id: 'project.rename', label: 'Rename the project…', group: 'Project', run: () => openDialog('rename-project') },
  { id: 'view.light', label: 'Light theme', group: 'View', run: () => setTheme('light') },
  { id: 'view.dark', label: 'Dark theme', group: 'View', run: () => setTheme('dark') },
  { id: 'view.system', label: 'Theme as the system has it', group: 'View', run: () => setTheme('system') },
  { id: 'view.larger', label: 'Larger transcript text', group: 'View', run: () => changeTextSize(1) },
  { id: 'view.smaller', label: 'Smaller transcript text', group: 'View', run: () => changeTextSize(-1) },
]

async function tryDelivering(make: () => Promise<Parameters<Transport['deliver']>[0]>): Promise<void> {
  try {
    await getTransport().deliver(await make())
  } catch (error) {
    tell({ message: messageOf(error), tone: 'problem' })
  }
}

/** Takes the last undo or redo message away, so that only one stands. */
let closeMessage = () => {}

function tell(toast: Parameters<typeof showToast>[0]): void {
  closeMessage()
  closeMessage = showToast(toast)
}

function useUndoActions(): UserAction[] {
  const next = useBackendQuery('history.next', {}).data
  const isHistoryOpen = usePanels((panels) => panels.dialog === 'history')
  const client = useQueryClient()
  const undo = useBackendCommand('history.undo')
  const redo = useBackendCommand('history.redo')
  const isBusy = () =>
    client.isMutating({ mutationKey: ['history.undo'] }) + client.isMutating({ mutationKey: ['history.redo'] }) > 0
  const step = async (which: 'undo' | 'redo') => {
    if (isBusy()) return
    try {
      if (which === 'undo') {
        const { label } = await undo.mutateAsync({})
        tell({ message: `Undid: ${label}`, action: { label: 'Redo', run: () => void step('redo') } })
      } else {
        const { label } = await redo.mutateAsync({})
        tell({ message: `Redid: ${label}`, action: { label: 'Undo', run: () => void step('undo') } })
      }
    } catch (error) {
      tell({ message: messageOf(error), tone: 'problem' })
    }
  }
  return [
    {
      id: 'history.undo',
      label: next?.undo ? `Undo: ${next.undo}` : 'Undo',
      group: 'Project',
      shortcut: 'Mod+Z',
      worksInDialogs: isHistoryOpen,
      isEnabled: Boolean(next?.undo),
      run: () => step('undo'),
    },
    {
      id: 'history.redo',
      label: next?.redo ? `Redo: ${next.redo}` : 'Redo',
      group: 'Project',
      shortcut: 'Mod+Shift+Z',
      otherShortcut: 'Mod+Y',
      worksInDialogs: isHistoryOpen,
      isEnabled: Boolean(next?.redo),
      run: () => step('redo'),
    },
  ]
}
