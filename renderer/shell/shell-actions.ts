import type { OpenProject } from '#shared/api/projects-api.ts'
import { useQueryClient } from '@tanstack/react-query'
import { call, getTransport, messageOf } from '../api/client.ts'
import { backendQuery, useBackendCommand, useBackendQuery } from '../api/queries.ts'
import type { Transport } from '../api/transport.ts'
import type { UserAction } from '../commands/action.ts'
import { describe } from '../commands/catalogue.ts'
import { useActions } from '../commands/registry.ts'
import { openMemos } from '../parts/memos/memos-dialog.tsx'
import { exportCodebook } from '../parts/codebook/export-codebook.ts'
import { changeTextSize, setTheme, toggleList } from '../state/appearance.ts'
import { openDialog, usePanels } from '../state/panels.ts'
import { goBack, goForward, openScreen, useRouteState } from '../state/route.ts'
import { showToast } from '../ui/toast.tsx'
import { tellStep } from '../commands/outcomes.ts'
import { screens } from './screens.tsx'

/** What can be done wherever one is in a project. */
export function useShellActions(project: OpenProject): void {
  const undoActions = useUndoActions()
  const close = useBackendCommand('projects.close')
  const isPast = useRouteState((state) => state.past.length > 0)
  const isFuture = useRouteState((state) => state.future.length > 0)
  useActions([
    ...undoActions,
    ...viewActions,
    {
      ...describe('project.close'),
      run: () => close.mutate({}, { onError: (error) => showToast({ message: messageOf(error), tone: 'problem' }) }),
    },
    {
      ...describe('project.memos'),
      run: () => openMemos({ subject: 'project', subjectId: project.id, name: project.title }),
    },
    ...screens.map(({ screen }): UserAction => ({ ...describe(`go.${screen}`), run: () => openScreen(screen) })),
    { ...describe('go.back'), isEnabled: isPast, run: goBack },
    { ...describe('go.forward'), isEnabled: isFuture, run: goForward },
  ])
}

const viewActions: readonly UserAction[] = [
  { ...describe('view.palette'), run: () => openDialog('palette') },
  { ...describe('view.keys'), run: () => openDialog('keys') },
  { ...describe('project.export'), run: () => openDialog('export') },
  { ...describe('history.show'), run: () => openDialog('history') },
  { ...describe('project.forgetDeleted'), run: () => openDialog('forget-deleted') },
  { ...describe('app.diagnostics'), run: () => openDialog('diagnostics') },
  { ...describe('project.snapshots'), run: () => openDialog('snapshots') },
  {
    ...describe('project.copy'),
    run: async () => {
      await tryDelivering(() => call('projects.copy', {}))
    },
  },
  { ...describe('project.rename'), run: () => openDialog('rename-project') },
  { ...describe('siteRules.show'), run: () => openDialog('site-rules') },
  { ...describe('codebook.templates'), run: () => openDialog('templates') },
  { ...describe('codebook.exportTable'), run: () => exportCodebook('csv') },
  { ...describe('codebook.exportRefi'), run: () => exportCodebook('qdc') },
  { ...describe('codebook.import'), run: () => openDialog('codebook-import') },
  { ...describe('view.light'), run: () => setTheme('light') },
  { ...describe('view.dark'), run: () => setTheme('dark') },
  { ...describe('view.system'), run: () => setTheme('system') },
  { ...describe('view.list'), run: toggleList },
  { ...describe('view.larger'), run: () => changeTextSize(1) },
  { ...describe('view.smaller'), run: () => changeTextSize(-1) },
]

async function tryDelivering(make: () => Promise<Parameters<Transport['deliver']>[0]>): Promise<void> {
  try {
    await getTransport().deliver(await make())
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
  }
}

function useUndoActions(): UserAction[] {
  const next = useBackendQuery('history.next', {}).data
  const isHistoryOpen = usePanels((panels) => panels.dialog === 'history')
  const client = useQueryClient()
  const undo = useBackendCommand('history.undo')
  const redo = useBackendCommand('history.redo')
  const isBusy = () =>
    client.isMutating({ mutationKey: ['history.undo'] }) + client.isMutating({ mutationKey: ['history.redo'] }) > 0
  // Before it is said what was undone, so that a key pressed right then is not lost.
  const readNext = async () => {
    // Where it cannot be read, the announced change has it read again; what was undone is undone.
    const known = await call('history.next', {}).catch(() => null)
    if (known) client.setQueryData(backendQuery('history.next', {}).queryKey, known)
  }
  const step = async (which: 'undo' | 'redo') => {
    if (isBusy()) return
    try {
      if (which === 'undo') {
        const { label } = await undo.mutateAsync({})
        await readNext()
        tellStep({ message: `Undid: ${label}`, action: { label: 'Redo', run: () => void step('redo') } })
      } else {
        const { label } = await redo.mutateAsync({})
        await readNext()
        tellStep({ message: `Redid: ${label}`, action: { label: 'Undo', run: () => void step('undo') } })
      }
    } catch (error) {
      tellStep({ message: messageOf(error), tone: 'problem' })
    }
  }
  return [
    {
      ...describe('history.undo'),
      ...(next?.undo ? { label: `Undo: ${next.undo}` } : {}),
      worksInDialogs: isHistoryOpen,
      isEnabled: Boolean(next?.undo),
      run: () => step('undo'),
    },
    {
      ...describe('history.redo'),
      ...(next?.redo ? { label: `Redo: ${next.redo}` } : {}),
      worksInDialogs: isHistoryOpen,
      isEnabled: Boolean(next?.redo),
      run: () => step('redo'),
    },
  ]
}
