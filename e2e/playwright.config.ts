import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import type { AppOptions } from './fixtures.ts'

const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))

/** The same specs through both windows: an ordinary browser on the loopback host, and Electron. */
export default defineConfig<AppOptions>({
  testDir: './specs',
  outputDir: `${cache}/e2e-results`,
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: `${cache}/test-results/e2e.json` }]],
  // Nothing waits for time; a machine that does other things as well is not a fault.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    viewport: { width: 1360, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'desktop', use: { host: 'desktop' } },
  ],
})
