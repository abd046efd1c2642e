import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../electron/cli/demarche.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder of one test's own, in which `demarche` runs as a process of its own. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'demarche-cli-'))

  path(name: string): string {
    return join(this.folder, name)
  }

  /** Runs `demarche …` in the folder and answers what it said. */
  async run(args: readonly string[], stdin = ''): Promise<Ran> {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: this.folder,
      env: { ...process.env, DEMARCHE_HOME: join(this.folder, '.home') },
    })
    child.stdin.end(stdin)
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return { code, stdout, stderr }
  }

  /** The one JSON document on stdout of a command that must succeed without a word on stderr. */
  async json<Value>(...args: string[]): Promise<Value> {
    const { code, stdout, stderr } = await this.run([...args, '--json'])
    if (code !== 0 || stderr !== '') throw new Error(`demarche ${args.join(' ')}: ${code} ${stderr}`)
    // Safe: each test says what it expects of the document, and checks it.
    return JSON.parse(stdout) as Value
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The five real transcripts, which are not part of the repository; null where they are missing. */
export function findSeeds(): string | null {
  const folder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
  return existsSync(folder) ? folder : null
}
