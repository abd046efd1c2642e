import { buildWhereStale } from '../electron/build-where-stale.ts'
import { findChromium } from './chromium.ts'

/** Builds what is stale, and finds the browser once: workers inherit the environment. */
export default async function prepare(): Promise<void> {
  await buildWhereStale('renderer')
  await buildWhereStale('electron')
  process.env['DEMARCHE_E2E_CHROMIUM'] = JSON.stringify(await findChromium())
}
