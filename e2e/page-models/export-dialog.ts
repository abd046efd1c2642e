import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** Where the project is handed over. */
export class ExportDialog {
  readonly page: Page
  readonly box: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('dialog', { name: 'Export' })
  }

  async choose(format: string): Promise<void> {
    const formats = this.box.getByRole('radiogroup', { name: 'Format' })
    await formats.getByText(format, { exact: true }).click()
    await expect(formats.getByRole('radio', { name: new RegExp(`^${format}`) })).toBeChecked()
  }

  /** Exports in the format and answers what was downloaded. */
  async download(format: string): Promise<string> {
    await this.choose(format)
    const downloading = this.page.waitForEvent('download')
    await this.box.getByRole('button', { name: 'Export', exact: true }).click()
    const download = await downloading
    await expect(this.box).toBeHidden()
    return readFile(await download.path(), 'utf8')
  }
}
