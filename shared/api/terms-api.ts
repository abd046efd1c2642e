import { z } from 'zod'
import { TermId } from '../domain/ids.ts'
import { Term, TermList } from '../domain/terms.ts'
import { command, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

const TermChanges = z.object({
  label: z.string().trim().min(1).max(200),
  phrase: z.string().trim().max(300),
  sign: z.string().trim().max(8),
  value: z.number().min(-1000).max(1000).nullable(),
  definition: z.string(),
  example: z.string(),
  source: z.string(),
})

/** The project's lists: stances, acts, kinds, modes and statuses of disagreement, qualities of answers. */
export const termsApi = {
  /** Each list in its own order. */
  'terms.list': query(Nothing, z.array(Term)),
  /** How often each term is used: positions, disagreements with their dated statuses, answers. */
  'terms.uses': query(Nothing, z.array(z.object({ id: TermId, uses: z.int() }))),
  /**
   * Last in its list. A phrase that is not given is made of the label, a sign of the value. Refused with `conflict`
   * where the list has the label already.
   */
  'terms.create': command(TermChanges.partial().extend({ list: TermList, label: TermChanges.shape.label }), Term),
  /** The key stays, whatever the label becomes. */
  'terms.update': command(z.object({ id: TermId, changes: TermChanges.partial() }), Done),
  /** Right before the other term of its list, or last. */
  'terms.move': command(z.object({ id: TermId, before: TermId.nullable() }), Done),
  /**
   * What uses the term gets the replacement, or none where that is null and the list can be left empty. Refused with
   * `conflict` where it is used and nothing is said of that, and for the last stance.
   */
  'terms.delete': command(
    z.object({ id: TermId, replacementId: TermId.nullable().optional() }),
    z.object({ uses: z.int() }),
  ),
} as const
