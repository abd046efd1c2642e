import type { Page } from '@playwright/test'

/** Begins to count what the page hears of keyboard and mouse. */
export async function watchInput(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard = { keys: 0, mouse: [] as string[] }
    Object.assign(window, { heardInput: heard })
    addEventListener('keydown', ({ key }) => /^(?:Shift|Control|Alt|Meta)$/.test(key) || (heard.keys += 1), true)
    for (const type of [
      'mousedown',
      'mouseup',
      'mousemove',
      'pointerdown',
      'pointermove',
      'dblclick',
      'contextmenu',
      'wheel',
    ]) {
      addEventListener(type, () => heard.mouse.push(type), { capture: true, passive: true })
    }
  })
}

/** How many keys were pressed since the watch began or was last read, held ones not counted, and which mouse events came at all. */
export function readInput(page: Page): Promise<{ keys: number; mouse: string[] }> {
  return page.evaluate(() => {
    // Safe: put there by `watchInput`.
    const { heardInput } = window as unknown as { heardInput: { keys: number; mouse: string[] } }
    const { keys, mouse } = heardInput
    heardInput.keys = 0
    return { keys, mouse: [...mouse] }
  })
}
