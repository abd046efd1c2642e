import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Holds the screen as it stands against WCAG 2.2 AA; whatever weight a finding has. The rules are asked in the page itself:
 * Playwright's own builder for axe opens a second page for each analysis and carries over all that passes, which takes ten times as
 * long.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), 'a frame within the page would have to be looked at by itself').toHaveLength(1)
  await page.evaluate(`if (!window.axe) { ${axe.source} }`)
  const found = await page.evaluate(runAxe, LEVELS)
  expect(found, 'what axe finds on this screen').toEqual([])
}

/** Runs in the page. */
async function runAxe(levels: string[]): Promise<string[]> {
  const { axe: engine } = window as unknown as { axe: typeof axe }
  // Colours that are on their way, as after a change of theme, are those of no theme.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(({ finished }) => finished))
  const { violations } = await engine.run({ runOnly: levels, resultTypes: ['violations'] })
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}
