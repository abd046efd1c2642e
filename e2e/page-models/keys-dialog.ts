import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog in which keys are found and changed; everything by the keyboard. */
export class KeysDialog {
  readonly box: Locator
  readonly search: Locator
  /** What has been done. */
  readonly told: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.box = page.getByRole('dialog', { name: 'Keys' })
    this.told = this.box.getByRole('status').last()
    this.search = this.box.getByRole('textbox', { name: 'Find an action or a key' })
  }

  /** The button that shows the action's key. */
  keyOf(action: string): Locator {
    return this.box.getByRole('button', { name: `Change the key of “${action}”` })
  }

  /** Finds the action, and presses the new key where it is waited for. */
  async press(action: string, key: string): Promise<void> {
    await this.search.fill(action)
    await this.keyOf(action).focus()
    await this.#page.keyboard.press('Enter')
    await expect(this.box.getByLabel(`Press the new key for “${action}”`)).toBeFocused()
    await this.#page.keyboard.press(key)
  }

  /** Chooses a button below the key just pressed. */
  async choose(name: string): Promise<void> {
    const button = this.box.getByRole('button', { name, exact: true })
    await button.focus()
    await this.#page.keyboard.press('Enter')
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await expect(this.box).toBeHidden()
  }
}
