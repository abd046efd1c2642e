import { expect, type Locator, type Page } from '@playwright/test'
import { filesOf, type WrittenFile, writeFiles } from './files.ts'

/** The list of transcripts, and importing. */
export class LibraryScreen {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get transcripts(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^More about / })
  }

  /** The way into a transcript. */
  transcript(title: string | RegExp): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('button', { name: title })
      .and(this.page.locator(':not([aria-haspopup])'))
      .first()
  }

  /** Chooses files, by their paths or as they are to be written, as the host asks for them. */
  async importFiles(files: readonly string[] | readonly WrittenFile[]): Promise<void> {
    const hands = filesOf(this.page)
    const paths = files.map((file) => (typeof file === 'string' ? [file] : writeFiles(hands.folder, [file]))).flat()
    await hands.choose(() => this.page.getByRole('button', { name: 'Import…' }).click(), paths)
  }

  /** Lets a file fall on the window, as from a folder. */
  async dropFile(file: WrittenFile): Promise<void> {
    const drop = await filesOf(this.page).drag(file)
    await expect(this.page.getByText('Drop to import')).toBeVisible()
    await drop()
  }

  async paste(name: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste text…' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Paste a transcript' })
    await dialog.getByLabel('Text').fill(text)
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(dialog).toBeHidden()
  }

  /** What became of the files, where not all was well. */
  get report(): Locator {
    return this.page.getByRole('dialog', { name: 'Import' })
  }
}
