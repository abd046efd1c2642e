import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import type { AppOptions } from './fixtures.ts'

const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))

/**
 * The same specs through both windows: an ordinary browser on the loopback host, and Electron. Where Electron's binary
 * is not to be had, `desktop` is skipped by name, and `desktop-standin` shows what can be shown without: the desktop's own
 * specs, and of the shared ones those that are tagged for it, a way through each thing that the desktop does in its way.
 */
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
    // No trace: recording each step of every spec takes about as long as the specs. `--trace retain-on-failure` asks for one.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', testIgnore: /specs\/desktop\//, use: { host: 'browser' } },
    { name: 'desktop', use: { host: 'desktop' } },
    { name: 'desktop-standin', grep: [/@standin/, / desktop\//], use: { host: 'desktop', standIn: true } },
  ],
})
