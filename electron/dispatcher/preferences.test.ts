import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ProjectId, TranscriptId } from '#shared/domain/ids.ts'
import { usualPreferences } from '#shared/domain/preferences.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend
let folder: string
const file = () => join(folder, 'preferences.json')

beforeEach(() => {
  scratch = startScratchBackend()
  folder = join(scratch.folder, 'user-data')
})
afterEach(() => scratch.dispose())

const projectId = ProjectId.parse('0190a000-0000-7000-8000-000000000001')
const transcript = (n: number) => TranscriptId.parse(`0190a000-0000-7000-9000-${String(n).padStart(12, '0')}`)

test('settings last beyond a restart, need no open project, and are announced', async () => {
  expect(await scratch.call('preferences.get', {})).toEqual(usualPreferences)
  const changes = { appearance: { theme: 'dark' as const }, shortcuts: { 'passage.tagPosition': 'q', 'go.back': null } }
  await scratch.call('preferences.set', changes)
  await scratch.call('preferences.set', { switches: { suggestions: false } })
  expect(scratch.events).toContainEqual({ type: 'preferences.changed', changes })
  scratch = await scratch.restart()
  expect(await scratch.call('preferences.get', {})).toEqual({
    ...usualPreferences,
    appearance: { ...usualPreferences.appearance, theme: 'dark' },
    shortcuts: changes.shortcuts,
    switches: { suggestions: false },
  })
  expect(readdirSync(folder)).not.toContainEqual(expect.stringMatching(/\.new$/))
})

test('the place in a transcript is kept once, the newest first, and the oldest of many is let go', async () => {
  for (let n = 0; n < 503; n++) {
    await scratch.call('preferences.set', {
      readingPlace: { projectId, transcriptId: transcript(n), seq: n, past: 1.5 },
    })
  }
  await scratch.call('preferences.set', { readingPlace: { projectId, transcriptId: transcript(10), seq: 7, past: -3 } })
  const { readingPlaces } = await scratch.call('preferences.get', {})
  expect(readingPlaces).toHaveLength(500)
  expect(readingPlaces.slice(0, 2).map(({ seq }) => seq)).toEqual([7, 502])
  expect(readingPlaces.some((place) => place.transcriptId === transcript(0))).toBe(false)
}, 20_000)

test('one last export is kept for each project', async () => {
  await scratch.call('preferences.set', { lastExport: { projectId, choice: { format: 'csv' } } })
  await scratch.call('preferences.set', { lastExport: { projectId, choice: { format: 'xlsx', columns: ['holder'] } } })
  expect((await scratch.call('preferences.get', {})).lastExports).toEqual([
    { projectId, choice: { format: 'xlsx', columns: ['holder'] } },
  ])
  const tooLong = { projectId, choice: 'x'.repeat(30_000) }
  await expect(scratch.call('preferences.set', { lastExport: tooLong })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test.each(['', '{"appearance": {"theme": "da', '[]', '7', '\u0000\u0000'])(
  'a file that holds %j is put aside, and everything is as usual',
  async (text) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file(), text)
    expect(await scratch.call('preferences.get', {})).toEqual(usualPreferences)
    expect(existsSync(file())).toBe(false)
    expect(readFileSync(join(folder, 'preferences.broken.json'), 'utf8')).toBe(text)
    await scratch.call('preferences.set', { appearance: { textSize: 'large' } })
    expect(await scratch.call('preferences.get', {})).toMatchObject({ appearance: { textSize: 'large' } })
  },
)

test('a file far too large, or a folder in its place, is put aside unread', async () => {
  mkdirSync(file(), { recursive: true })
  expect(await scratch.call('preferences.get', {})).toEqual(usualPreferences)
  writeFileSync(file(), ' '.repeat(5_000_000))
  expect(await scratch.call('preferences.get', {})).toEqual(usualPreferences)
})

test('a setting that makes no sense is as usual, the others stay', async () => {
  mkdirSync(folder, { recursive: true })
  const place = { projectId, transcriptId: transcript(1), seq: 3, past: 0 }
  writeFileSync(
    file(),
    JSON.stringify({
      appearance: { theme: 'purple', textSize: 'small' },
      switches: 'all',
      shortcuts: { 'go.back': 'b', 'go.forward': 7, __proto__: 'x' },
      readingPlaces: [place, { projectId: 'no' }],
      lastExports: null,
      fromALaterVersion: true,
    }),
  )
  expect(await scratch.call('preferences.get', {})).toEqual({
    ...usualPreferences,
    appearance: { ...usualPreferences.appearance, textSize: 'small' },
    shortcuts: { 'go.back': 'b' },
    readingPlaces: [place],
  })
})

test('a folder that may not be written is said, and what was there stays', async () => {
  writeFileSync(join(scratch.folder, 'blocked'), '')
  const blocked = startScratchBackend(join(scratch.folder, 'blocked'))
  await expect(blocked.call('preferences.set', { switches: { suggestions: false } })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await blocked.call('preferences.get', {})).toEqual(usualPreferences)
})
