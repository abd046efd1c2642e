import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../../test-support/scratch-backend.ts'
import { SearchService } from './search-service.ts'

let scratch: ScratchBackend
let service: SearchService | undefined

afterEach(async () => {
  await service?.close()
  service = undefined
  await scratch.dispose()
})

test('an index that is left unfinished is not awaited for ever: its progress comes to an end', async () => {
  scratch = startScratchBackend()
  const project = await scratch.call('projects.create', { title: 'Talks' })
  if (!project) throw new Error('the project was not made')
  for (const name of ['One', 'Two', 'Three'])
    await scratch.call('imports.text', { text: `${name}: the islands.\n`, name })
  const told: boolean[] = []
  await new Promise<void>((resolve) => {
    service = new SearchService({
      path: join(scratch.folder, 'Talks.demarche'),
      id: project.id,
      userData: scratch.folder,
      announce: (event) => {
        if (event.type !== 'progress') return
        told.push(event.done === event.total)
        if (told.length === 1) void service?.close()
        else resolve()
      },
      log: { error: () => {} },
    })
    service.prepare()
  })
  expect(told.at(-1)).toBe(true)
})

test('a regular expression that does not end is stopped; searches after it are answered', async () => {
  scratch = startScratchBackend()
  const project = await scratch.call('projects.create', { title: 'Talks' })
  if (!project) throw new Error('the project was not made')
  await scratch.call('imports.text', { text: `${'a'.repeat(60)}! The islands.\n`, name: 'Long' })
  service = new SearchService({
    path: join(scratch.folder, 'Talks.demarche'),
    id: project.id,
    userData: scratch.folder,
    announce: () => {},
    log: { error: () => {} },
    patience: 200,
  })
  await expect(service.page({ query: '/^(a+)+$/' }, 'document', 0, 50)).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('takes too long'),
  })
  expect((await service.page({ query: 'island' }, 'document', 0, 50)).hits).toHaveLength(1)
})

// What a process holds open is told here only; on Windows such a file could not be renamed or taken away.
test.runIf(process.platform === 'linux')(
  'a project that was closed is held open by no thread, nor is its index',
  async () => {
    scratch = startScratchBackend()
    await scratch.call('projects.create', { title: 'Talks' })
    await scratch.call('imports.text', { text: 'One: the islands.\n', name: 'One' })
    await scratch.call('search.prepare', {})
    await expect.poll(() => scratch.call('search.index', {})).toMatchObject({ state: 'ready' })
    await scratch.call('search.run', { query: 'island', filters: {} })
    expect(listHeld()).not.toEqual([])
    await scratch.call('projects.close', {})
    expect(listHeld()).toEqual([])
  },
)

/** The databases below the scratch folder that this process has open, in whichever thread. */
function listHeld(): string[] {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    const path = existsSync(`/proc/self/fd/${number}`) ? readlinkSync(`/proc/self/fd/${number}`) : ''
    return path.startsWith(scratch.folder) && /\.(db|demarche)$/u.test(path) ? [path] : []
  })
}
