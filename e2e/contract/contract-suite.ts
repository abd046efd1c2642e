import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contract, type Input, type Method, type Output } from '#shared/api/contract.ts'
import { AnyEnvelope, type ErrorBody } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'

/** One way into the backend, on a folder of its own. */
export interface FrontDoor {
  call(method: string, input: unknown): Promise<unknown>
  /** Hands a file over, as this door does it, and answers its handle. */
  handOver(name: string, text: string): Promise<string>
  close(): Promise<void>
}

export type OpenDoor = (folder: string, announce: (event: BackendEvent) => void) => Promise<FrontDoor>

const text =
  'Minister A: Good morning.\n\nReporter: What of the islands?\n\nMinister A: They are ours. 日本 é 😀 \u00a0end.'

/** The same calls, whichever door they go through: the doors cannot drift apart. */
export function describeContract(name: string, openDoor: OpenDoor): void {
  describe(`the contract, ${name}`, () => {
    let folder = ''
    let door: FrontDoor
    let events: BackendEvent[] = []

    const answer = async (method: string, input: unknown) => AnyEnvelope.parse(await door.call(method, input))

    /** The value, which must be what the contract says. */
    async function value<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
      const envelope = await answer(method, input)
      if (!envelope.ok) throw new Error(`${method}: ${envelope.error.code}, ${envelope.error.message}`)
      // Safe: the schema is the one that the type comes from.
      return contract[method].output.parse(envelope.value) as Output<M>
    }

    async function error(method: string, input: unknown): Promise<ErrorBody> {
      const envelope = await answer(method, input)
      if (envelope.ok) throw new Error(`${method} was accepted`)
      expect(envelope.error.message).toMatch(/^[^\n]+$/)
      return envelope.error
    }

    async function tagFirstWord(): Promise<string> {
      await value('projects.create', { title: 'Islands' })
      const { id } = await value('imports.text', { name: 'a.txt', text })
      const transcript = await value('transcripts.get', { id: String(id) })
      const [issues, terms] = [['Islands'], await value('terms.list', {})]
      const stanceId = terms.find((term) => term.list === 'stance')?.id ?? ''
      await value('passages.tag', {
        transcriptId: transcript.id,
        revisionId: transcript.revision.id,
        spans: [{ start: 0, end: 4 }],
        tags: { positions: [{ holder: { name: 'A' }, issue: { path: issues }, stanceId, attribution: 'own-words' }] },
      })
      return transcript.id
    }

    const changedSubjects = (): string[] =>
      events.flatMap((event) => (event.type === 'store.changed' ? event.changes.map(({ subject }) => subject) : []))

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'demarche-contract-'))
      events = []
      door = await openDoor(folder, (event) => events.push(event))
    })
    afterEach(async () => {
      await door.close()
      rmSync(folder, { recursive: true })
    })

    test('says what program it is', async () => {
      expect(await value('app.info', {})).toMatchObject({ platform: process.platform })
    })

    test.each(['nothing.here', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])(
      'refuses the method name %s',
      async (method) => {
        expect(await error(method, {})).toMatchObject({ code: 'unknown-method' })
      },
    )

    test.each([[{ title: '' }], [{}], [{ title: 7 }], [[]], ['text'], [null], [7]])(
      'refuses %j as a new project',
      async (input) => {
        expect(await error('projects.create', input)).toMatchObject({ code: 'invalid-input' })
        expect(await value('projects.current', {})).toBeNull()
      },
    )

    test('says that no project is open', async () => {
      expect(await error('transcripts.list', {})).toMatchObject({ code: 'no-project' })
    })

    test('makes a project, opens it again by its handle and finds it empty', async () => {
      const made = await value('projects.create', { title: 'Острова 😀' })
      expect(made).toMatchObject({ title: 'Острова 😀', readOnly: false, counts: { transcripts: 0 } })
      await value('projects.close', {})
      expect(await value('projects.current', {})).toBeNull()
      const [known] = await value('projects.list', {})
      expect(await value('projects.open', { handle: known?.handle })).toMatchObject({ id: made?.id })
      await expect.poll(() => events.map(({ type }) => type)).toContain('project.closed')
      await expect.poll(() => events.filter(({ type }) => type === 'project.opened')).toHaveLength(2)
    })

    test('refuses handles that this session was not given', async () => {
      expect(await error('projects.open', { handle: 'a-handle-of-nobody-00' })).toMatchObject({ code: 'forbidden' })
      expect(await error('projects.open', { handle: '../../etc/passwd' })).toMatchObject({ code: 'invalid-input' })
    })

    test('announces a tag, and undoes and redoes it', async () => {
      const transcriptId = await tagFirstWord()
      await expect.poll(changedSubjects).toContain('position')
      const tagged = await value('passages.list', { transcriptId })
      expect(tagged).toMatchObject([{ spans: [{ start: 0, end: 4 }], positions: [{ attribution: 'own-words' }] }])
      events = []
      await value('history.undo', {})
      expect(await value('passages.list', { transcriptId })).toEqual([])
      await expect.poll(changedSubjects).toContain('position')
      await value('history.redo', {})
      expect(await value('passages.list', { transcriptId })).toEqual(tagged)
    })

    test('says that there is nothing to undo, and what is not there', async () => {
      await value('projects.create', { title: 'Islands' })
      expect(await error('history.undo', {})).toMatchObject({ code: 'nothing-to-undo' })
      const id = '01890000-0000-7000-8000-000000000000'
      expect(await error('transcripts.get', { id })).toMatchObject({ code: 'not-found' })
    })

    test('takes a file in by its handle, and the same bytes only once', async () => {
      await value('projects.create', { title: 'Islands' })
      const handle = await door.handOver('Встреча 2+2.txt', text)
      const first = await value('imports.files', { handles: [handle] })
      expect(first).toMatchObject([{ status: 'imported', error: null }])
      const again = await value('imports.files', { handles: [await door.handOver('b.txt', text)] })
      expect(again).toMatchObject([{ status: 'duplicate', id: first[0]?.id }])
    })

    test('carries every character, and two megabytes of them', async () => {
      await value('projects.create', { title: 'Islands' })
      const odd = 'é e\u0301 \u00a0 \u202b 😀 日本 "quoted" \\ </script> \u0001'
      const long = `${odd} ${'слово '.repeat(330_000)}`
      const { id } = await value('imports.text', { name: 'long.txt', text: long })
      const transcript = await value('transcripts.get', { id: String(id) })
      expect(transcript.text.slice(0, odd.length)).toBe(odd)
      expect(transcript.text.length).toBe(long.trimEnd().length)
    }, 20_000)
  })
}
