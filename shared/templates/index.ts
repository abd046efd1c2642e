import { TermList } from '../domain/terms.ts'
import { answerQuality } from './answer-quality.ts'
import { cameo } from './cameo.ts'
import { circleOfConflict } from './circle-of-conflict.ts'
import { claim } from './claim.ts'
import { coreSentence } from './core-sentence.ts'
import { deu } from './deu.ts'
import { diplomacy } from './diplomacy.ts'
import { disagreement } from './disagreement.ts'
import { dqi } from './dqi.ts'
import { manifesto } from './manifesto.ts'
import { plover } from './plover.ts'
import { stanceScale } from './stance-scale.ts'
import type { Template } from './template.ts'
import { wordingLadders } from './wording-ladders.ts'

export type { Template } from './template.ts'

/** All templates that a project can start from; the first is the default. */
export const templates: readonly [Template, ...Template[]] = [
  diplomacy,
  stanceScale,
  coreSentence,
  deu,
  plover,
  cameo,
  manifesto,
  claim,
  wordingLadders,
  disagreement,
  answerQuality,
  dqi,
  circleOfConflict,
]

export function findTemplate(name: string): Template | undefined {
  return templates.find((template) => template.name === name)
}

/**
 * What a new project is filled with: the chosen templates, and of the default one the lists that none of them fills,
 * so that every list has something to choose.
 */
export function fillLists(chosen: readonly Template[]): Template[] {
  const filled = new Set(chosen.flatMap((template) => template.terms.map((term) => term.list)))
  const empty = new Set(TermList.options.filter((list) => !filled.has(list)))
  const [standard] = templates
  return [...chosen, { ...standard, terms: standard.terms.filter((term) => empty.has(term.list)), codes: [] }]
}
