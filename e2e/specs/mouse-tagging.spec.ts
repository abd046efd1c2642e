import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { MouseHand } from '../page-models/hands.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'
import { expectTagged } from '../tables/expect-tagged.ts'
import { SAMPLE_PASSAGES, SEED_PASSAGES, type PassageToTag } from '../tables/passages-to-tag.ts'

const seed = fileURLToPath(new URL('../../../shared/seeds/004_676de406b3396de9.txt', import.meta.url))

/** With the mouse the words of the table are drawn over, and no sentence around them. */
const drawn = (table: readonly PassageToTag[]) => table.map((row): PassageToTag => ({ ...row, only: true }))

test('tags the same passages of the seed with the mouse, and makes the same disagreements', async ({
  app: { page },
}) => {
  test.skip(!existsSync(seed), 'the seed transcripts (../shared/seeds) are not here')
  test.setTimeout(600_000)
  const project = await new WelcomeScreen(page).startProject('By mouse')
  await (await project.openLibrary()).importFiles([seed])
  const reader = new ReaderScreen(page)
  await expect(reader.text).toBeVisible()
  const hand = new MouseHand(page, reader)
  const picked = new Set<string>()
  for (const passage of drawn(SEED_PASSAGES)) {
    await test.step(`“${passage.words}”`, () => hand.tag(passage))
    if (passage.pick === undefined) continue
    if (picked.has(passage.pick)) await hand.relate()
    picked.add(passage.pick)
  }
  await expectTagged(page, /^Extraordinary Press/, drawn(SEED_PASSAGES))
  const disagreements = await ask(page, 'disagreements.list', {})
  expect(disagreements.map(({ title }) => title).toSorted()).toEqual(['Aegis', 'Sanctions'])
})

test('tags among passages that are there with the mouse', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(/^Foreign Minister Irena Tamsin’s/)
  const hand = new MouseHand(page, reader)
  for (const passage of drawn(SAMPLE_PASSAGES)) await test.step(`“${passage.words}”`, () => hand.tag(passage))
  await expectTagged(page, /^Foreign Minister Irena Tamsin’s/, drawn(SAMPLE_PASSAGES))
})
