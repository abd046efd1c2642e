import { expect, type Locator, type Page } from '@playwright/test'
import { caretPlace, findOnScreen } from './text-places.ts'
import { PositionComposer } from './position-composer.ts'
import { RelateDialog } from './relate-dialog.ts'

/** An open transcript. */
export class ReaderScreen {
  readonly page: Page
  readonly text: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('document', { name: /^Text of/ })
  }

  get marks(): Locator {
    return this.text.locator('mark')
  }

  get cards(): Locator {
    return this.page.getByRole('article')
  }

  /** The card of the passage that begins with these words. */
  card(words: string): Locator {
    return this.page.getByRole('article', { name: `Passage “${words}` })
  }

  /** Selects the whole sentence in which the words stand, by the keyboard alone. */
  async selectSentence(words: string): Promise<void> {
    await this.#goToParagraph(words)
    await this.#press(
      's',
      async () => (await this.#selected()).includes(words),
      async () => {
        await this.page.keyboard.press('ArrowRight')
      },
    )
    await this.#expectOffer()
  }

  /** Selects exactly the words, by the keyboard alone. They must begin and end with whole words. */
  async selectWords(words: string): Promise<void> {
    const [firstWord = words] = words.split(' ')
    const before = await this.#goToParagraph(words)
    await this.#press('ArrowRight', async () => (await this.#caret()).offset >= before + firstWord.length)
    await this.page.keyboard.press('ArrowLeft')
    expect((await this.#caret()).offset, `the cursor stands before “${words}”`).toBe(before)
    await this.#press('Shift+ArrowRight', async () => (await this.#selected()).length >= words.length)
    expect(await this.#selected()).toBe(words)
    await this.#expectOffer()
  }

  /** Draws with the mouse from the beginning of the one to the end of the other. */
  async dragBetween(first: string, last: string): Promise<void> {
    const { from } = await this.#paragraph(first).evaluate(findOnScreen, first)
    const { to } = await this.#paragraph(last).evaluate(findOnScreen, last)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 5 })
    await this.page.mouse.up()
    await this.#expectOffer()
  }

  /** The words lit for the active passage, one text a stretch. */
  litWords(): Promise<string[]> {
    return this.page.evaluate(() =>
      // A live highlight holds ranges only where it was made by this program.
      [...(CSS.highlights.get('passage-active') ?? [])].map((range) =>
        range instanceof Range ? range.toString() : '',
      ),
    )
  }

  /** Presses so many times on the middle of the words. */
  async clickWord(words: string, times: 1 | 2 | 3): Promise<void> {
    const paragraph = this.#paragraph(words)
    await paragraph.scrollIntoViewIfNeeded()
    const { from, to } = await paragraph.evaluate(findOnScreen, words)
    await this.page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2, { clickCount: times })
  }

  /** What is selected in the text, without white space at its ends unless it is asked for. */
  async selectedWords({ isExact = false } = {}): Promise<string> {
    const selected = await this.#selected()
    return isExact ? selected : selected.trim()
  }

  /** Scrolls the page to a share of its height, in one step. */
  async scrollTo(share: number): Promise<void> {
    await this.text.evaluate((text, wanted) => {
      let scroller: Element = text
      while (scroller.parentElement && getComputedStyle(scroller).overflowY !== 'auto')
        scroller = scroller.parentElement
      scroller.scrollTop = wanted * scroller.scrollHeight
    }, share)
  }

  /** Draws over the words with the mouse. */
  async dragOver(words: string): Promise<void> {
    const paragraph = this.#paragraph(words)
    await paragraph.scrollIntoViewIfNeeded()
    const { from, to } = await paragraph.evaluate(findOnScreen, words)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
    await this.page.mouse.up()
    expect(await this.#selected()).toBe(words)
    await this.#expectOffer()
  }

  /** Takes an end of the active passage and draws it to the words; whoever lets go stores it. */
  async dragEnd(end: 'start' | 'end', to: string): Promise<void> {
    const grip = await this.page.locator(`[data-grip="${end}"]`).last().boundingBox()
    const words = await this.#paragraph(to).evaluate(findOnScreen, to)
    if (!grip) throw new Error('no passage is active')
    const target = end === 'start' ? words.from : words.to
    await this.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(target.x, target.y, { steps: 6 })
  }

  /** P on the selected words, or on the active passage. */
  async tagPosition(): Promise<PositionComposer> {
    await this.page.keyboard.press('p')
    const composer = new PositionComposer(this.page)
    await expect(composer.issue).toBeFocused()
    return composer
  }

  /** C, a few letters or a new path, Enter. */
  async tagCode(code: string): Promise<void> {
    await this.page.keyboard.press('c')
    await expect(this.page.getByRole('combobox', { name: 'Code' })).toBeFocused()
    await this.page.keyboard.type(code)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('combobox', { name: 'Code' })).toBeHidden()
  }

  /** M, the note, Enter. */
  async writeMemo(memo: string): Promise<void> {
    await this.page.keyboard.press('m')
    await expect(this.page.getByRole('textbox', { name: 'Memo' })).toBeFocused()
    await this.page.keyboard.type(memo)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('textbox', { name: 'Memo' })).toBeHidden()
  }

  /** X on the passage of the card: it is kept at hand for a disagreement. */
  async pick(words: string): Promise<void> {
    await this.card(words).focus()
    await this.page.keyboard.press('x')
    await expect(this.card(words).getByText('picked')).toBeVisible()
  }

  /** D on what was picked. */
  async relate(): Promise<RelateDialog> {
    await this.page.keyboard.press('d')
    const dialog = new RelateDialog(this.page)
    await expect(dialog.box).toBeVisible()
    return dialog
  }

  /** Gives a speaker another name for the whole transcript, from the margin. */
  async renameSpeaker(from: string, to: string): Promise<void> {
    await this.text.getByRole('button', { name: from }).first().click()
    const form = this.page.getByRole('dialog', { name: 'Correct this paragraph' })
    await form.getByRole('button', { name: `Name, office and side of ${from}` }).click()
    await form.getByLabel('Name', { exact: true }).fill(to)
    await form.getByRole('button', { name: 'Store for this transcript' }).click()
    await this.expectSpeaker(to)
    await form.getByRole('button', { name: 'Done' }).click()
    await expect(form).toBeHidden()
  }

  /** The margin names the speaker. */
  expectSpeaker(name: string): Promise<void> {
    return expect(this.text.getByRole('button', { name }).first()).toBeVisible()
  }

  get #offer(): Locator {
    return this.page.getByRole('toolbar', { name: 'Tag the selected words' })
  }

  /** How far from the beginning of the selected words the offer to tag them stands, in pixels. */
  async distanceOfOffer(): Promise<{ x: number; y: number }> {
    await this.#expectOffer()
    return this.#offer.evaluate((bar) => {
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
      const box = bar.getBoundingClientRect()
      return { x: Math.round(box.left - words.left), y: Math.round(box.top - words.top) }
    })
  }

  /** Under selected words stands what can be done with them. */
  #expectOffer(): Promise<void> {
    return expect(this.#offer).toBeVisible()
  }

  #paragraph(words: string): Locator {
    return this.text.locator('[data-seq]').filter({ hasText: words }).first()
  }

  /** Puts the cursor at the beginning of the paragraph; answers where in it the words begin. */
  async #goToParagraph(words: string): Promise<number> {
    const wanted = Number(await this.#paragraph(words).getAttribute('data-seq'))
    await this.text.focus()
    await this.page.keyboard.press('Control+Home')
    // A key right after a tag waits until that is shown.
    await expect.poll(async () => (await this.#caret()).offset).toBe(0)
    if ((await this.#caret()).seq !== wanted) {
      await this.#press('Control+ArrowDown', async () => (await this.#caret()).seq === wanted)
    }
    const { text } = await this.#caret()
    return text.indexOf(words)
  }

  /** Presses the keys until it is so; between two presses does what `between` says. */
  async #press(keys: string, isSo: () => Promise<boolean>, between = async () => {}): Promise<void> {
    for (let presses = 0; presses < 400; presses += 1) {
      await this.page.keyboard.press(keys)
      if (await isSo()) return
      await between()
    }
    throw new Error(`${keys} does not get there`)
  }

  #caret() {
    return this.text.evaluate(caretPlace)
  }

  #selected(): Promise<string> {
    return this.page.evaluate(() => document.getSelection()?.toString() ?? '')
  }
}
