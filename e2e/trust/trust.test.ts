import { expect, test } from 'vitest'
import { promises } from './promises/index.ts'
import { tryPromise } from './try-promise.ts'

/** Another seed than that of the last run, printed with a failure: `npm run trust -- --short --only <name> --seed <n>`. */
const seed = Number(process.env['DEMARCHE_TRUST_SEED'] ?? Date.now() % 2 ** 31)

for (const promise of promises) {
  const obstacle = promise.obstacle?.() ?? null
  const reason = obstacle === null ? '' : ` (${obstacle})`
  test.skipIf(obstacle !== null)(`${promise.promise}${reason}`, { timeout: 120_000 }, async () => {
    const row = await tryPromise(promise, promise.short, seed)
    expect(row, `--only ${promise.name} --seed ${seed}: ${row.note}`).toMatchObject({ isKept: true })
  })
}
