import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { changePreferences, repairPreferences, usualPreferences } from '#shared/domain/preferences.ts'
import type { PreferenceChanges, Preferences } from '#shared/domain/preferences.ts'
import { syncFolder } from '../store/snapshot-files.ts'

/** Far above what the bounded lists can hold; what is larger was not written by us. */
const LARGEST = 4_000_000

/**
 * The person's settings, one JSON file in their own folder. A file that cannot be understood is put aside as
 * `preferences.broken.json` and everything is as usual; nothing here can keep the program from starting.
 */
export class PreferencesFile {
  readonly #folder: string
  readonly #file: string

  constructor(userData: string) {
    this.#folder = userData
    this.#file = join(userData, 'preferences.json')
  }

  /** Read anew each time: another window's program may have written it. */
  read(): Preferences {
    const text = this.#readText()
    if (text === null) return usualPreferences
    try {
      const stored: unknown = JSON.parse(text)
      if (typeof stored === 'object' && stored !== null && !Array.isArray(stored)) return repairPreferences(stored)
    } catch {
      // Put aside below, like any other text that holds no settings.
    }
    this.#putAside()
    return usualPreferences
  }

  /** On the disk when this returns. Throws `disk-full` or `forbidden`; the settings are then as before. */
  change(changes: PreferenceChanges): void {
    const text = JSON.stringify(changePreferences(this.read(), changes), null, 2)
    // Of this process alone: hosts may run side by side.
    const fresh = `${this.#file}.${process.pid}.new`
    try {
      mkdirSync(this.#folder, { recursive: true })
      writeWhole(fresh, text)
      renameSync(fresh, this.#file)
      syncFolder(this.#folder)
    } catch (error) {
      removeIfThere(fresh)
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code === 'ENOSPC') throw new AppError('disk-full', 'The disk is full; the setting was not stored.')
      throw new AppError('forbidden', 'Your settings cannot be stored: their folder may not be written.', code)
    }
  }

  /** Null where there is no file, or none that is ours to read. */
  #readText(): string | null {
    try {
      const stat = statSync(this.#file, { throwIfNoEntry: false })
      if (!stat) return null
      if (stat.isFile() && stat.size <= LARGEST) return readFileSync(this.#file, 'utf8')
    } catch {
      return null
    }
    this.#putAside()
    return null
  }

  #putAside(): void {
    try {
      renameSync(this.#file, join(this.#folder, 'preferences.broken.json'))
    } catch {
      // It stays where it is and is written over by the next change.
    }
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What cannot be removed could not be written either.
  }
}

function writeWhole(path: string, text: string): void {
  const descriptor = openSync(path, 'w', 0o600)
  try {
    const bytes = Buffer.from(text)
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
