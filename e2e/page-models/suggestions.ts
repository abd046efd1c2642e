import { expect, type Locator, type Page } from '@playwright/test'

/** The suggestions of the open text, walked and settled by the keyboard. */
export class Suggestions {
  readonly page: Page
  /** What is said under the active suggestion. */
  readonly bar: Locator
  /** In the list beside the text. */
  readonly note: Locator

  constructor(page: Page) {
    this.page = page
    this.bar = page.getByRole('toolbar', { name: 'Suggestion' })
    this.note = page.getByRole('region', { name: 'Suggestions' })
  }

  async expectWaiting(count: number): Promise<void> {
    await expect(this.note.getByLabel(`${count} suggestion${count === 1 ? '' : 's'} in this text`)).toBeVisible()
  }

  /** F: the next one, for this reason. */
  async next(reason: string | RegExp): Promise<void> {
    await this.page.keyboard.press('f')
    await expect(this.bar).toContainText(reason)
  }

  async previous(reason: string | RegExp): Promise<void> {
    await this.page.keyboard.press('Shift+F')
    await expect(this.bar).toContainText(reason)
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('y')
    await expect(this.bar).toBeHidden()
  }

  /** Opens the composer filled with what was read out of the sentence. */
  async edit(): Promise<void> {
    await this.page.keyboard.press('Shift+Y')
    await expect(this.bar).toBeHidden()
  }

  async dismiss(): Promise<void> {
    await this.page.keyboard.press('i')
  }

  /** How many stretches of the text are marked by the browser under this name. */
  countMarks(name: 'suggestion' | 'suggestion-active'): Promise<number> {
    return this.page.evaluate((wanted) => CSS.highlights.get(wanted)?.size ?? 0, name)
  }
}
