import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectStore } from '../store/project-store.ts'
import { applyAnnotations } from './annotating.ts'
import { prepareFile, type PreparedFile } from './importing/prepare-file.ts'
import { storePrepared } from './importing/store-draft.ts'
import { NameResolver } from './name-resolver.ts'

/** The title of the sample project. */
export const SAMPLE_TITLE = 'Varn Strait talks'

/** The sample's transcripts and annotations as they ship with the program. */
export interface Sample {
  readonly transcripts: readonly PreparedFile[]
  readonly annotations: string
}

/** Reads the sample before its project is made, so that making it is one step. */
export async function prepareSample(resources: string): Promise<Sample> {
  const folder = join(resources, 'sample')
  const files = readdirSync(folder).filter((name) => !name.endsWith('.jsonl'))
  const transcripts: PreparedFile[] = []
  for (const name of files.toSorted()) transcripts.push(await prepareFile(join(folder, name)))
  return { transcripts, annotations: readFileSync(join(folder, 'annotations.jsonl'), 'utf8') }
}

/**
 * Fills a new project with the finished piece of work that ships with the program, the way a person would
 * have made it: its transcripts are imported and its annotations applied.
 */
export function fillSample(store: ProjectStore, { transcripts, annotations }: Sample): void {
  store.command('imports.files', (writer) => {
    const resolver = new NameResolver(store.db, writer)
    for (const file of transcripts) storePrepared(store.db, writer, resolver, file, null)
    return { value: null, label: `Imported ${transcripts.length} sample transcripts` }
  })
  store.command('annotations.apply', (writer) => {
    const counts = applyAnnotations(store.db, writer, annotations)
    return { value: null, label: `Tagged ${counts.passages} sample passages` }
  })
}
