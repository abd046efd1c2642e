import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '#shared/api/envelope.ts'
import { errorCode } from '../test-support/error-code.ts'
import { templates } from '#shared/templates/index.ts'
import type { CoderId } from '#shared/domain/ids.ts'
import { newId } from './new-id.ts'
import { ProjectStore, type StoreOptions } from './project-store.ts'
import type { Row } from './tables.ts'

let folder: string
let path: string
let options: StoreOptions
const opened: ProjectStore[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  path = join(folder, 'a.demarche')
  options = {
    userData: join(folder, 'user'),
    spool: join(folder, 'spool'),
    appVersion: 'test',
    now: () => new Date(),
    onChange: () => {},
  }
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

function code(name: string, coderId: CoderId): Row<'code'> {
  const words = { definition: 'd'.repeat(2000), inclusion: '', exclusion: '', example: '', source: '' }
  const created = { coder_id: coderId, created_at: '2019-06-01T00:00:00.000Z' }
  return { id: newId(), parent_id: null, name, hue: 0, rank: 0, ...words, ...created }
}

/** Changes the file behind the program's back. */
function tamper(sql: string): void {
  const db = new Database(path)
  db.exec(sql)
  db.close()
}

test('a project keeps the settings that make an acknowledged change survive', () => {
  const store = create()
  const settings = {
    journal_mode: 'delete',
    synchronous: 3,
    fullfsync: 1,
    secure_delete: 1,
    foreign_keys: 1,
    trusted_schema: 0,
    recursive_triggers: 0,
    cell_size_check: 1,
    mmap_size: 0,
    temp_store: 2,
    locking_mode: 'normal',
    encoding: 'UTF-8',
    query_only: 0,
  }
  for (const [name, value] of Object.entries(settings)) expect(store.db.pragma(name), name).toBe(value)
  expect(open().db.pragma('query_only')).toBe(1)
})

test('a project from a newer version can be read and copied, and not a byte of it changes', () => {
  create().close()
  tamper('PRAGMA user_version = 9999; ALTER TABLE memo ADD COLUMN mood TEXT; CREATE TABLE later (a)')
  const before = readFileSync(path)
  const store = open()
  expect(store.readOnlyReason).toBe('The project was made by a newer version of Demarche and can only be read here.')
  expect(store.project().title).toBe('A')
  expect(errorCode(() => rename(store, 'B'))).toBe('read-only')
  store.db.copyTo(join(folder, 'copy.demarche'))
  store.close()
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readFileSync(join(folder, 'copy.demarche')).byteLength).toBeGreaterThan(0)
})

/** A journal of an earlier state, as a sync client brings it back beside a newer file. */
function staleJournal(): Buffer {
  const db = new Database(path)
  db.pragma('journal_mode = DELETE')
  db.exec(`BEGIN; UPDATE term SET label = label || 'x'; PRAGMA cache_spill = 1; PRAGMA cache_size = 1`)
  db.exec(`UPDATE term SET definition = hex(randomblob(4000))`)
  const journal = readFileSync(`${path}-journal`)
  db.exec('ROLLBACK')
  db.close()
  return journal
}

test('a journal that does not belong to the file is not let loose on it, and both stay as they are', () => {
  create().close()
  const journal = staleJournal()
  const store = open()
  for (let n = 0; n < 40; n++) {
    store.command('test', (writer) => {
      writer.insert('code', code(`Code ${n}`, store.coder().id))
      return { value: null, label: `Code ${n}` }
    })
  }
  store.close()
  const before = readFileSync(path)
  writeFileSync(`${path}-journal`, journal)
  try {
    open()
    expect.fail('the journal was rolled back into the project')
  } catch (error) {
    expect(error).toMatchObject({ code: 'damaged-project', details: { isWholeWithout: true } })
  }
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readFileSync(`${path}-journal`).equals(journal)).toBe(true)
  expect(readdirSync(join(folder, 'spool'))).toEqual([])
})

test('a command that was rolled back after it had reached the file does not shut the project out of it', () => {
  const store = create()
  const work = () =>
    store.command('test', (writer) => {
      store.db.pragma('cache_size = 1')
      for (let n = 0; n < 200; n++) writer.insert('code', code(`Code ${n} ${'x'.repeat(4000)}`, store.coder().id))
      throw new AppError('conflict', 'no')
    })
  expect(errorCode(work)).toBe('conflict')
  rename(store, 'B')
  expect(store.project().title).toBe('B')
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

test('a project whose words are stored in UTF-16 is refused and its bytes stay the same', () => {
  create().close()
  const ours = new Database(path, { readonly: true })
  const schema = ours.prepare<[], { type: string; name: string; sql: string }>(
    `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'`,
  )
  const other = new Database(join(folder, 'b.demarche'))
  other.pragma(`encoding = 'UTF-16le'`)
  for (const pragma of ['application_id', 'user_version'])
    other.pragma(`${pragma} = ${Number(ours.pragma(pragma, { simple: true }))}`)
  other.pragma('foreign_keys = OFF')
  for (const { type, name, sql } of schema.all()) {
    other.exec(sql)
    if (type !== 'table') continue
    for (const row of ours.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().all())
      other.prepare(`INSERT INTO "${name}" VALUES (${row.map(() => '?').join()})`).run(row)
  }
  for (const db of [ours, other]) db.close()
  renameSync(join(folder, 'b.demarche'), path)
  const before = readFileSync(path)
  expect(errorCode(open)).toBe('damaged-project')
  expect(readFileSync(path).equals(before)).toBe(true)
})

const RENAME = 'ALTER TABLE memo RENAME COLUMN text TO words'

test.each<[string, string, ErrorCode]>([
  ['from a newer version that lacks a column of ours', `PRAGMA user_version = 9999; ${RENAME}`, 'newer-project'],
  ['from a newer version with a view', 'PRAGMA user_version = 9999; CREATE VIEW v AS SELECT 1', 'damaged-project'],
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
