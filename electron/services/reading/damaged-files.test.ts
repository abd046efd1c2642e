import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { readOriginal } from './read-original.ts'
import { damage, SAMPLES } from './testing/damaged-documents.ts'

// A hundred damaged files of each format: each is read or refused in plain words, none breaks or hangs the program.

const MUTANTS = 100
const CODES = ['read', 'unreadable-file', 'unsupported-format', 'empty-file']

/** A small generator of random numbers (mulberry32), so that a failure comes back. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { source } = await readOriginal(bytes, name)
    recognise(source)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : `thrown ${String(error)}`
  }
}

for (const [format, sample] of Object.entries(SAMPLES)) {
  test(`.${format}: ${MUTANTS} damaged files are read or refused, each within ten seconds`, async () => {
    const whole = await sample()
    expect(await outcome(whole, `a.${format}`)).toBe('read')
    const random = randomNumbers(20_261_122)
    for (let i = 0; i < MUTANTS; i++) {
      const start = Date.now()
      expect(CODES).toContain(await outcome(damage(whole, random), `a.${format}`))
      expect(Date.now() - start).toBeLessThan(10_000)
    }
  }, 120_000)
}
