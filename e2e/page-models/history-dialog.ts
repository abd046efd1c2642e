import { expect, type Locator, type Page } from '@playwright/test'

/** Everything that was done, and the way to any point of it, by the keyboard. */
export class HistoryDialog {
  readonly box: Locator
  readonly steps: Locator
  readonly search: Locator
  /** What going there would do, or what has been done. */
  readonly told: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.box = page.getByRole('dialog', { name: 'History' })
    this.steps = this.box.getByRole('option')
    this.search = this.box.getByRole('textbox', { name: 'Find in the history' })
    this.told = this.box.getByRole('status')
  }

  /** Moves to the step with the arrow keys, wherever in the list it is. */
  async choose(label: string): Promise<void> {
    const step = this.box.getByRole('option', { name: label })
    await this.box.getByRole('listbox').focus()
    await this.#page.keyboard.press('Home')
    for (let left = await this.steps.count(); left > 0; left -= 1) {
      if ((await step.getAttribute('aria-selected')) === 'true') return
      await this.#page.keyboard.press('ArrowDown')
    }
    await expect(step).toHaveAttribute('aria-selected', 'true')
  }

  /** Chooses the step and goes there. */
  async goTo(label: string): Promise<void> {
    await this.choose(label)
    await this.#page.keyboard.press('Enter')
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await expect(this.box).toBeHidden()
  }
}
