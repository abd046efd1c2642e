import { expect, type Locator, type Page } from '@playwright/test'

/** The tree of issues or codes with the page of the chosen one. */
export class CodebookScreen {
  readonly page: Page
  readonly tree: Locator

  constructor(page: Page) {
    this.page = page
    this.tree = page.getByRole('treegrid')
  }

  row(name: string): Locator {
    return this.tree.getByRole('row', { name, exact: true })
  }

  /** The names in the tree as they stand, two spaces for each level. */
  async names(): Promise<string[]> {
    return this.tree.getByRole('row').evaluateAll((rows) =>
      rows.map((row) => {
        const level = Number(row.getAttribute('aria-level') ?? 1)
        return '  '.repeat(level - 1) + (row.getAttribute('aria-label') ?? '')
      }),
    )
  }

  /** Goes to a row by the keyboard alone: the first letters of its name. */
  async choose(name: string): Promise<void> {
    await this.tree.getByRole('row').first().focus()
    await this.page.keyboard.press('Home')
    for (let steps = 0; steps < 60; steps += 1) {
      const at = await this.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      if (at === name) break
      await this.page.keyboard.press('ArrowDown')
    }
    await expect(this.row(name)).toBeFocused()
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name)
  }

  /** Drags a row with the mouse to another: onto its middle, or just above it. */
  async drag(name: string, to: string, where: 'on' | 'before'): Promise<void> {
    const [from, target] = [await this.row(name).boundingBox(), await this.row(to).boundingBox()]
    if (!from || !target) throw new Error('a row is not on the screen')
    const x = target.x + 90
    const y = target.y + (where === 'on' ? target.height / 2 : 3)
    await this.page.mouse.move(from.x + 90, from.y + from.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 92, from.y + from.height / 2 - 8, { steps: 3 })
    await this.page.mouse.move(x, y + 6, { steps: 6 })
    await this.page.mouse.move(x, y, { steps: 3 })
    await this.page.mouse.up()
  }
}
