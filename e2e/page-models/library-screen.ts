import { expect, type Locator, type Page } from '@playwright/test'
import { CorrectionScreen } from './correction-screen.ts'
import { filesOf, type WrittenFile, writeFiles } from './files.ts'

type GivenFiles = readonly string[] | readonly WrittenFile[]

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
  async chooseFiles(files: GivenFiles): Promise<void> {
    const hands = filesOf(this.page)
    const paths = files.map((file) => (typeof file === 'string' ? [file] : writeFiles(hands.folder, [file]))).flat()
    await hands.choose(() => this.page.getByRole('button', { name: 'Import…' }).click(), paths)
  }

  /** Chooses files and imports them as they are recognised: one by its preview, several at once. */
  async importFiles(files: GivenFiles): Promise<void> {
    await this.chooseFiles(files)
    if (files.length === 1) return new CorrectionScreen(this.page).finish()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Import all now' }).click()
  }

  /** Lets a file fall on the window, as from a folder, and imports it as it is recognised. */
  async dropFile(file: WrittenFile): Promise<void> {
    const drop = await filesOf(this.page).drag(file)
    await expect(this.page.getByText('Drop to import')).toBeVisible()
    await drop()
    await new CorrectionScreen(this.page).finish()
  }

  /** What became of the files, where not all was well. */
  get report(): Locator {
    return this.page.getByRole('dialog', { name: 'Import' })
  }
}
