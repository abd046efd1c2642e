import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const CHILD = fileURLToPath(new URL('../test-support/tag-until-killed.ts', import.meta.url))
const ROUNDS = Number(process.env['DEMARCHE_KILL_ROUNDS'] ?? 50)

let scratch: ScratchBackend

afterEach(() => scratch.dispose())

/**
 * Lets a child tag until `tags` of them are acknowledged and, a moment of up to 10 ms later, somewhere in the
 * next, kills it. Answers what the child was told is stored.
 */
async function tagAndKill(folder: string, round: number, tags: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  // The last line may be cut off by the kill; a line counts as acknowledged once it is whole.
  const acknowledged = (): string[] => output.split('\n').slice(1, -1)
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  child.stdin.on('error', () => {})
  child.stdin.write(`${round * 1000}\n`)
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (acknowledged().length >= tags) setTimeout(() => child.kill('SIGKILL'), (round * 7) % 11)
  })
  await ended
  return acknowledged()
}

test(`kill -9 between any two acknowledged commands loses nothing (${ROUNDS} rounds)`, async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  await scratch.call('imports.text', { name: 'Talks', text: 'Minister Halden: We reject the new station. '.repeat(50) })
  const acknowledged = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    await scratch.backend.close()
    for (const id of await tagAndKill(scratch.folder, round, (round % 4) + 1)) acknowledged.add(id)
    scratch = startScratchBackend(scratch.folder)
    const [project] = await scratch.call('projects.list', {})
    await scratch.call('projects.open', { handle: project?.handle })
    expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
    const stored = await scratch.call('positions.list', {})
    const ids = new Set<string>(stored.map(({ id }) => id))
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([])
    // A command is whole or absent: each position came with its memo.
    expect((await scratch.call('memos.list', {})).length).toBe(stored.length)
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS)
}, 300_000)
