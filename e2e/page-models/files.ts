import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** What a person does with files, whose dialogs are the system's or the browser's, as the host has them. */
export interface FileHands {
  /** Of the test's own; it goes with the test. */
  readonly folder: string
  /** Gives the files where pressing something makes the program ask for some. */
  choose(press: () => Promise<void>, paths: readonly string[]): Promise<void>
  /** Takes the file that comes out where pressing something makes the program hand one over. */
  receive(press: () => Promise<void>): Promise<ReceivedFile>
  /** Holds a file over the window, as from a folder; answers the function that lets it fall. */
  drag(file: WrittenFile): Promise<() => Promise<void>>
}

export interface ReceivedFile {
  /** As the program proposes it. */
  readonly name: string
  readonly path: string
}

export interface WrittenFile {
  readonly name: string
  readonly content: string | Uint8Array
}

const handsByPage = new WeakMap<Page, FileHands>()

export function giveHands(page: Page, hands: FileHands): void {
  handsByPage.set(page, hands)
}

export function filesOf(page: Page): FileHands {
  const hands = handsByPage.get(page)
  if (hands === undefined) throw new Error('The page is no window of a host')
  return hands
}

let written = 0

/** Writes files into a folder of their own, under names that may be there already; answers their paths. */
export function writeFiles(folder: string, files: readonly WrittenFile[]): string[] {
  written += 1
  const own = join(folder, `given-${written}`)
  mkdirSync(own, { recursive: true })
  return files.map(({ name, content }) => {
    const path = join(own, name)
    writeFileSync(path, content)
    return path
  })
}
