import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { ProjectDatabase } from '../../../electron/store/database.ts'
import { findChromium } from '../../chromium.ts'
import { printedAddress } from '../../printed-address.ts'
import { insist, randomOf, Tally, type TrustPromise } from '../promise.ts'
import { inFolder, pause } from '../workshop.ts'

/** The page stores a second after the last key; the rest is for the way to the disk. */
const PATIENCE = 1500
const WORDS = ['the minister', 'не ответил', '島の名', 'twice,', '“no”', '😀', 'а потом —', 'silence.']

/** A memo is typed into the page of a browser host, which is killed a second and a half after the last key. */
export const typingKept: TrustPromise = {
  row: 4,
  name: 'typing',
  promise: 'What was typed into a memo is on the disk a second and a half after the last key',
  short: 1,
  full: 50,
  tryIt: async (rounds, seed) => {
    const tally = new Tally()
    const random = randomOf(seed)
    const { executablePath, args, env } = await findChromium()
    const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
    let characters = 0
    try {
      for (let round = 0; round < rounds; round += 1) {
        const words = Array.from({ length: 3 + random.below(20) }, () => WORDS[random.below(WORDS.length)]).join(' ')
        characters += words.length
        await tally.round(() => inFolder((home) => typeAndKill(browser, home, words)))
      }
    } finally {
      await browser.close()
    }
    return tally.outcome(`${characters} characters`)
  },
}

async function typeAndKill(browser: Browser, home: string, words: string): Promise<void> {
  const host = spawn(process.execPath, ['electron/start.js', '--browser', '--no-open'], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { ...process.env, DEMARCHE_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const page = await browser.newPage()
  try {
    await page.goto(await printedAddress(host))
    await typeMemo(page, words)
    await pause(PATIENCE)
  } finally {
    const ended = once(host, 'exit')
    host.kill('SIGKILL')
    await ended
    await page.context().close()
  }
  const [name = ''] = readdirSync(join(home, 'projects')).filter((one) => one.endsWith('.demarche'))
  const db = ProjectDatabase.open(join(home, 'projects', name), { readonly: false })
  try {
    const found = db.all<{ text: string }>('SELECT text FROM memo').map(({ text }) => text)
    insist(found.join('|') === words, `of “${words}” there is “${found.join('|')}”`)
  } finally {
    db.close()
  }
}

async function typeMemo(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByLabel('Title').fill('Talks')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('banner').getByText('Talks').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Memos on the project')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Memos' }).getByRole('textbox').waitFor()
  await page.keyboard.type(words)
}
