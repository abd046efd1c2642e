import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { filesOf, type ReceivedFile } from './files.ts'

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
    const field = this.box.getByRole('button', { name: new RegExp(`${list}$`) })
    const option = this.page.getByRole('option', { name: choice, exact: true })
    // A list closes when what is around it scrolls, as a preview that arrives can make it: a person opens it again.
    await expect(async () => {
      if (!(await option.isVisible())) await field.click({ timeout: 5_000 })
      await option.click({ timeout: 5_000 })
    }).toPass()
    await expect(field).toContainText(choice)
  }

  async choose(format: string): Promise<void> {
    await this.pick('Format', format)
  }

  /** Exports in the format and answers what is in the file. */
  async download(format: string): Promise<string> {
    await this.choose(format)
    return this.downloadAsChosen()
  }

  /** Exports what stands in the dialog and answers what is in the file. */
  async downloadAsChosen(): Promise<string> {
    const { path } = await this.receive()
    return readFile(path, 'utf8')
  }

  /** Exports what stands in the dialog and takes the file. */
  async receive(): Promise<ReceivedFile> {
    const file = await filesOf(this.page).receive(() => this.button.click())
    await expect(this.box).toBeHidden()
    return file
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
