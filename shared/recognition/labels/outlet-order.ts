import type { DraftBlock } from '../draft-block.ts'
import type { Label } from './label-meanings.ts'
import { isOutlet } from '../lines/label-words.ts'

// Tells from the other labels of a page which of the two words around a comma is the outlet: "Ukrinform, Kovalenko".

/** The labels of a page that prints outlets before names, where the words themselves do not say so. */
export function findOutletsFirst(candidates: ReadonlyMap<DraftBlock, Label>): ReadonlyMap<DraftBlock, Label> {
  const pairs = [...candidates].flatMap(([draft, label]) => {
    const [head = '', behind = '', ...more] = label.part === 'asks' ? label.printed.split(/,\s/u) : []
    return behind !== '' && more.length === 0 ? [{ draft, label, head, behind }] : []
  })
  const isFirst = pairs.some(({ head }) => isOutlet(head)) && !pairs.some(({ behind }) => isOutlet(behind))
  if (!isFirst) return new Map()
  return new Map(
    pairs.flatMap(({ draft, label, head, behind }) => {
      if (label.person === null || label.person.affiliation !== behind) return []
      const person = { ...label.person, name: behind, affiliation: head, certain: true }
      return [[draft, { ...label, person, strength: 'certain' } as const] as const]
    }),
  )
}
