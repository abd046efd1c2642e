import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type FileHands, writeFiles } from './page-models/files.ts'

/** Runs a function in the main process, with Electron's modules; in Electron this is Playwright's own. */
export type ProgramEvaluate = <Arg, Value>(
  run: (electron: typeof Electron.CrossProcessExports, arg: Arg) => Value | Promise<Value>,
  arg: Arg,
) => Promise<Value>

/** In a browser: its file chooser, and downloads. */
export function pageFiles(page: Page, folder: string): FileHands {
  return {
    folder,
    choose: async (press, paths) => {
      const asked = page.waitForEvent('filechooser')
      await press()
      await (await asked).setFiles([...paths])
    },
    receive: async (press) => {
      const downloading = page.waitForEvent('download')
      await press()
      const download = await downloading
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    // A file from the disk, as the desktop's hands drag it, cannot be read here: Chromium keeps it for real hands.
    drag: async ({ name, content }) => {
      const dataTransfer = await page.evaluateHandle(
        ([fileName, bytes]) => {
          const dragged = new DataTransfer()
          dragged.items.add(new File([Uint8Array.from(bytes)], fileName, { type: 'text/plain' }))
          return dragged
        },
        [name, [...Buffer.from(content)]] as const,
      )
      const main = page.getByRole('main')
      await main.dispatchEvent('dragover', { dataTransfer })
      return () => main.dispatchEvent('drop', { dataTransfer })
    },
  }
}

/** What a person would answer to the dialogs of the system; kept in the main process. */
interface DialogAnswers {
  /** Where something is saved under the name that is proposed. */
  folder: string
  readonly saved: string[]
  open: string[]
}

/** On the desktop: answers in the place of the system's dialogs. Saving takes the name that the program proposes. */
export async function desktopFiles(page: Page, evaluate: ProgramEvaluate, home: string): Promise<FileHands> {
  const projects = join(home, 'projects')
  mkdirSync(projects, { recursive: true })
  await evaluate(answerDialogs, projects)
  let received = 0
  return {
    folder: home,
    choose: async (press, paths) => {
      await evaluate(answerWith, { open: [...paths] })
      await press()
    },
    receive: async (press) => {
      received += 1
      const folder = join(home, `received-${received}`)
      mkdirSync(folder)
      const { saved: before } = await evaluate(answerWith, { folder })
      await press()
      const savedSince = async () => (await evaluate(answerWith, {})).saved.slice(before.length)
      await expect.poll(async () => (await savedSince()).some((path) => existsSync(path))).toBe(true)
      await evaluate(answerWith, { folder: projects })
      const path = String((await savedSince())[0])
      return { name: basename(path), path }
    },
    drag: async (file) => {
      const browser = await page.context().newCDPSession(page)
      const data = { items: [], files: writeFiles(home, [file]), dragOperationsMask: 1 }
      const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
        browser.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
      await drag('dragEnter')
      await drag('dragOver')
      return async () => {
        await drag('drop')
        await browser.detach()
      }
    },
  }
}

/** Runs in the main process, as the next one does: each knows nothing but its arguments. */
function answerDialogs({ dialog }: typeof Electron.CrossProcessExports, folder: string): void {
  const answers: DialogAnswers = { folder, saved: [], open: [] }
  Object.assign(globalThis, { dialogAnswers: answers })
  dialog.showSaveDialog = (...args: unknown[]) => {
    // Safe: with an owner or without, the options come last, and ours always propose a name.
    const { defaultPath } = args.at(-1) as { defaultPath: string }
    answers.saved.push(`${answers.folder}/${defaultPath}`)
    return Promise.resolve({ canceled: false, filePath: `${answers.folder}/${defaultPath}` })
  }
  dialog.showOpenDialog = () => {
    const filePaths = answers.open
    answers.open = []
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  }
}

function answerWith(_electron: unknown, change: Partial<DialogAnswers>): DialogAnswers {
  // Safe: `answerDialogs` put it there.
  const { dialogAnswers } = globalThis as unknown as { dialogAnswers: DialogAnswers }
  return Object.assign(dialogAnswers, change)
}
