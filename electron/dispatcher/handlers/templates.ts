import { AppError } from '#shared/api/envelope.ts'
import type { templatesApi } from '#shared/api/templates-api.ts'
import { listTemplateCodes } from '#shared/templates/find-missing.ts'
import { findTemplate, templates, type Template } from '#shared/templates/index.ts'
import { applyTemplate, findMissingOf } from '../../store/template-store.ts'
import type { Session } from '../session.ts'
import { count, type HandlersOf } from './handler.ts'

export function templateHandlers(session: Session): HandlersOf<keyof typeof templatesApi> {
  return {
    'templates.list': () =>
      templates.map((template) => describe(template, { terms: template.terms, codes: listTemplateCodes(template) })),
    'templates.missing': () => templates.map((template) => describe(template, findMissingOf(session.db, template))),
    'templates.apply': ({ name }) =>
      session.command('templates.apply', (writer) => {
        const template = getTemplate(name)
        const missing = applyTemplate(session.db, writer, template)
        const counts = { terms: missing.terms.length, codes: missing.codes.length }
        const before = session.store.project().template.split(', ')
        if (!before.includes(name) && counts.terms + counts.codes > 0) {
          writer.update('project', { only_row: 1 }, { template: [...before, name].join(', ') })
        }
        const added = `${counts.terms === 1 ? '1 list entry' : `${counts.terms} list entries`}, ${count(counts.codes, 'code')}`
        return { value: counts, label: `Added the template “${template.title}”: ${added}` }
      }),
  }
}

/** Throws `not-found`, naming those there are. */
export function getTemplate(name: string): Template {
  const template = findTemplate(name)
  if (template) return template
  const known = templates.map((one) => one.name).join(', ')
  throw new AppError('not-found', `There is no template “${name}”; there are ${known}.`)
}

function describe({ name, title, description, source }: Template, { terms, codes }: ReturnType<typeof findMissingOf>) {
  return {
    name,
    title,
    description,
    source,
    terms: [...terms],
    codes: codes.map((code) => ({ ...code, path: [...code.path] })),
  }
}
