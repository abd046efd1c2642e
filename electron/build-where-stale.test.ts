import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { resolveConfig } from 'vite'

const { NODE_ENV } = process.env
afterEach(() => {
  process.env['NODE_ENV'] = NODE_ENV
})

test.each(['renderer', 'electron'])('the %s that a test asks for is the one that people get', async (part) => {
  process.env['NODE_ENV'] = 'test'
  const configFile = fileURLToPath(new URL(`../${part}/vite.config.ts`, import.meta.url))
  const { isProduction } = await resolveConfig({ configFile, logLevel: 'silent' }, 'build')
  expect(isProduction).toBe(true)
})
