import { readdirSync, readFileSync } from 'node:fs'

/**
 * Megabytes that this process's children and theirs hold together: the sum of their proportional shares, so that what
 * several have in common counts once. Null where the system does not tell (only Linux does).
 */
export function memoryOfChildren(): number | null {
  if (process.platform !== 'linux') return null
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, parentOf(pid)]),
  )
  const isOurs = (pid: string | undefined): boolean =>
    pid !== undefined && (parents.get(pid) === String(process.pid) || isOurs(parents.get(pid)))
  const kilobytes = [...parents.keys()].filter(isOurs).map(shareOf)
  return kilobytes.reduce((sum, share) => sum + share, 0) / 1024
}

function parentOf(pid: string): string | undefined {
  return /^PPid:\s+(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1]
}

function shareOf(pid: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** Empty for a process that has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
