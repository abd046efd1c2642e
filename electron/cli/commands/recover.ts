import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withBackend } from '../project-session.ts'

/** Says, for each kind of row, how many were saved and whether any are missing. The damaged file stays as it is. */
export async function recoverProject(
  damaged: string,
  project: string,
  options: { json?: boolean },
  io: CommandIo,
): Promise<void> {
  const saved = await withBackend(io, { newProject: project }, async (session) =>
    session.ask('recovery.salvage', { handle: await session.grant(damaged) }),
  )
  if (saved === null) return
  const { rows, damagedTexts, readAnew } = saved
  if (options.json) return printJson(io, { rows, damagedTexts, readAnew })
  const losses = rows.filter((row) => row.orphaned > 0 || row.isIncomplete)
  printLines(io, [
    `Saved into ${project}.`,
    ...losses.map(
      (row) =>
        `${row.table}\t${row.read - row.orphaned} saved${row.orphaned > 0 ? `, ${row.orphaned} left out` : ''}${row.isIncomplete ? ', some could not be read' : ''}`,
    ),
    ...(readAnew > 0 ? [`Read anew from their original files, without tags: ${readAnew}.`] : []),
    ...damagedTexts.map((title) => `The text of “${title}” is not the one that was stored.`),
  ])
}
