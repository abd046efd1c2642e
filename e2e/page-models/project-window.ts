import { expect, type Locator, type Page } from '@playwright/test'
import { ask } from './backend.ts'
import { ExportDialog } from './export-dialog.ts'
import { HistoryDialog } from './history-dialog.ts'
import { KeysDialog } from './keys-dialog.ts'
import { LibraryScreen } from './library-screen.ts'
import { ReaderScreen } from './reader-screen.ts'

export type Place = 'Library' | 'Read' | 'Disagreements' | 'Actors' | 'Issues' | 'Codes' | 'Memos' | 'Lists'

/** The frame around every screen of an open project. */
export class ProjectWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** What is counted in the foot bar: "2 passages, 1 position, 0 disagreements". */
  get counts(): Locator {
    return this.page.getByRole('contentinfo')
  }

  async goTo(place: Place): Promise<void> {
    const button = this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place })
    await button.click()
    await expect(button).toHaveAttribute('aria-current', 'page')
  }

  async openLibrary(): Promise<LibraryScreen> {
    await this.goTo('Library')
    return new LibraryScreen(this.page)
  }

  /** Opens a transcript from the library by its title or a part of it. */
  async read(title: string | RegExp): Promise<ReaderScreen> {
    const library = await this.openLibrary()
    await library.transcript(title).click()
    const reader = new ReaderScreen(this.page)
    await expect(reader.text).toBeVisible()
    return reader
  }

  /** Undoes by the keyboard until nothing is left; answers what was undone, latest first. */
  undoAll(): Promise<string[]> {
    return this.#stepThrough('undo', 'Control+z', 'Undid')
  }

  /** Does everything again by the keyboard; answers what was done, earliest first. */
  redoAll(): Promise<string[]> {
    return this.#stepThrough('redo', 'Control+Shift+z', 'Redid')
  }

  async #stepThrough(which: 'undo' | 'redo', keys: string, said: string): Promise<string[]> {
    const steps: string[] = []
    const next = async () => (await ask(this.page, 'history.next', {}))[which]
    const countSteps = async () => (await ask(this.page, 'history.list', { limit: 1000 })).length
    for (let label = await next(); label !== null; label = await next()) {
      const before = await countSteps()
      await this.page.keyboard.press(keys)
      await expect(this.page.getByText(`${said}: ${label}`, { exact: true })).toBeVisible()
      await expect.poll(countSteps, `steps after “${label}”`).toBe(before + 1)
      steps.push(label)
    }
    return steps
  }

  /** Asks for the project to be closed, before which it is kept in a snapshot. */
  async askToClose(): Promise<void> {
    // After the button of the menu, the one with the project's name.
    await this.page.getByRole('banner').getByRole('button').nth(1).click()
    await this.page.getByRole('menuitem', { name: 'Close project' }).click()
  }

  /** Closes the project; the welcome screen stands again. */
  async close(): Promise<void> {
    await this.askToClose()
    await expect(this.page.getByRole('button', { name: 'New project' })).toBeVisible()
  }

  async openExport(): Promise<ExportDialog> {
    await this.page.keyboard.press('Control+e')
    const dialog = new ExportDialog(this.page)
    await expect(dialog.box).toBeVisible()
    return dialog
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible()
  }

  async openKeys(): Promise<KeysDialog> {
    await this.page.keyboard.press('?')
    const dialog = new KeysDialog(this.page)
    await expect(dialog.search).toBeFocused()
    return dialog
  }

  /** Opens the history and waits until it has been read. */
  async openHistory(): Promise<HistoryDialog> {
    await this.page.keyboard.press('Control+Shift+h')
    const dialog = new HistoryDialog(this.page)
    await expect(dialog.steps.first()).toBeVisible()
    return dialog
  }
}
