import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Envelope, ErrorBody, ErrorCode } from '#shared/api/envelope.ts'
import type { Stored, Unstored } from '#shared/api/unstored-api.ts'
import { syncFolder } from '../store/snapshot-files.ts'

type Answer = Envelope<unknown>
type Dispatch = (method: string, input: unknown) => Promise<Answer>

/** After these the same change may be stored a moment later, or elsewhere. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'disk-full',
  'disk-failed',
  'project-changed-outside',
  'project-in-use',
  'read-only',
])

const KeptChange = z.object({ at: z.string(), method: z.string(), input: z.unknown() })

interface Change extends z.infer<typeof KeptChange> {
  readonly error: ErrorBody | null
  /** Answers whoever made it; null where that was before the program was last started. */
  readonly answer: ((envelope: Answer) => void) | null
}

/**
 * Changes of the open project that its file did not take, in their order. Each is written to
 * `recovery/<project>.jsonl` in the person's own folder before anything else is tried, so that not even the end of the
 * program loses it.
 */
export class UnstoredChanges {
  readonly #folder: string
  readonly #now: () => Date
  readonly #announce: () => void
  #projectId: string | null = null
  #changes: Change[] = []
  #isKept = true

  constructor(userData: string, now: () => Date, announce: () => void) {
    this.#folder = join(userData, 'recovery')
    this.#now = now
    this.#announce = announce
  }

  get isEmpty(): boolean {
    return this.#changes.length === 0
  }

  /** True for an error after which a change is worth keeping. */
  static isPassing(error: ErrorBody): boolean {
    return PASSING.has(error.code)
  }

  describe(): Omit<Unstored, 'canCopy'> | null {
    if (this.isEmpty) return null
    const error = this.#changes.find((change) => change.error)?.error
    const reason = error ? { code: error.code, message: error.message } : null
    return { reason, changes: this.#changes.map(({ at }) => ({ at })), isKept: this.#isKept }
  }

  /**
   * Called when a project is opened: brings back what was kept for it. The same project again keeps what waits. Null
   * for one that takes no changes.
   */
  attach(projectId: string | null): void {
    if (this.#projectId === projectId) return
    this.letGo()
    this.#projectId = projectId
    if (projectId === null) return
    this.#changes = readKept(this.#file).map((kept) => ({ ...kept, error: null, answer: null }))
  }

  /** Keeps a change; the answer comes once the person has said what to do. */
  hold(method: string, input: unknown, error: ErrorBody | null): Promise<Answer> {
    return new Promise((answer) => {
      this.#changes.push({ at: this.#now().toISOString(), method, input, error, answer })
      this.#keep()
      this.#announce()
    })
  }

  async retry(dispatch: Dispatch): Promise<Stored> {
    let stored = 0
    const refused: string[] = []
    for (;;) {
      const [first] = this.#changes
      if (!first) break
      const envelope = await dispatch(first.method, first.input)
      if (!envelope.ok && UnstoredChanges.isPassing(envelope.error)) {
        this.#changes[0] = { ...first, error: envelope.error }
        break
      }
      this.#changes.shift()
      this.#keep()
      if (envelope.ok) stored += 1
      else refused.push(envelope.error.message)
      first.answer?.(envelope)
    }
    this.#announce()
    return { stored, left: this.#changes.length, refused }
  }

  forget(): void {
    const changes = this.#changes
    this.#changes = []
    this.#keep()
    answerAll(changes)
    this.#announce()
  }

  /** Nobody waits any longer; the file stays for the next time that the project is opened. */
  letGo(): void {
    const changes = this.#changes
    this.#changes = []
    this.#projectId = null
    answerAll(changes)
  }

  get #file(): string {
    return join(this.#folder, `${this.#projectId}.jsonl`)
  }

  /** On the disk when this returns, or in memory only where not even the person's own folder takes it. */
  #keep(): void {
    try {
      if (this.#changes.length === 0) rmSync(this.#file, { force: true })
      else writeKept(this.#file, this.#changes)
      this.#isKept = true
    } catch {
      this.#isKept = false
    }
  }
}

function answerAll(changes: readonly Change[]): void {
  for (const { error, answer } of changes) answer?.({ ok: false, error: error ?? NOT_TRIED })
}

const NOT_TRIED: ErrorBody = {
  code: 'disk-failed',
  message: 'An earlier change could not be stored, so this one was not tried.',
  details: null,
}

/** The whole list anew, under another name first: there is a whole list at every moment. */
function writeKept(file: string, changes: readonly Change[]): void {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.new`
  rmSync(fresh, { force: true })
  const lines = changes.map(({ at, method, input }) => `${JSON.stringify({ at, method, input })}\n`)
  const descriptor = openSync(fresh, 'a', 0o600)
  try {
    appendFileSync(descriptor, lines.join(''))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(fresh, file)
  syncFolder(dirname(file))
}

/** A file that cannot be read, or a line that is none of ours, counts as nothing. */
function readKept(file: string): z.infer<typeof KeptChange>[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => KeptChange.parse(JSON.parse(line)))
  } catch {
    return []
  }
}
