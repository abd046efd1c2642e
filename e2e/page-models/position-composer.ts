import { expect, type Locator, type Page } from '@playwright/test'

/** Where a position is put together, beside the words that show it. */
export class PositionComposer {
  readonly page: Page
  readonly box: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('dialog').filter({ has: page.getByRole('combobox', { name: 'Issue' }) })
  }

  get issue(): Locator {
    return this.box.getByRole('combobox', { name: 'Issue' })
  }

  get holder(): Locator {
    return this.box.getByRole('combobox', { name: 'Held by' })
  }

  get attribution(): Locator {
    return this.box.getByRole('combobox', { name: 'On whose word' })
  }

  /** Types letters of an issue, or a new path, and Enter: that takes it, and stores a position that is then whole. */
  async chooseIssue(issue: string): Promise<void> {
    await expect(this.issue).toBeFocused()
    await this.page.keyboard.type(issue)
    await this.page.keyboard.press('Enter')
  }

  /** Presses the digit of the stance, counted from 1, "strongly against", and Enter, which stores the position. */
  async chooseStance(digit: number): Promise<void> {
    await expect(this.box.getByRole('radiogroup', { name: 'Stance' }).locator(':focus')).toHaveCount(1)
    await this.page.keyboard.press(String(digit))
    await this.page.keyboard.press('Enter')
    await expect(this.box).toBeHidden()
  }
}
