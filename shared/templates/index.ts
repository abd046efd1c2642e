import { diplomacy } from './diplomacy.ts'
import type { Template } from './template.ts'

export type { Template } from './template.ts'

/** All templates that a project can start from; the first is the default. */
export const templates: readonly [Template, ...Template[]] = [diplomacy]

export function findTemplate(name: string): Template | undefined {
  return templates.find((template) => template.name === name)
}
