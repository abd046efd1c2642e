import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { templates } from '#shared/templates/index.ts'
import { ProjectStore } from './project-store.ts'
import { tables } from './tables.ts'

let folder: string
let store: ProjectStore

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  const options = {
    userData: folder,
    spool: join(folder, 'spool'),
    appVersion: 'test',
    now: () => new Date(),
    onChange: () => {},
  }
  store = ProjectStore.create(
    join(folder, 'a.demarche'),
    { title: 'A', templates: [templates[0]], coder: 'Ada' },
    options,
  )
})

afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the tables that commands write have exactly the columns and keys of the file', () => {
  for (const [name, { columns, key }] of Object.entries(tables)) {
    const inFile = store.db.pragmaRows(`table_info("${name}")`)
    expect([name, ...Object.keys(columns)]).toEqual([name, ...inFile.map((column) => column['name'])])
    const keyInFile = inFile
      .filter((column) => Number(column['pk']) > 0)
      .toSorted((a, b) => Number(a['pk']) - Number(b['pk']))
    expect([name, ...key]).toEqual([name, ...keyInFile.map((column) => column['name'])])
  }
})

test('every table of the file is one that commands write, or the log and the schema history', () => {
  const inFile = store.db
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .map(({ name }) => name)
  expect(inFile.toSorted()).toEqual([...Object.keys(tables), 'operation', 'schema_history'].toSorted())
})

test('every reference and every filter of a list stands in an index, so that one more tag costs the same in a large project', () => {
  for (const name of Object.keys(tables)) {
    for (const reference of store.db.pragmaRows(`foreign_key_list("${name}")`)) {
      const column = String(reference['from'])
      if (['coder_id', 'stance_id', 'act_id', 'kind_id', 'mode_id', 'status_id', 'quality_id'].includes(column))
        continue
      const plan = store.db.all<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT * FROM "${name}" WHERE "${column}" = ?`,
        'x',
      )
      expect(`${name}.${column} ${plan[0]?.detail}`).toContain('SEARCH')
    }
  }
})
