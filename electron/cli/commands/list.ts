import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'

export async function listTranscripts(project: string, options: { json?: boolean }, io: CommandIo): Promise<void> {
  const transcripts = await withProject(project, io, async (session) => {
    const counts = await session.ask('passages.count', {})
    const passages = new Map(counts.map((one) => [one.transcriptId, one.passages]))
    const list = await session.ask('transcripts.list', {})
    return list.map((one) => ({ ...one, passages: passages.get(one.id) ?? 0 }))
  })
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
