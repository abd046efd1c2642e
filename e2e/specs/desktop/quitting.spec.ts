import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures.ts'
import { ask } from '../../page-models/backend.ts'
import { WelcomeScreen } from '../../page-models/welcome-screen.ts'

const WORDS = 'Слова, которые ещё не записаны. 未保存の言葉'

test('quitting, however impatiently, loses neither what is being stored nor what is being written', async ({ app }) => {
  const { page, program } = app
  await new WelcomeScreen(page).startProject('In a hurry')
  await page.evaluate(() => {
    for (let n = 0; n < 100; n += 1) void window.demarche?.call('codes.create', { name: `Code ${n}`, parentId: null })
  })
  await beginMemo(page)
  await program.evaluate(({ app }) => {
    app.quit()
    app.quit()
  }, null)
  expect(await program.ended).toBe(0)
  expect(readdirSync(join(app.home, 'data', 'spool'))).toEqual([])

  const restarted = await app.restart()
  await new WelcomeScreen(restarted).openProject('In a hurry')
  expect(await ask(restarted, 'codes.list', {})).toHaveLength(100)
  expect((await ask(restarted, 'memos.list', {})).map(({ text }) => text)).toEqual([WORDS])
})

test('closing the window ends the program, and what was being written is there afterwards', async ({ app }) => {
  const { page, program } = app
  test.skip(process.platform === 'darwin', 'there a program lives on without windows')
  await new WelcomeScreen(page).startProject('Closed by the cross')
  await beginMemo(page)
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)
  expect(await program.ended).toBe(0)

  const restarted = await app.restart()
  await new WelcomeScreen(restarted).openProject('Closed by the cross')
  expect((await ask(restarted, 'memos.list', {})).map(({ text }) => text)).toEqual([WORDS])
})

/** Writes a memo on the project and stays in it. */
async function beginMemo(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Memos on the project')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Memos' }).getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText(WORDS)
}
