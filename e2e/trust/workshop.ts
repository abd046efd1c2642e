import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError, type ErrorCode } from '#shared/api/envelope.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { templates } from '#shared/templates/index.ts'
import { ProjectStore, type StoreOptions } from '../../electron/store/project-store.ts'
import { startScratchBackend, type ScratchBackend } from '../../electron/test-support/scratch-backend.ts'

const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

/** Runs `work` in a folder of its own, which is gone afterwards. */
export async function inFolder<Value>(work: (folder: string) => Value | Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-trust-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** For a store of its own in the folder, without the backend around it. */
export function storeOptions(folder: string): StoreOptions {
  const [userData, spool] = [join(folder, 'user-data'), join(folder, 'spool')]
  return { userData, spool, appVersion: 'trust', now: () => new Date(), onChange: () => {} }
}

export function createStore(path: string, folder: string): ProjectStore {
  const project = { title: 'Title 0', templates: [templates[0]], coder: 'Ada' }
  return ProjectStore.create(path, project, storeOptions(folder))
}

/** The store's smallest command. */
export function rename(store: ProjectStore, title: string): void {
  store.command('projects.rename', (writer) => {
    writer.update('project', { only_row: 1 }, { title })
    return { value: null, label: title }
  })
}

/** The code of what `work` throws; null where it throws nothing. */
export async function errorCode(work: () => unknown): Promise<ErrorCode | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** The sample project as a closed file below the folder: texts in three scripts, worked through. */
export async function makeSample(folder: string): Promise<string> {
  const scratch = startScratchBackend(folder)
  try {
    await scratch.call('projects.openSample', {})
    const { output } = await scratch.call('projects.copy', {})
    return (await scratch.backend.resolve(output)) ?? ''
  } finally {
    await scratch.backend.close()
  }
}

/** Runs `work` with a backend on the folder and closes it. */
export async function withBackend<Value>(
  folder: string,
  work: (scratch: ScratchBackend) => Promise<Value>,
  overrides: Parameters<typeof startScratchBackend>[1] = {},
): Promise<Value> {
  const scratch = startScratchBackend(folder, overrides)
  try {
    return await work(scratch)
  } finally {
    await scratch.backend.close()
  }
}

/** Opens the project that was opened last. */
export async function openLast({ call }: ScratchBackend): Promise<FileHandle | undefined> {
  const project = (await call('projects.list', {})).find(({ present }) => present)
  await call('projects.open', { handle: project?.handle })
  return project?.handle
}

/** A program of `children/` with its lines; `wrapper` runs before Node (`strace …`). */
export class Child {
  readonly process: ChildProcess
  readonly ended: Promise<void>
  #output = ''
  #errors = ''
  readonly #waiting = new Set<() => void>()

  constructor(name: string, args: readonly string[], wrapper: readonly string[] = []) {
    const script = fileURLToPath(new URL(`children/${name}.ts`, import.meta.url))
    const [program = '', ...rest] = [...wrapper, process.execPath, script, ...args]
    // Most of a round is the start of a child.
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
    this.process = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'], env })
    this.process.stdin?.on('error', () => {})
    this.process.stdout?.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString()
      for (const tell of this.#waiting) tell()
    })
    this.process.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()))
    this.ended = new Promise((resolve) => this.process.on('close', () => resolve()))
  }

  /** Whole lines only: the last may be cut off by a kill. */
  get lines(): string[] {
    return this.#output.split('\n').slice(0, -1)
  }

  get errors(): string {
    return this.#errors
  }

  tell(line: string): void {
    this.process.stdin?.write(`${line}\n`)
  }

  /** Resolves once there are so many lines, or the child has ended. */
  async untilLines(count: number): Promise<void> {
    const enough = new Promise<void>((resolve) => {
      const tell = () => {
        if (this.lines.length >= count) resolve()
      }
      this.#waiting.add(tell)
      tell()
    })
    await Promise.race([enough, this.ended])
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.ended
  }
}

/** Waits so many milliseconds: for the moment of a kill, which is to be any. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
