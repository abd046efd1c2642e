import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'
import { parseCount } from '../usage-error.ts'

export async function step(
  direction: 'undo' | 'redo',
  project: string,
  options: { json?: boolean },
  io: CommandIo,
): Promise<void> {
  const done = await withProject(project, io, (session) => session.ask(`history.${direction}`, {}))
  if (options.json) printJson(io, done)
  else printLines(io, [`${direction === 'undo' ? 'Undone' : 'Done again'}: ${done.label}`])
}

export async function showHistory(
  project: string,
  options: { limit?: string; json?: boolean },
  io: CommandIo,
): Promise<void> {
  const limit = parseCount('--limit', options.limit)
  const entries = await withProject(project, io, (session) =>
    session.ask('history.list', limit === undefined ? {} : { limit }),
  )
  if (options.json) {
    printJson(io, entries)
    return
  }
  const marks = { done: '', undone: '(undone)', discarded: '(undone for good)' }
  printLines(
    io,
    entries.map(({ seq, at, kind, label, state, coder }) =>
      [seq, at, coder, kind === 'do' ? label : `${kind}: ${label}`, kind === 'do' ? marks[state] : '']
        .join('\t')
        .trimEnd(),
    ),
  )
}
