import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectStore } from '../store/project-store.ts'
import { applyAnnotations } from './annotating.ts'
import { prepareFile, storePrepared } from './importing.ts'
import { NameResolver } from './name-resolver.ts'

/** The title of the sample project. */
export const SAMPLE_TITLE = 'Varn Strait talks'

/**
 * Fills a new project with the finished piece of work that ships with the program, the way a person would
 * have made it: its transcripts are imported and its annotations applied.
 */
export function fillSample(store: ProjectStore, resources: string): void {
  const folder = join(resources, 'sample')
  const files = readdirSync(folder).filter((name) => !name.endsWith('.jsonl'))
  const prepared = files.toSorted().map((name) => prepareFile(join(folder, name)))
  store.command('imports.files', (writer) => {
    const resolver = new NameResolver(store.db, writer)
    for (const file of prepared) storePrepared(store.db, writer, resolver, file, null)
    return { value: null, label: `Imported ${prepared.length} sample transcripts` }
  })
  const jsonl = readFileSync(join(folder, 'annotations.jsonl'), 'utf8')
  store.command('annotations.apply', (writer) => {
    const counts = applyAnnotations(store.db, writer, jsonl)
    return { value: null, label: `Tagged ${counts.passages} sample passages` }
  })
}
