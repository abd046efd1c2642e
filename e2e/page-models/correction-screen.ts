import { expect, type Locator, type Page } from '@playwright/test'
import { findOnScreen } from './text-places.ts'

/** What was recognised in a text, paragraph by paragraph: of what is about to be imported, or of a stored transcript. */
export class CorrectionScreen {
  readonly page: Page
  readonly grid: Locator
  readonly details: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: 'Paragraphs' })
    this.details = page.getByRole('complementary', { name: 'Details' })
  }

  /** The paragraph that the keys act on. */
  get current(): Locator {
    return this.grid.locator('[data-active]')
  }

  /** Goes to the paragraph that begins with the words, by arrow keys. */
  async goTo(words: string): Promise<void> {
    await expect(this.grid).toBeFocused()
    await this.page.keyboard.press('Home')
    const count = Number(await this.grid.getAttribute('aria-rowcount'))
    for (let step = 0; step < count; step += 1) {
      await expect(this.grid).toHaveAttribute('aria-activedescendant', `block-${step}`)
      if ((await this.current.getByRole('gridcell').last().textContent())?.startsWith(words)) return
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`no paragraph begins with “${words}”`)
  }

  /** What the margin says of the paragraph. */
  expectKind(kind: string): Promise<void> {
    return expect(this.current.getByRole('gridcell').first()).toHaveText(kind)
  }

  /** Presses in the paragraph right before the words. */
  async clickBefore(words: string): Promise<void> {
    const { from } = await this.current.evaluate(findOnScreen, words)
    await this.page.mouse.click(from.x + 1, from.y)
  }

  /** A button beside the paragraph. */
  tool(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name })
  }

  /** Ctrl Enter: imports what is shown, or goes back to reading. */
  async finish(): Promise<void> {
    await expect(this.grid).toBeFocused()
    await this.page.keyboard.press('Control+Enter')
    await expect(this.grid).toBeHidden()
  }
}
