import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit and contract tests: everything named *.test.ts, beside its source or in e2e/contract and bench. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['{shared,electron,renderer,e2e,bench}/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    // A busy machine is no fault of the code; nothing waits for time itself.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
