import type { TemplateContents } from '#shared/api/templates-api.ts'
import { TermList } from '#shared/domain/terms.ts'
import { count } from '../../ui/counting.ts'
import { listLabels } from './list-labels.ts'

/** "9 stances, 16 acts, 12 codes". */
export function describeContents({ terms, codes }: Pick<TemplateContents, 'terms' | 'codes'>): string {
  const parts = TermList.options.flatMap((list) => {
    const number = terms.filter((term) => term.list === list).length
    const { one, many } = listLabels[list]
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]
  })
  if (codes.length > 0) parts.push(count(codes.length, 'code'))
  return parts.join(', ')
}

/** True where two of these bring a scale of stances: their values would not be comparable. */
export function haveTwoScales(templates: readonly Pick<TemplateContents, 'terms'>[]): boolean {
  const scales = templates.map(({ terms }) =>
    terms
      .filter((term) => term.list === 'stance')
      .map((term) => term.key)
      .join(' '),
  )
  return new Set(scales.filter((scale) => scale !== '')).size > 1
}
