import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { formatDate } from '#shared/export/date-words.ts'
import { EXAMPLE_IDS, exampleSource } from '#shared/export/example-source.ts'
import { provenanceCells } from '#shared/export/provenance.ts'
import { selectFrom } from '#shared/export/selection.ts'
import { Task } from '../task.ts'
import { listExportFormats } from './export-formats.ts'
import { runExport } from './run-export.ts'
import { readPackage } from './testing/read-package.ts'

/** Part of the example, under a title that no format has to escape. */
function filteredSource() {
  const source = exampleSource()
  const project = { ...source.head.project, title: 'Varn Strait talks' }
  const filters = { issueIds: [EXAMPLE_IDS.islands], from: '2019-03' }
  return selectFrom({ ...source, head: { ...source.head, project, filters } })
}

/** The words of the file, those of its parts where it is an archive. */
async function wordsOf(path: string): Promise<string> {
  const bytes = readFileSync(path)
  if (!bytes.toString('latin1').startsWith('PK')) return bytes.toString('utf8')
  return (await readPackage(bytes)).map((part) => part.bytes.toString('utf8')).join('\n')
}

test.each(listExportFormats())(
  'a %s file says by what version, from which project, when, of what part and from which revisions it was made',
  async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-provenance-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const source = filteredSource()
    const task = new Task(new AbortController().signal)
    const { path } = await runExport({ format }, source, folder, task, async (page, pdf) => copyFileSync(page, pdf))
    const words = await wordsOf(path)
    const { application, project, exportedAt, filters } = source.head
    const day = exportedAt.slice(0, 10)
    const program = new RegExp(`${application.name}\\W.{0,20}${application.version.replaceAll('.', '\\.')}`, 'u')
    expect(words).toMatch(program)
    expect(words).toContain(project.title)
    expect([day, formatDate(day)].some((date) => words.includes(date))).toBe(true)
    const contents = format === 'json' ? JSON.stringify(filters) : provenanceCells(source).contents
    expect(words).toContain(contents)
    expect(source.summaries).not.toHaveLength(0)
    for (const { id } of source.summaries) expect(words).toContain(source.transcript(id).revision.sha256)
  },
)
