import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '#shared/api/envelope.ts'
import { templates } from '#shared/templates/index.ts'
import { ProjectStore, type StoreOptions } from './project-store.ts'

let folder: string
let path: string
let options: StoreOptions
const opened: ProjectStore[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  path = join(folder, 'a.demarche')
  options = { userData: join(folder, 'user'), appVersion: 'test', now: () => new Date(), onChange: () => {} }
})

afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  rmSync(folder, { recursive: true, force: true })
})

function create(): ProjectStore {
  const store = ProjectStore.create(path, { title: 'A', templates: [templates[0]], coder: 'Ada' }, options)
  opened.push(store)
  return store
}

function open(): ProjectStore {
  const store = ProjectStore.open(path, options)
  opened.push(store)
  return store
}

function rename(store: ProjectStore, title: string): void {
  store.command('projects.rename', (writer) => {
    writer.update('project', { only_row: 1 }, { title })
    return { value: null, label: title }
  })
}

function errorCode(work: () => unknown): ErrorCode | 'no error' {
  try {
    work()
    return 'no error'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** Changes the file behind the program's back. */
function tamper(sql: string): void {
  const db = new Database(path)
  db.exec(sql)
  db.close()
}

test('a project keeps the settings that make an acknowledged change survive', () => {
  const store = create()
  expect(store.db.pragma('journal_mode')).toBe('delete')
  expect(store.db.pragma('synchronous')).toBe(3)
  expect(store.db.pragma('secure_delete')).toBe(1)
  expect(store.db.pragma('foreign_keys')).toBe(1)
  expect(store.db.pragma('encoding')).toBe('UTF-8')
})

test('the main file alone holds every acknowledged change while the project is open', () => {
  const store = create()
  for (let n = 0; n < 20; n++) {
    rename(store, `Title ${n}`)
    const copy = join(folder, `copy-${n}.demarche`)
    copyFileSync(path, copy)
    const db = new Database(copy, { readonly: true })
    expect(db.prepare('SELECT title FROM project').pluck().get()).toBe(`Title ${n}`)
    db.close()
  }
})

test.each<[string, () => void, ErrorCode]>([
  ['an empty file', () => writeFileSync(path, ''), 'not-a-project'],
  ['a folder', () => mkdirSync(path), 'not-a-project'],
  ['a text file', () => writeFileSync(path, 'Reporter: Was a date named?\n'.repeat(100)), 'not-a-project'],
  ['no file', () => {}, 'not-found'],
  ['a foreign database', () => tamper('CREATE TABLE a (b)'), 'not-a-project'],
])('%s is refused and left as it is', (_name, prepare, code) => {
  prepare()
  expect(errorCode(open)).toBe(code)
})

test.each<[string, string, ErrorCode]>([
  ['from a newer version', 'PRAGMA user_version = 9999', 'newer-project'],
  ['with a trigger', 'CREATE TRIGGER t AFTER INSERT ON memo BEGIN DELETE FROM passage; END', 'damaged-project'],
  ['with a view', 'CREATE VIEW v AS SELECT * FROM memo', 'damaged-project'],
  ['with a table of its own', 'CREATE TABLE extra (a)', 'damaged-project'],
  ['without a table', 'DROP TABLE acknowledgement', 'damaged-project'],
  ['with an orphan', `INSERT INTO passage_code VALUES ('x', 'y', 'z', 'now')`, 'damaged-project'],
])('a project %s is refused and its bytes stay the same', (_name, sql, code) => {
  create().close()
  tamper(`PRAGMA foreign_keys = OFF; ${sql}`)
  const before = readFileSync(path)
  expect(errorCode(open)).toBe(code)
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a truncated project is refused', () => {
  create().close()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length / 2))
  expect(errorCode(open)).toBe('damaged-project')
})

test('a second opening of the same project can read, says why it cannot write, and can write once the first is closed', () => {
  const first = create()
  const second = open()
  expect(second.readOnlyReason).toBe('The project is open in another window or program.')
  expect(errorCode(() => rename(second, 'B'))).toBe('read-only')
  first.close()
  second.close()
  rename(open(), 'B')
})

test.each<[string, () => void]>([
  ['moved', () => renameSync(path, join(folder, 'elsewhere'))],
  ['deleted', () => rmSync(path)],
  ['replaced', () => renameSync(join(folder, 'other'), path)],
  ['overwritten in place', () => writeFileSync(path, readFileSync(join(folder, 'other')))],
])('a project file that was %s while open takes no further writes', (_how, meddle) => {
  const store = create()
  copyFileSync(path, join(folder, 'other'))
  rename(store, 'B')
  meddle()
  expect(errorCode(() => rename(store, 'C'))).toBe('project-changed-outside')
})

test('a file of the same name is never overwritten by a new project', () => {
  writeFileSync(path, 'a thesis')
  expect(errorCode(create)).toBe('already-exists')
  expect(readFileSync(path, 'utf8')).toBe('a thesis')
})

test('a command that fails half-way leaves no row and no entry in the log', () => {
  const store = create()
  const work = () =>
    store.command('test', (writer) => {
      writer.update('project', { only_row: 1 }, { title: 'B' })
      throw new AppError('conflict', 'no')
    })
  expect(errorCode(work)).toBe('conflict')
  expect(store.project().title).toBe('A')
  expect(errorCode(() => store.undo())).toBe('nothing-to-undo')
})
