import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '../e2e/chromium.ts'
import { V8_FLAGS } from '../electron/desktop/window.ts'

/** Starts the Chromium that was found as the desktop window is started, for our page and for the plain ones beside it. */
export async function launchChromium(): Promise<Browser> {
  const found = await findChromium()
  return chromium.launch({ ...found, args: [...found.args, `--js-flags=${V8_FLAGS}`] })
}
