import { printError, printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'

/** Exit code 1 and a line for each fault where anything is wrong. */
export async function checkProject(project: string, options: { json?: boolean }, io: CommandIo): Promise<number> {
  const { ok, faults } = await withProject(project, io, (session) => session.ask('projects.check', {}))
  if (options.json) printJson(io, { ok, faults })
  else if (ok) printLines(io, ['Nothing is wrong with the project.'])
  for (const fault of faults) printError(io, 'damaged-project', fault)
  return ok ? 0 : 1
}
