import { execFile } from 'node:child_process'
import { mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { AppError } from '#shared/api/envelope.ts'
import { findInstalledChromium } from './find-chromium.ts'

/** A report of thousands of pages takes a minute. */
const LONGEST_MS = 5 * 60_000

const run = promisify(execFile)

/**
 * Prints a page of ours by an installed Chromium, Chrome or Edge without a window, in a profile of its own and with no
 * network; the page itself forbids scripts. Throws `no-printer` where there is none or it writes nothing.
 */
export async function printWithChromium(page: string, pdf: string, env = process.env): Promise<void> {
  const program = findInstalledChromium(env)
  if (program === null) {
    throw new AppError(
      'no-printer',
      'PDF needs Chromium, Chrome or Edge on this computer, and none was found (CHROMIUM_PATH can name it). Export HTML instead, open it in your browser and print it to PDF.',
    )
  }
  const profile = mkdtempSync(join(tmpdir(), 'demarche-print-'))
  try {
    await run(program, argumentsFor(page, pdf, profile), { env, timeout: LONGEST_MS, windowsHide: true })
    if (!isPdf(pdf)) throw new Error('no PDF was written')
  } catch (error) {
    rmSync(pdf, { force: true })
    throw new AppError(
      'no-printer',
      `${program} did not write a PDF. Export HTML instead, open it in your browser and print it to PDF.`,
      error instanceof Error ? error.message : null,
    )
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function argumentsFor(page: string, pdf: string, profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-first-run',
    // Chromium's sandbox does not work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]
}

function isPdf(path: string): boolean {
  const start = Buffer.alloc(5)
  const file = openSync(path, 'r')
  try {
    readSync(file, start)
  } finally {
    closeSync(file)
  }
  return start.toString('latin1') === '%PDF-'
}
