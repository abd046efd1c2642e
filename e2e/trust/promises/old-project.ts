import Database from 'better-sqlite3'
import { APPLICATION_ID } from '../../../electron/store/database.ts'
import { statementsTo } from '../../../electron/store/migrations/index.ts'

const AT = '2026-10-01T09:00:00.000Z'

/** A project as the first release wrote it. */
export function makeOldProject(path: string): void {
  const db = new Database(path)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const statement of statementsTo(1)) db.exec(statement)
  db.exec(`
    INSERT INTO coder VALUES ('c', 'Ada', '${AT}');
    INSERT INTO project VALUES (1, '01890000-0000-7000-8000-000000000001', 'Talks', 'diplomacy', '${AT}');
    INSERT INTO schema_history VALUES (1, '0.1.0', '${AT}');
    INSERT INTO term VALUES ('t', 'stance', 'rejects', 'rejects', 'rejects {issue}', '▼▼', -2, 'No.', 0);
    INSERT INTO issue VALUES ('i1', NULL, 'Islands', '', 212, 0, 'c', '${AT}');`)
  db.pragma('user_version = 1')
  db.close()
}
