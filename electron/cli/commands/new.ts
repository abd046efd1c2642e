import { basename } from 'node:path'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withBackend } from '../project-session.ts'

/** Makes a project of the file's name. */
export async function newProject(
  project: string,
  options: { template?: string[]; json?: boolean },
  io: CommandIo,
): Promise<void> {
  const title = basename(project).replace(/\.demarche$/iu, '') || 'Project'
  const { template: templates } = options
  const made = await withBackend(io, { newProject: project }, (session) =>
    session.ask('projects.create', { title, ...(templates && { templates }) }),
  )
  if (options.json) printJson(io, { id: made?.id, title: made?.title, template: made?.template })
  else printLines(io, [`Made ${project}.`])
}
