import type { CoderId } from '#shared/domain/ids.ts'
import { fillLists, type Template } from '#shared/templates/index.ts'
import type { ProjectDatabase } from './database.ts'
import { newId } from './new-id.ts'
import { applyTemplate } from './template-store.ts'
import { Writer } from './writer.ts'

/** What a new project holds from the first moment; not a command, so there is nothing to undo. */
export function fillNewProject(
  db: ProjectDatabase,
  project: { title: string; templates: readonly Template[]; coder: string },
  at: string,
): void {
  const coderId = newId<CoderId>()
  const writer = new Writer(db, coderId, at)
  writer.insert('coder', { id: coderId, name: project.coder, created_at: at })
  writer.insert('project', {
    only_row: 1,
    id: newId(),
    title: project.title,
    template: project.templates.map((template) => template.name).join(', '),
    created_at: at,
  })
  for (const template of fillLists(project.templates)) applyTemplate(db, writer, template)
}
