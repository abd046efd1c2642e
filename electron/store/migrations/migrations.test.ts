import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { APPLICATION_ID } from '../database.ts'
import { ProjectStore, type StoreOptions } from '../project-store.ts'
import { salvageProject } from '../salvage.ts'
import { listSnapshotFiles, snapshotFolder } from '../snapshot-files.ts'
import { initial } from './0001-initial.ts'
import { SCHEMA_VERSION, statementsTo } from './index.ts'

const AT = '2026-10-01T09:00:00.000Z'
const PROJECT = '01890000-0000-7000-8000-000000000001'
let folder: string
let path: string
let options: StoreOptions

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  path = join(folder, 'old.demarche')
  options = {
    userData: join(folder, 'user'),
    spool: join(folder, 'spool'),
    appVersion: 'test',
    now: () => new Date(),
    onChange: () => {},
  }
  makeFirstSchema()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A project as the first release wrote it: a list, two issues, one of them deleted, and a position on the other. */
function makeFirstSchema(): void {
  const db = new Database(path)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const statement of initial.statements) db.exec(statement)
  const deleted = { id: 'i2', parent_id: null, name: 'Fisheries', definition: 'Nets', hue: 3, rank: 1 }
  db.exec(`
    INSERT INTO coder VALUES ('c', 'Ada', '${AT}');
    INSERT INTO project VALUES (1, '${PROJECT}', 'Talks', 'diplomacy', '${AT}');
    INSERT INTO schema_history VALUES (1, '0.1.0', '${AT}');
    INSERT INTO term VALUES ('t', 'stance', 'rejects', 'rejects', 'rejects {issue}', '▼▼', -2, 'No.', 0);
    INSERT INTO actor VALUES ('a', 'Keld', 'state', '', 'c', '${AT}');
    INSERT INTO issue VALUES ('i1', NULL, 'Islands', '', 212, 0, 'c', '${AT}');
    INSERT INTO transcript VALUES ('tr', NULL, 'Statement', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
      'a.txt', 'text/plain', NULL, '', 0, 'c', '${AT}');
    INSERT INTO revision VALUES ('r', 'tr', 1, 'We do not accept it.', '', 20, 'c', '${AT}');
    INSERT INTO passage VALUES ('p', 'tr', 'r', 0, 'c', '${AT}');
    INSERT INTO passage_span VALUES ('p', 0, 0, 20, 'We do not accept it.', '', '');
    INSERT INTO position VALUES ('po', 'p', 'a', 'i1', 't', NULL, 'own-words', NULL, '', '', NULL, 'c', '${AT}');`)
  db.prepare('INSERT INTO operation VALUES (1, ?, ?, NULL, ?, ?, ?, ?, ?, ?)').run(
    'o',
    'do',
    'done',
    'issues.delete',
    'Deleted the issue “Fisheries”',
    'c',
    AT,
    JSON.stringify([{ table: 'issue', did: 'delete', before: { ...deleted, coder_id: 'c', created_at: AT } }]),
  )
  db.pragma('user_version = 1')
  db.close()
}

test('a project of the first schema opens in the newest with every row, its references and its history', () => {
  const store = ProjectStore.open(path, options)
  expect(store.db.pragma('user_version')).toBe(SCHEMA_VERSION)
  expect(store.db.get('SELECT key, label, value, source FROM term')).toEqual({
    key: 'rejects',
    label: 'rejects',
    value: -2,
    source: '',
  })
  expect(store.db.get('SELECT name, inclusion FROM issue')).toEqual({ name: 'Islands', inclusion: '' })
  expect(store.db.get('SELECT stance_id FROM position')).toEqual({ stance_id: 't' })
  expect(store.db.pragmaRows('foreign_key_check')).toEqual([])
  expect(store.db.pragma('foreign_keys')).toBe(1)
  store.close()
  ProjectStore.open(path, options).close()
})

test('what was deleted under the first schema can be undone under the newest', () => {
  const store = ProjectStore.open(path, options)
  store.undo()
  expect(store.db.get(`SELECT name, definition, inclusion FROM issue WHERE id = 'i2'`)).toEqual({
    name: 'Fisheries',
    definition: 'Nets',
    inclusion: '',
  })
  store.close()
})

test('the project as it was before is kept as a snapshot', () => {
  ProjectStore.open(path, options).close()
  const [snapshot] = listSnapshotFiles(snapshotFolder(options.userData, PROJECT))
  expect(snapshot?.reason).toBe('before-upgrade')
  const kept = new Database(join(snapshotFolder(options.userData, PROJECT), snapshot?.id ?? ''), { readonly: true })
  expect(kept.pragma('user_version', { simple: true })).toBe(1)
  kept.close()
})

test('an old project that may not be written is shown whole and stays as it is', ({ skip }) => {
  skip(process.getuid?.() === 0, 'the superuser may write anything')
  chmodSync(path, 0o444)
  const before = readFileSync(path)
  const store = ProjectStore.open(path, options)
  expect(store.readOnlyReason).toBe('The project file may not be written.')
  expect(store.db.get('SELECT name, inclusion FROM issue')).toEqual({ name: 'Islands', inclusion: '' })
  store.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('an old project that another program holds is shown whole and stays as it is', () => {
  const other = join(folder, 'other.demarche')
  copyFileSync(path, other)
  const first = ProjectStore.open(other, options)
  const before = readFileSync(path)
  const second = ProjectStore.open(path, options)
  expect(second.readOnlyReason).toBe('The project is open in another window or program.')
  expect(second.db.get('SELECT name, inclusion FROM issue')).toEqual({ name: 'Islands', inclusion: '' })
  second.close()
  first.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a damaged project of the first schema is saved with its issues, and lacks nothing that it could not have', () => {
  const report = salvageProject(path, join(folder, 'saved.demarche'), options)
  expect(report.tables.filter(({ isIncomplete }) => isIncomplete)).toEqual([])
  const store = ProjectStore.open(join(folder, 'saved.demarche'), options)
  expect(store.db.all('SELECT name FROM issue')).toEqual([{ name: 'Islands' }])
  store.close()
})

test('a project of the second schema opens in the newest, and what was corrected under it can be undone', () => {
  const second = join(folder, 'second.demarche')
  const db = new Database(second)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const statement of statementsTo(2)) db.exec(statement)
  db.exec(`
    INSERT INTO coder VALUES ('c', 'Ada', '${AT}');
    INSERT INTO project VALUES (1, '${PROJECT}', 'Talks', 'diplomacy', '${AT}');
    INSERT INTO transcript VALUES ('tr', NULL, 'Statement', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
      'a.txt', 'text/plain', NULL, '', 0, 'c', '${AT}');
    INSERT INTO revision VALUES ('r', 'tr', 1, 'No.', '', 3, 'c', '${AT}');
    INSERT INTO block VALUES ('r', 0, 0, 3, 'furniture', NULL, NULL, NULL, NULL, 7);`)
  const deleted = { revision_id: 'r', seq: 1, start_offset: 4, end_offset: 8, kind: 'note', speaker_id: null }
  const changes = [
    { table: 'block', did: 'update', key: ['r', 0], before: { kind: 'paragraph' } },
    { table: 'block', did: 'delete', before: { ...deleted, label: null, marker: null, role: null, page: 8 } },
  ]
  db.prepare('INSERT INTO operation VALUES (1, ?, ?, NULL, ?, ?, ?, ?, ?, ?)').run(
    'o',
    'do',
    'done',
    'transcripts.correctBlocks',
    'Corrected 1 block of “Statement”',
    'c',
    AT,
    JSON.stringify(changes),
  )
  db.pragma('user_version = 2')
  db.close()
  const store = ProjectStore.open(second, options)
  expect(store.db.get('SELECT title, guesses, look_reasons FROM transcript')).toEqual({
    title: 'Statement',
    guesses: '{}',
    look_reasons: '[]',
  })
  store.undo()
  expect(store.db.all('SELECT seq, kind, page, doubt FROM block ORDER BY seq')).toEqual([
    { seq: 0, kind: 'paragraph', page: 7, doubt: null },
    { seq: 1, kind: 'note', page: 8, doubt: null },
  ])
  store.close()
  const saved = join(folder, 'saved.demarche')
  expect(salvageProject(second, saved, options).tables.filter(({ isIncomplete }) => isIncomplete)).toEqual([])
})

test('a project of the third schema opens in the newest; its texts count as there before any search was saved', () => {
  const third = join(folder, 'third.demarche')
  const db = new Database(third)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const statement of statementsTo(3)) db.exec(statement)
  db.exec(`
    INSERT INTO coder VALUES ('c', 'Ada', '${AT}');
    INSERT INTO project VALUES (1, '${PROJECT}', 'Talks', 'diplomacy', '${AT}');
    INSERT INTO transcript VALUES ('tr', NULL, 'Statement', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
      'a.txt', 'text/plain', NULL, '', 0, 'c', '${AT}', '{}', '[]');
    INSERT INTO revision VALUES ('r2', 'tr', 2, 'Yes.', '', 4, 'c', '${AT}');`)
  const row = { id: 'r1', transcript_id: 'tr', number: 1, text: 'No.', sha256: '', length: 3, coder_id: 'c' }
  db.prepare('INSERT INTO operation VALUES (1, ?, ?, NULL, ?, ?, ?, ?, ?, ?)').run(
    'o',
    'do',
    'done',
    'transcripts.correct',
    'Corrected “Statement”',
    'c',
    AT,
    JSON.stringify([{ table: 'revision', did: 'delete', before: { ...row, created_at: AT } }]),
  )
  db.pragma('user_version = 3')
  db.close()
  const store = ProjectStore.open(third, options)
  store.undo()
  expect(store.db.all('SELECT id, stored_at FROM revision ORDER BY number')).toEqual([
    { id: 'r1', stored_at: '' },
    { id: 'r2', stored_at: '' },
  ])
  expect(store.db.all('SELECT * FROM saved_search')).toEqual([])
  store.close()
  const saved = join(folder, 'saved.demarche')
  expect(salvageProject(third, saved, options).tables.filter(({ isIncomplete }) => isIncomplete)).toEqual([])
})
