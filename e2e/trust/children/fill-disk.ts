import { mkdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { startScratchBackend } from '../../../electron/test-support/scratch-backend.ts'

// A snapshot that finds no room is no fault.
const log = { info: () => {}, error: () => {} }

/**
 * A child that works in a folder on a disk that becomes full, and answers one line of JSON a round:
 * `fill-disk <folder> <rounds> <seed> [ballast]`. With `ballast`, room is made by deleting a file of that many bytes,
 * and the change that was refused is stored; without, the limit stays and the next round begins anew.
 */
const [folder = '', rounds = '1', seed = '0', ballast = ''] = process.argv.slice(2)

for (let round = 0; round < Number(rounds); round += 1) {
  process.stdout.write(`${JSON.stringify(await fill(join(folder, `round-${round}`), Number(seed) + round))}\n`)
}

async function fill(home: string, number: number) {
  mkdirSync(home, { recursive: true })
  const scratch = startScratchBackend(home, { attended: ballast !== '', log })
  const { call } = scratch
  const kept: string[] = []
  const room = join(dirname(home), 'ballast')
  try {
    if (ballast !== '') writeFileSync(room, Buffer.alloc(Number(ballast)))
    await call('projects.create', { title: 'Talks' })
    // Chunks of another size each round, so that the end comes at another place of the transaction.
    const words = `Minister Halden: We reject the new station (${number}). `.repeat(200 + (number % 37) * 10)
    for (let n = 0; n < 5000; n += 1) {
      const name = `${n} ${words}`
      const pending = call('codes.create', { parentId: null, name })
      const refusal = ballast === '' ? await refused(pending) : await waits(scratch, pending)
      if (refusal === null) {
        kept.push(name)
        continue
      }
      if (ballast !== '') {
        unlinkSync(room)
        const { stored } = await call('unstored.retry', {})
        await pending
        if (stored === 1) kept.push(name)
      }
      const names = (await call('codes.list', {})).map((code) => code.name)
      const { faults } = await call('projects.check', {})
      return {
        refusal,
        kept: kept.length,
        lost: kept.filter((one) => !names.includes(one)).length,
        extra: names.length - kept.length,
        faults,
      }
    }
    return {
      refusal: null,
      kept: kept.length,
      lost: 0,
      extra: 0,
      faults: [`the disk did not become full: ${statSync(room, { throwIfNoEntry: false })?.size}`],
    }
  } finally {
    await scratch.dispose()
  }
}

async function refused(pending: Promise<unknown>): Promise<string | null> {
  try {
    await pending
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** Null once the change is stored; the reason once it waits for the person. */
async function waits(
  scratch: ReturnType<typeof startScratchBackend>,
  pending: Promise<unknown>,
): Promise<string | null> {
  const stored = pending.then(() => true)
  const asked = new Promise<false>((resolve) => {
    const end = scratch.backend.subscribe((event) => {
      if (event.type === 'unstored.changed') resolve(false)
    })
    void stored.finally(end)
  })
  if (await Promise.race([stored, asked])) return null
  return (await scratch.call('unstored.get', {}))?.reason?.code ?? 'no reason'
}
