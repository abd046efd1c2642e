import { expect, type Locator, type Page } from '@playwright/test'
import type { PassageToTag, WantedTag } from '../tables/passages-to-tag.ts'
import { PositionComposer } from './position-composer.ts'
import type { ReaderScreen } from './reader-screen.ts'

type PositionTag = Extract<WantedTag, { issue: string }>
type CodeTag = Extract<WantedTag, { code: string }>
type SlotTag = Extract<WantedTag, { digitOf: string }>

/** Somebody who tags: the same work by the keyboard or with the mouse. */
export abstract class Hand {
  readonly page: Page
  readonly reader: ReaderScreen

  constructor(page: Page, reader: ReaderScreen) {
    this.page = page
    this.reader = reader
  }

  protected abstract select(passage: PassageToTag): Promise<void>
  protected abstract putPosition(tag: PositionTag): Promise<void>
  protected abstract putCode(tag: CodeTag): Promise<void>
  protected abstract putAgain(): Promise<void>
  protected abstract putSlot(tag: SlotTag): Promise<void>
  protected abstract addWords(words: string): Promise<void>
  protected abstract pick(words: string): Promise<void>
  /** Makes a disagreement of the positions picked. */
  abstract relate(): Promise<void>

  /** Selects the words, puts the tag on them, and what else the table says. */
  async tag(passage: PassageToTag): Promise<void> {
    await this.select(passage)
    const { tag } = passage
    if (tag === 'again') await this.putAgain()
    else if ('digitOf' in tag) await this.putSlot(tag)
    else if ('code' in tag) await this.putCode(tag)
    else await this.putPosition(tag)
    await expect(this.offer).toBeHidden()
    if (passage.more !== undefined) await this.addWords(passage.more)
    if (passage.pick !== undefined) await this.pick(passage.words)
  }

  get offer(): Locator {
    return this.page.getByRole('toolbar', { name: 'Tag the selected words' })
  }

  protected slot({ digitOf, sign = '' }: SlotTag): Locator {
    const slots = this.page.getByRole('group', { name: 'The last tags' }).getByRole('button')
    return slots.filter({ hasText: digitOf }).filter({ hasText: sign })
  }

  protected get composer(): PositionComposer {
    return new PositionComposer(this.page)
  }

  protected async expectMore(words: string): Promise<void> {
    await expect(async () => expect((await this.reader.litWords()).join(' ')).toContain(words)).toPass()
  }
}

/** Keys and nothing else. */
export class KeyboardHand extends Hand {
  protected async select({ words, only }: PassageToTag): Promise<void> {
    await (only ? this.reader.selectWords(words) : this.reader.selectSentence(words))
  }

  protected async putPosition({ issue, stance, holder }: PositionTag): Promise<void> {
    const composer = await this.reader.tagPosition()
    await this.page.keyboard.type(issue)
    if (stance === undefined) {
      await this.page.keyboard.press('Enter')
      return expect(composer.box).toBeHidden()
    }
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.press(String(stance))
    if (holder !== undefined) {
      await this.#tabTo(composer.holder)
      await this.page.keyboard.type(holder)
    }
    await this.page.keyboard.press('Enter')
    await expect(composer.box).toBeHidden()
  }

  protected putCode({ code }: CodeTag): Promise<void> {
    return this.reader.tagCode(code)
  }

  protected async putAgain(): Promise<void> {
    await this.page.keyboard.press('r')
  }

  protected async putSlot(tag: SlotTag): Promise<void> {
    const digit = await this.slot(tag).locator('kbd').first().textContent()
    await this.page.keyboard.press(digit ?? '')
  }

  protected async addWords(words: string): Promise<void> {
    await this.reader.selectWords(words)
    await this.page.keyboard.press('+')
    await this.expectMore(words)
    await this.page.keyboard.press('Escape')
  }

  protected async pick(): Promise<void> {
    await this.page.keyboard.press('x')
    await expect(this.page.getByText(/positions? picked/)).toBeVisible()
  }

  /** D, Enter: two keys. */
  async relate(): Promise<void> {
    const dialog = await this.reader.relate()
    await this.page.keyboard.press('Enter')
    await expect(dialog.box).toBeHidden()
  }

  async #tabTo(field: Locator): Promise<void> {
    for (let presses = 0; presses < 8; presses += 1) {
      await this.page.keyboard.press('Tab')
      if (await field.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error('the field is not reached with Tab')
  }
}

/** The mouse for all that is no writing. */
export class MouseHand extends Hand {
  protected async select({ words }: PassageToTag): Promise<void> {
    await this.#letGo()
    await this.reader.dragOver(words)
  }

  /** A click beside the words: else the handle at the end of the active passage may stand where the next words begin. */
  async #letGo(): Promise<void> {
    const last = this.reader.text.locator('[data-seq]:visible').last()
    await last.scrollIntoViewIfNeeded()
    const box = await last.boundingBox()
    if (box) await last.click({ position: { x: box.width - 6, y: box.height - 6 } })
  }

  protected async putPosition({ issue, stance, holder }: PositionTag): Promise<void> {
    await this.offer.getByRole('button', { name: /^Position/ }).click()
    const { composer } = this
    await this.#choose(composer.box, composer.issue, issue)
    if (stance !== undefined) {
      await composer.box
        .getByRole('radiogroup', { name: 'Stance' })
        .locator('label')
        .nth(stance - 1)
        .click()
    }
    if (holder !== undefined) await this.#choose(composer.box, composer.holder, holder)
    await composer.box.getByRole('button', { name: 'Store' }).click()
    await expect(composer.box).toBeHidden()
  }

  protected async putCode({ code }: CodeTag): Promise<void> {
    await this.offer.getByRole('button', { name: /^Code/ }).click()
    const box = this.page.getByRole('dialog', { name: 'Code' })
    await this.#choose(box, box.getByRole('combobox', { name: 'Code' }), code)
    await expect(box).toBeHidden()
  }

  protected putAgain(): Promise<void> {
    return this.offer.getByRole('button', { name: /^Last tag again/ }).click()
  }

  protected putSlot(tag: SlotTag): Promise<void> {
    return this.slot(tag).click()
  }

  protected async addWords(words: string): Promise<void> {
    await this.reader.dragOver(words)
    await this.offer.getByRole('button', { name: /^Add to the active passage/ }).click()
    await this.expectMore(words)
  }

  protected async pick(words: string): Promise<void> {
    await this.reader.card(words).getByRole('button', { name: 'More' }).click()
    await this.page.getByRole('menuitem', { name: /^Pick for a disagreement/ }).click()
    await expect(this.page.getByText(/positions? picked/)).toBeVisible()
  }

  async relate(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Disagreement/ })
      .last()
      .click()
    await this.page.getByRole('button', { name: 'Make the disagreement' }).click()
    await expect(this.page.getByRole('button', { name: 'Make the disagreement' })).toBeHidden()
  }

  async #choose(box: Locator, field: Locator, words: string): Promise<void> {
    await field.click()
    await field.fill(words)
    await box.getByRole('option').first().click()
  }
}
