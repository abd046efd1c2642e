import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { z } from 'zod'
import { fingerprint } from './file-fingerprint.ts'

/** Larger files are not hashed: that would be felt at each opening. */
const MOST_BYTES = 500 * 1024 * 1024
const CHUNK = 1024 * 1024

/** What a project file is known by when it is opened again: how it lay, and what it held. */
export const Seal = z.object({ print: z.string(), sha256: z.string().nullable() })
export type Seal = z.infer<typeof Seal>

/** Seals a file that no connection of this process has open. Null where there is none, or it changes meanwhile. */
export function sealFile(path: string): Seal | null {
  const print = fingerprint(path)
  if (print === null) return null
  const sha256 = hashFile(path)
  return fingerprint(path) === print ? { print, sha256 } : null
}

/**
 * How a closed file stands to its seal. `changed`: something has written it since, as a person may who has another
 * copy. `rotten`: it holds something else, although nothing has written it.
 */
export function compareWithSeal(path: string, seal: Seal | null): 'intact' | 'changed' | 'rotten' {
  if (seal === null || fingerprint(path) !== seal.print) return 'changed'
  return seal.sha256 === hashFile(path) ? 'intact' : 'rotten'
}

function hashFile(path: string): string | null {
  if (statSync(path).size > MOST_BYTES) return null
  const hash = createHash('sha256')
  const descriptor = openSync(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    for (;;) {
      const length = readSync(descriptor, chunk)
      if (length === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
}
