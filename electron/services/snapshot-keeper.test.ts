import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { templates } from '#shared/templates/index.ts'
import { insertCode, listCodes } from '../store/code-store.ts'
import { ProjectDatabase } from '../store/database.ts'
import { ProjectStore } from '../store/project-store.ts'
import { snapshotFolder } from '../store/snapshot-files.ts'
import { SnapshotKeeper } from './snapshot-keeper.ts'

let folder: string
let store: ProjectStore
let keeper: SnapshotKeeper
const now = () => new Date()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-snapshots-'))
  const folders = { userData: join(folder, 'data'), spool: join(folder, 'spool') }
  const options = { ...folders, appVersion: 'test', now, onChange: () => {} }
  const project = { title: 'Talks', templates: [templates[0]], coder: 'Ada' }
  store = ProjectStore.create(join(folder, 'Talks.demarche'), project, options)
  keeper = new SnapshotKeeper(store, folders, now)
  // More than is copied at once.
  makeCode('First', 'long '.repeat(1_000_000))
})

afterEach(() => {
  keeper.close()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function makeCode(name: string, definition = ''): void {
  store.command('codes.create', (writer) => {
    const notes = { definition, inclusion: '', exclusion: '', example: '', source: '' }
    insertCode(store.db, writer, { parentId: null, name, hue: 0, ...notes })
    return { value: null, label: `Made the code “${name}”` }
  })
}

function namesIn(path: string): string[] {
  const db = ProjectDatabase.open(path, { readonly: true })
  try {
    return listCodes(db).map(({ name }) => name)
  } finally {
    db.close()
  }
}

test('a snapshot that is taken while work goes on holds what was there when it was begun', async () => {
  const taken = keeper.takeInThread('interval')
  await Promise.resolve()
  makeCode('Second')
  await taken
  const [snapshot] = keeper.list()
  expect(snapshot?.reason).toBe('interval')
  expect(namesIn(keeper.pathOf(snapshot?.id ?? ''))).toEqual(['First'])
  expect(listCodes(store.db).map(({ name }) => name)).toEqual(['First', 'Second'])
  expect(readdirSync(join(folder, 'spool'))).toEqual([])
})

test('of one state no second snapshot is taken, however many ask for one at once', async () => {
  await Promise.all([keeper.takeInThread('interval'), keeper.takeInThread('before-import')])
  expect(keeper.list()).toHaveLength(1)
})

test('a project that is closed meanwhile leaves no half of a snapshot', async () => {
  const taken = keeper.takeInThread('interval')
  await Promise.resolve()
  keeper.close()
  await expect(taken).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(join(folder, 'spool'))).toEqual([])
  expect(keeper.list()).toEqual([])
})

test('what is left of a snapshot whose making was cut off goes with the next', async () => {
  const snapshots = snapshotFolder(join(folder, 'data'), store.id)
  mkdirSync(snapshots, { recursive: true })
  writeFileSync(join(snapshots, '20260101T000000000Z-interval-1.demarche.partial'), 'half')
  await keeper.takeInThread('interval')
  expect(readdirSync(snapshots)).toEqual(keeper.list().map(({ id }) => id))
})
