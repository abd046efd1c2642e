import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'

export async function listTranscripts(project: string, options: { json?: boolean }, io: CommandIo): Promise<void> {
  const transcripts = await withProject(project, io, (session) => session.ask('transcripts.list', {}))
  if (options.json) {
    const rows = transcripts.map(({ id, title, kind, date, sha256, passages }) => ({
      id,
      title,
      kind,
      date,
      sha256,
      passages,
    }))
    printJson(io, rows)
    return
  }
  printLines(
    io,
    transcripts.map(({ id, title, kind, date, passages }) =>
      [id, date ?? '-', kind, `${passages} ${passages === 1 ? 'passage' : 'passages'}`, title].join('\t'),
    ),
  )
}
