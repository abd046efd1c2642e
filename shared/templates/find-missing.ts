import type { Code } from '../domain/codes.ts'
import { fold } from '../domain/folding.ts'
import type { Term } from '../domain/terms.ts'
import { pathOf } from '../domain/trees.ts'
import type { NewTerm, Template, TemplateCode } from './template.ts'

/** A code that a template has and the project has not; those above it come first, or are there. */
export interface MissingCode {
  /** Names from the root down, its own last. */
  readonly path: readonly string[]
  readonly definition: string
  readonly inclusion: string
  readonly exclusion: string
  readonly source: string
}

export interface Missing {
  readonly terms: readonly NewTerm[]
  readonly codes: readonly MissingCode[]
}

/** What the template would add: terms whose key and label the list lacks, codes whose path is not there. */
export function findMissing(template: Template, terms: readonly Term[], codes: readonly Code[]): Missing {
  const known = new Set(terms.flatMap(({ list, key, label }) => [`${list} ${key}`, `${list}\n${fold(label)}`]))
  const byId = new Map<string, Code>(codes.map((code) => [code.id, code]))
  const paths = new Set(codes.map((code) => placeOf(pathOf(byId, code.id))))
  return {
    terms: template.terms.filter(
      ({ list, key, label }) => !known.has(`${list} ${key}`) && !known.has(`${list}\n${fold(label)}`),
    ),
    codes: listCodes(template.codes, []).filter((code) => !paths.has(placeOf(code.path))),
  }
}

/** All codes of the template, those above before those below. */
export function listTemplateCodes(template: Template): MissingCode[] {
  return listCodes(template.codes, [])
}

function listCodes(codes: readonly TemplateCode[], above: readonly string[]): MissingCode[] {
  return codes.flatMap(({ name, definition, inclusion, exclusion, source, codes: below }) => {
    const path = [...above, name]
    return [{ path, definition, inclusion, exclusion, source }, ...listCodes(below, path)]
  })
}

function placeOf(path: readonly string[]): string {
  return path.map(fold).join('\n')
}
