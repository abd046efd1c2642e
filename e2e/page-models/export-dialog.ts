import { readFile } from 'node:fs/promises'
import { expect, type Download, type Locator, type Page } from '@playwright/test'

/** Where the project is handed over. */
export class ExportDialog {
  readonly page: Page
  readonly box: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('dialog', { name: 'Export', exact: true })
  }

  get preview(): Locator {
    return this.box.getByRole('region', { name: 'Beginning of the file' })
  }

  get button(): Locator {
    return this.box.getByRole('button', { name: 'Export', exact: true })
  }

  /** Chooses in one of the dialog's lists: `Format`, `Separator`, `Table`, `Saved exports`. */
  async pick(list: string, choice: string): Promise<void> {
    await this.box.getByRole('button', { name: new RegExp(`${list}$`) }).click()
    await this.page.getByRole('option', { name: choice, exact: true }).click()
    await expect(this.box.getByRole('button', { name: new RegExp(`${list}$`) })).toContainText(choice)
  }

  async choose(format: string): Promise<void> {
    await this.pick('Format', format)
  }

  /** Exports in the format and answers what was downloaded. */
  async download(format: string): Promise<string> {
    await this.choose(format)
    return this.downloadAsChosen()
  }

  /** Exports what stands in the dialog and answers what was downloaded. */
  async downloadAsChosen(): Promise<string> {
    const downloading = this.page.waitForEvent('download')
    await this.button.click()
    const text = await readDownload(await downloading)
    await expect(this.box).toBeHidden()
    return text
  }

  /** Keeps what stands in the dialog under a name. */
  async saveAs(name: string): Promise<void> {
    await this.box.getByRole('button', { name: 'Save as…' }).click()
    const naming = this.page.getByRole('dialog', { name: 'Save this export' })
    await naming.getByLabel('Name').fill(name)
    await naming.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(naming).toBeHidden()
  }
}

/** What a download holds, as text. */
export async function readDownload(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}
