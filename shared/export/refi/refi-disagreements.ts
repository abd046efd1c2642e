import type { Disagreement } from '../../domain/disagreements.ts'
import { lookUpCodebook } from '../codebook-lookup.ts'
import type { Excerpt } from '../excerpts.ts'
import type { ExportSource } from '../export-source.ts'
import { element, textElement } from '../xml.ts'
import { derivedGuid } from './guids.ts'
import { disagreementNoteId } from './refi-notes.ts'

type Evidence = ReadonlyMap<string, Excerpt>

/** A link between the first evidence of each two sides, named by the kind of disagreement. */
export function writeDisagreementLinks(source: ExportSource, evidence: Evidence): string[] {
  const lookup = lookUpCodebook(source)
  return source.disagreements.flatMap((one) => {
    const name = one.kindId === null ? 'disagreement' : lookup.term(one.kindId).label
    const ends = one.sides.flatMap((side) => {
      const first = side.positionIds.map((id) => evidence.get(id)).find((excerpt) => excerpt !== undefined)
      return first === undefined ? [] : [first.passage.id]
    })
    return ends.flatMap((originGUID, index) =>
      ends.slice(index + 1).map((targetGUID, further) =>
        element(
          'Link',
          {
            guid: derivedGuid(one.id, `link ${index} ${index + 1 + further}`),
            name,
            direction: 'Associative',
            originGUID,
            targetGUID,
          },
          element('NoteRef', { targetGUID: disagreementNoteId(one.id) }),
        ),
      ),
    )
  })
}

/** A set of what a disagreement is made of: its kind and issue, its actors, and the notes of its positions. */
export function writeDisagreementSet(
  one: Disagreement,
  evidence: Evidence,
  notesOn: (id: string) => readonly string[],
): string {
  const codes = [one.issueId, one.kindId, ...one.sides.flatMap((side) => side.actorIds)].filter((id) => id !== null)
  const positions = one.sides.flatMap((side) => side.positionIds.filter((id) => evidence.has(id)))
  const sources = positions.flatMap((id) => evidence.get(id)?.transcript.id ?? [])
  const notes = [disagreementNoteId(one.id), ...positions, ...notesOn(one.id)]
  return element(
    'Set',
    { guid: one.id, name: one.title },
    one.question === '' ? null : textElement('Description', one.question),
    ...references('MemberCode', codes),
    ...references('MemberSource', sources),
    ...references('MemberNote', notes),
  )
}

function references(name: string, ids: readonly string[]): string[] {
  return [...new Set(ids)].map((targetGUID) => element(name, { targetGUID }))
}
