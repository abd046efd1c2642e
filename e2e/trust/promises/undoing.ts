import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { startScratchBackend } from '../../../electron/test-support/scratch-backend.ts'
import { step, undoAndRedo } from '../../../electron/test-support/undo-model.ts'
import { Tally, type TrustPromise } from '../promise.ts'

const session = fc.tuple(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), fc.boolean())

export const undoExact: TrustPromise = {
  row: 18,
  name: 'undo',
  promise: 'Undo leads back through the same states and redo forward again, after a restart too',
  short: 10,
  full: 5000,
  tryIt: async (rounds, seed) => {
    const tally = new Tally()
    let commands = 0
    for (let round = 0; round < rounds; round += 1) {
      const [[steps, restarts] = [[], false]] = fc.sample(session, { numRuns: 1, seed: seed + round })
      commands += steps.length
      const folder = mkdtempSync(join(tmpdir(), 'demarche-trust-'))
      await tally.round(() => undoAndRedo(startScratchBackend(folder), steps, restarts))
    }
    return tally.outcome(`${commands} random commands`)
  },
}
