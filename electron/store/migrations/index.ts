import { initial } from './0001-initial.ts'
import { workbench } from './0002-workbench.ts'
import { corrections } from './0003-corrections.ts'
import { savedSearches } from './0004-saved-searches.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [initial, workbench, corrections, savedSearches]

/** The schema that this program writes. */
export const SCHEMA_VERSION = migrations.reduce((previous, { version }) => {
  if (version <= previous) throw new Error(`migration ${version} does not come after ${previous}`)
  return version
}, 0)

/** The statements that make an empty file a project of `version`. */
export function statementsTo(version: number): string[] {
  return migrations.filter((step) => step.version <= version).flatMap((step) => step.statements)
}
