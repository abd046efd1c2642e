import { readFileSync } from 'node:fs'
import { arch, homedir, release } from 'node:os'
import { join } from 'node:path'

/** So many of the log's last lines: the fault that somebody reports is among them. */
const LINES = 100

/** What helps to find a fault: versions, the kind of machine, and the end of the log. Never a word from a project. */
export function describeProgram(userData: string, version: string): string {
  const head = [
    `Demarche ${version}`,
    `${process.platform} ${release()} ${arch()}`,
    `Node ${process.versions.node}${process.versions['electron'] === undefined ? '' : `, Electron ${process.versions['electron']}`}`,
  ]
  // Paths of the program's own files name the person's folder.
  const log = readLog(join(userData, 'logs', 'demarche.log')).map((line) => line.replaceAll(homedir(), '~'))
  return [...head, '', ...(log.length > 0 ? log : ['The log is empty.'])].join('\n')
}

function readLog(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LINES)
  } catch {
    return []
  }
}
