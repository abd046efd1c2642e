import { expect, type Locator, type Page } from '@playwright/test'

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

  /** Chooses files as the host asks for them. */
  async importFiles(...files: Parameters<Locator['setInputFiles']>): Promise<void> {
    const picker = this.page.getByTestId('file-picker')
    if (await this.page.evaluate(() => 'demarche' in window)) return picker.setInputFiles(...files)
    const asked = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Import…' }).click()
    await (await asked).setFiles(...files)
  }

  /** Lets files fall on the window, as from a folder. */
  async dropFile(name: string, text: string): Promise<void> {
    const data = await this.page.evaluateHandle(
      ({ fileName, words }) => {
        const dropped = new DataTransfer()
        dropped.items.add(new File([words], fileName, { type: 'text/plain' }))
        return dropped
      },
      { fileName: name, words: text },
    )
    await this.page.getByRole('main').dispatchEvent('dragover', { dataTransfer: data })
    await expect(this.page.getByText('Drop to import')).toBeVisible()
    await this.page.getByRole('main').dispatchEvent('drop', { dataTransfer: data })
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
