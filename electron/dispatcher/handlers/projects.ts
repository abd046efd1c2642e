import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { KnownProject, OpenProject, projectsApi } from '#shared/api/projects-api.ts'
import { templates } from '#shared/templates/index.ts'
import { listCautions } from '../../services/cautions.ts'
import { describeProgram } from '../../services/diagnostics.ts'
import { listFaults } from '../../services/integrity.ts'
import { listCoders } from '../../store/coder-store.ts'
import { countProject } from '../../store/project-counts.ts'
import type { Session } from '../session.ts'
import { APP_VERSION } from '../version.ts'
import { DONE, type HandlersOf } from './handler.ts'
import { getTemplate } from './templates.ts'

export function projectHandlers(session: Session): HandlersOf<keyof typeof projectsApi> {
  const { ports } = session
  return {
    'app.info': () => ({ version: APP_VERSION, dialogs: ports.dialogs.kind, platform: process.platform }),
    'app.diagnostics': () => ({ text: describeProgram(ports.folders.userData, APP_VERSION) }),
    'projects.list': () => listKnownProjects(session),
    'projects.create': async ({ title, templates: names }) => {
      const chosen = names && names.length > 0 ? names.map(getTemplate) : [templates[0]]
      const path = await ports.dialogs.chooseNewProject(`${fileNameFor(title)}.demarche`)
      if (path === null) return null
      session.create(path, { title, templates: chosen, coder: coderName() })
      return describeProject(session)
    },
    'projects.open': async ({ handle }) => {
      const path = handle === undefined ? await ports.dialogs.chooseProject() : session.grants.get(handle)
      if (path === null) return null
      session.open(path)
      return describeProject(session)
    },
    'projects.openSample': async () => {
      await openSample(session)
      return describeProject(session)
    },
    'projects.close': async () => {
      session.unstored.letGo()
      await session.close()
      return DONE
    },
    'projects.current': () => (session.openStore ? describeProject(session) : null),
    'projects.rename': ({ title }) =>
      session.command('projects.rename', (writer) => {
        writer.update('project', { only_row: 1 }, { title })
        return { value: DONE, label: `Renamed the project to “${title}”` }
      }),
    'projects.cautions': async () => {
      const { db } = session
      const putAway = new Set(session.recent.list().find(({ path }) => path === db.path)?.putAway)
      const cautions = await session.tasks.run('Checking', undefined, (task) => listCautions(db, task))
      return cautions.filter(({ kind }) => kind === 'damaged-text' || !putAway.has(kind))
    },
    'projects.dismissCaution': ({ kind }) => {
      session.recent.putAway(session.db.path, kind)
      return DONE
    },
    'coders.list': () => listCoders(session.db),
    'projects.check': () => {
      const faults = listFaults(session.db)
      return { ok: faults.length === 0, faults }
    },
  }
}

/** The open project as the page knows it. */
export function describeProject(session: Session): OpenProject {
  const { store } = session
  const { id, title, template } = store.project()
  const coder = store.coder()
  return {
    id,
    title,
    place: placeOf(store.db.path),
    template,
    coder: { id: coder.id, name: coder.name },
    readOnly: store.readOnlyReason !== null,
    readOnlyReason: store.readOnlyReason,
    counts: countProject(store.db),
  }
}

function listKnownProjects(session: Session): KnownProject[] {
  const recent = session.recent.list()
  const known = recent.map(({ path, title, openedAt }) => ({ path, title, openedAt }))
  const folder = session.ports.folders.projects
  const inFolder = folder === null ? [] : listProjectFiles(folder)
  const others = inFolder.filter((path) => !recent.some((project) => project.path === path))
  const named = others.map((path) => ({ path, title: basename(path, '.demarche'), openedAt: null }))
  return [...known, ...named].map(({ path, title, openedAt }) => ({
    handle: session.grants.grant(path),
    title,
    place: placeOf(path),
    openedAt,
    present: statSync(path, { throwIfNoEntry: false }) !== undefined,
  }))
}

function listProjectFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.demarche'))
      .toSorted((a, b) => a.localeCompare(b, 'en'))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** The sample lies in the user's own folder and is made anew each time, so that trying things out has no price. */
async function openSample(session: Session): Promise<void> {
  // Loaded when needed: it brings recognition with it.
  const { fillSample, prepareSample, SAMPLE_TITLE } = await import('../../services/sample.ts')
  const sample = await prepareSample(session.ports.folders.resources)
  const folder = join(session.ports.folders.userData, 'sample')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${fileNameFor(SAMPLE_TITLE)}.demarche`)
  if (session.openStore?.db.path === path) await session.close()
  rmSync(path, { force: true })
  const store = session.create(path, { title: SAMPLE_TITLE, templates: [templates[0]], coder: coderName() })
  fillSample(store, sample)
}

/** File and folder as a person would say them: "talks.demarche in Documents". */
function placeOf(path: string): string {
  return `${basename(path)} in ${basename(dirname(path)) || dirname(path)}`
}

/** The title without what file systems refuse. */
function fileNameFor(title: string): string {
  // Control characters and the signs that Windows, macOS or Linux keep for themselves.
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return safe.slice(0, 80) || 'Project'
}

function coderName(): string {
  try {
    return userInfo().username || 'Coder'
  } catch {
    return 'Coder'
  }
}
