import type { BrowserWindow, Dialog, FileFilter } from 'electron'
import type { Dialogs } from '../ports.ts'

const projects: FileFilter[] = [{ name: 'Demarche project', extensions: ['demarche'] }]

/** The system's own dialogs, over the window where there is one. */
export function nativeDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: () => BrowserWindow | null,
  platform: NodeJS.Platform,
): Dialogs {
  const save = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const owner = window()
    const answer = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options)
    return answer.canceled || answer.filePath === '' ? null : answer.filePath
  }
  const open = async (options: Electron.OpenDialogOptions): Promise<string[]> => {
    const owner = window()
    const answer = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options)
    return answer.canceled ? [] : answer.filePaths
  }
  return {
    kind: 'native',
    chooseNewProject: (defaultPath) => save({ title: 'New project', defaultPath, filters: projects }),
    chooseProject: async () =>
      (await open({ title: 'Open a project', filters: projects, properties: ['openFile'] }))[0] ?? null,
    chooseFiles: () =>
      open({
        title: 'Import transcripts',
        // Windows and Linux show folders only where both are asked for; there a folder can be dropped.
        properties: ['openFile', 'multiSelections', ...(platform === 'darwin' ? (['openDirectory'] as const) : [])],
      }),
    chooseSavePath: (defaultPath) => save({ title: 'Save', defaultPath }),
  }
}
