import { expect, type Locator, type Page } from '@playwright/test'

/** Where positions are put into a disagreement. */
export class RelateDialog {
  readonly page: Page
  readonly box: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('dialog', { name: /and a disagreement$/ })
  }

  async name(title: string): Promise<void> {
    await this.box.getByLabel('Title').fill(title)
  }

  async chooseKind(kind: string): Promise<void> {
    await this.box.getByRole('button', { name: /Kind$/ }).click()
    await this.page.getByRole('option', { name: kind }).click()
  }

  /** Puts the position whose quotation begins with the words on that side. */
  async assign(words: string, letter: 'A' | 'B' | 'C'): Promise<void> {
    const position = this.box.getByRole('listitem').filter({ hasText: `“${words}` })
    await position.getByTitle(`Side ${letter}`).click()
    await expect(position.getByRole('radio', { name: `Side ${letter}` })).toBeChecked()
  }

  async store(): Promise<void> {
    await this.box.getByRole('button', { name: 'Make the disagreement' }).click()
    await expect(this.box).toBeHidden()
  }
}
