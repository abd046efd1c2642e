import { readdirSync } from 'node:fs'
import { getPriority } from 'node:os'
import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { ReadingJail } from './reading-jail.ts'

const PAGE = new TextEncoder().encode('Reporter: Was a date named?\n\nMinister Mori: No.\n')
/** Seconds of work, and some hundred megabytes. */
const HUGE = new TextEncoder().encode(
  'Reporter: Was a date named for the next round?\n\nMinister Mori: No.\n\n'.repeat(150_000),
)

async function faultOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
    return 'read'
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : `thrown ${String(error)}`
  }
}

/** Threads of this process that go behind its own priority. */
function countBehind(): number {
  return readdirSync('/proc/self/task').filter((thread) => getPriority(Number(thread)) > getPriority()).length
}

test('a file is read and recognised in a thread of its own', async () => {
  const { recognised, mediaType } = await new ReadingJail().read({ bytes: PAGE, name: 'a.txt' })
  expect(mediaType).toBe('text/plain')
  expect(recognised.speakers.map(({ name }) => name)).toEqual(['Reporter', 'Mori'])
})

test('a file that takes too long is killed and named, and the next one is read', async () => {
  const jail = new ReadingJail({ seconds: 1.5, megabytes: 2048 })
  const [huge, page] = [jail.read({ bytes: HUGE, name: 'huge.txt' }), jail.read({ bytes: PAGE, name: 'a.txt' })]
  expect(await faultOf(huge)).toBe(
    'unreadable-file: “huge.txt” takes longer than 1.5 seconds to read; no transcript does. Nothing was imported from it.',
  )
  expect((await page).recognised.blocks).toHaveLength(2)
}, 30_000)

test('a file that takes too much memory ends its thread and not the program, and the next one is read', async () => {
  const jail = new ReadingJail({ seconds: 60, megabytes: 64 })
  const [huge, page] = [jail.read({ bytes: HUGE, name: 'huge.txt' }), jail.read({ bytes: PAGE, name: 'a.txt' })]
  expect(await faultOf(huge)).toBe(
    'unreadable-file: “huge.txt” needs more than 64 MB of memory to read; no transcript does. Nothing was imported from it.',
  )
  expect((await page).recognised.blocks).toHaveLength(2)
}, 60_000)

test('what is damaged or of no use is refused in the words of its reader', async () => {
  const jail = new ReadingJail()
  expect(await faultOf(jail.read({ bytes: new Uint8Array(), name: 'a.txt' }))).toBe(
    'empty-file: “a.txt” is empty; nothing was imported.',
  )
})

test.runIf(process.platform === 'linux')('files are read behind all that somebody waits for', async () => {
  const before = countBehind()
  await new ReadingJail().read({ bytes: PAGE, name: 'a.txt' })
  expect(countBehind()).toBe(before + 1)
})
