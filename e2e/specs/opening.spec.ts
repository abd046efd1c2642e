import { expect, test } from '../fixtures.ts'

test('greets a newcomer and opens the sample project', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Demarche/)
})
