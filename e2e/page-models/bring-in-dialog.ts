import { expect, type Locator, type Page } from '@playwright/test'
import { filesOf } from './files.ts'

/** Chooses a package as the host asks for one. */
export async function choosePackage(page: Page, path: string): Promise<BringInDialog> {
  const press = async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Bring in a package')
    await page.keyboard.press('Enter')
  }
  await filesOf(page).choose(press, [path])
  return new BringInDialog(page)
}

/** Where a package says what it is before it is brought in. */
export class BringInDialog {
  readonly page: Page
  readonly box: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('dialog', { name: /^Bring in/ })
  }

  /** "6" and "0": how many of a kind are new, and how many are here already. */
  async counts(kind: string): Promise<string[]> {
    const row = this.box.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: kind, exact: true }) })
    return row.getByRole('cell').allTextContents()
  }

  get confirm(): Locator {
    return this.box.getByRole('button', { name: 'Bring in' })
  }

  async bringIn(): Promise<void> {
    await this.confirm.click()
    await expect(this.box).toBeHidden()
  }
}
