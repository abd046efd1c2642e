import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { templates } from '#shared/templates/index.ts'
import { newId } from '../electron/store/new-id.ts'
import { ProjectStore } from '../electron/store/project-store.ts'

const WORDS = 'We reject the new station, and we have said so many times; 領土問題は存在しない. '

/** A project so large that its export takes some seconds: one transcript of that many passages, a paragraph each. */
export function writeLargeProject(home: string, title: string, passages: number): void {
  const folder = join(home, 'projects')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${title}.demarche`)
  const [template] = templates
  const options = {
    userData: join(home, 'data'),
    spool: join(home, 'spool'),
    appVersion: '0',
    now: () => new Date(),
    onChange: () => {},
  }
  const store = ProjectStore.create(path, { title, templates: [template], coder: 'Tester' }, options)
  const { db } = store
  const stamp = { coder_id: store.coder().id, created_at: new Date().toISOString() }
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>): void => {
    const columns = Object.keys(row)
    db.run(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`, ...Object.values(row))
  }
  const stance = db.get<{ id: string }>(`SELECT id FROM term WHERE list = 'stance' LIMIT 1`)
  if (!stance) throw new AppError('internal', 'The template has no stance.')
  const [transcript_id, revision_id, holder_id, issue_id] = [
    newId<string>(),
    newId<string>(),
    newId<string>(),
    newId<string>(),
  ]
  const paragraphs = Array.from({ length: passages }, (_, at) => `${at} ${WORDS}`)
  const text = paragraphs.join('\n')
  db.transact(() => {
    insert('actor', { id: holder_id, name: 'Norrland', kind: 'state', note: '', ...stamp })
    insert('issue', { id: issue_id, parent_id: null, name: 'Station', definition: '', hue: 10, rank: 0, ...stamp })
    insert('transcript', {
      id: transcript_id,
      title: 'Many words',
      kind: 'statement',
      original_name: 'many.txt',
      original_media_type: 'text/plain',
      original_encoding: 'utf-8',
      original_sha256: '0'.repeat(64),
      original_length: 0,
      ...stamp,
    })
    insert('revision', {
      id: revision_id,
      transcript_id,
      number: 1,
      text,
      sha256: '0'.repeat(64),
      length: text.length,
      ...stamp,
    })
    let start = 0
    for (const [seq, paragraph] of paragraphs.entries()) {
      const end = start + paragraph.length
      insert('block', { revision_id, seq, start_offset: start, end_offset: end, kind: 'paragraph' })
      const id = newId<string>()
      insert('passage', { id, transcript_id, revision_id, start_offset: start, ...stamp })
      insert('passage_span', {
        passage_id: id,
        seq: 0,
        start_offset: start,
        end_offset: end,
        quote: paragraph,
        prefix: '',
        suffix: '',
      })
      const position = { passage_id: id, holder_id, issue_id, stance_id: stance.id, attribution: 'own-words' }
      insert('position', { id: newId<string>(), ...position, conditions: '', gloss: '', ...stamp })
      start = end + 1
    }
  })
  store.close()
}
