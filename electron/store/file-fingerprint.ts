import { statSync } from 'node:fs'

/**
 * What tells one state of a file from another without opening it: device, inode, size and time of change. Null where
 * there is no file. Only `stat` is used: opening the live file by any other way than SQLite would drop SQLite's locks.
 */
export function fingerprint(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(' ') : null
}

/** Whether both are states of one file, which lies where it lay. */
export function isSameFile(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && placeOf(a) === placeOf(b)
}

function placeOf(print: string): string {
  return print.split(' ').slice(0, 2).join(' ')
}
