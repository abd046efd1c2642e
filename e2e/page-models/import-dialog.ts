import { expect, type Locator, type Page } from '@playwright/test'

/** What is asked about several files, or about tables, before anything of them is imported. */
export class ImportDialog {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: /^Import \d/ })
  }

  /** What is said of a table. */
  table(name: string): Locator {
    return this.dialog.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  columnsButton(name: string): Locator {
    return this.dialog.getByRole('button', { name: `Columns… of “${name}”` })
  }

  /** Has its columns chosen by mouse: what each is, by its name. */
  async chooseColumns(name: string, choices: Readonly<Record<string, string>>): Promise<void> {
    await this.columnsButton(name).click()
    await new ColumnsDialog(this.page, name).choose(choices)
  }
}

/** What each column of a table is. */
export class ColumnsDialog {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page, name: string) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: `Columns of “${name}”` })
  }

  column(name: string): Locator {
    return this.dialog.getByRole('button', { name: `What “${name}” is` })
  }

  /** Chooses what each column is, by its name, and has the table read so. */
  async choose(choices: Readonly<Record<string, string>>): Promise<void> {
    for (const [column, field] of Object.entries(choices)) {
      await this.column(column).click()
      await this.page.getByRole('option', { name: field, exact: true }).click()
    }
    await this.readSo()
  }

  /** As `choose`, by keys alone, from wherever the focus is in the dialog. */
  async chooseByKeys(choices: Readonly<Record<string, string>>): Promise<void> {
    for (const [column, field] of Object.entries(choices)) {
      while (!(await this.column(column).evaluate((button) => button === document.activeElement))) {
        await this.page.keyboard.press('Tab')
      }
      await this.page.keyboard.press('Enter')
      await expect(this.page.getByRole('listbox')).toBeVisible()
      await this.page.keyboard.type(field)
      await expect(this.page.getByRole('option', { name: field, exact: true })).toBeFocused()
      await this.page.keyboard.press('Enter')
      await expect(this.column(column)).toBeFocused()
    }
  }

  async readSo(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Read it so' }).click()
    await expect(this.dialog).toBeHidden()
  }
}
