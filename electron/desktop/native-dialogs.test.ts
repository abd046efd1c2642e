import type { Dialog } from 'electron'
import { expect, test, vi } from 'vitest'
import { nativeDialogs } from './native-dialogs.ts'

function fakeDialog(filePaths: string[]) {
  const canceled = filePaths.length === 0
  const dialog = {
    showOpenDialog: vi.fn(() => Promise.resolve({ canceled, filePaths })),
    showSaveDialog: vi.fn(() => Promise.resolve({ canceled, filePath: filePaths[0] ?? '' })),
  }
  // Safe: the dialogs use these two functions only, and call them with or without a window.
  return { ...dialog, dialogs: nativeDialogs(dialog as unknown as Dialog, () => null, 'linux') }
}

test('answers the paths that the person chose', async () => {
  const { dialogs, showSaveDialog } = fakeDialog(['/a/Islands.demarche', '/a/b.txt'])
  expect(await dialogs.chooseNewProject('Islands.demarche')).toBe('/a/Islands.demarche')
  expect(showSaveDialog).toHaveBeenCalledWith(expect.objectContaining({ defaultPath: 'Islands.demarche' }))
  expect(await dialogs.chooseProject()).toBe('/a/Islands.demarche')
  expect(await dialogs.chooseFiles()).toEqual(['/a/Islands.demarche', '/a/b.txt'])
  expect(await dialogs.chooseSavePath('out.csv')).toBe('/a/Islands.demarche')
})

test('answers nothing where the person cancelled', async () => {
  const { dialogs } = fakeDialog([])
  expect(await dialogs.chooseNewProject('Islands.demarche')).toBeNull()
  expect(await dialogs.chooseProject()).toBeNull()
  expect(await dialogs.chooseFiles()).toEqual([])
  expect(await dialogs.chooseSavePath('out.csv')).toBeNull()
})
