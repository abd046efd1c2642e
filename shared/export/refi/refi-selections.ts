import type { CodedPassage, TaggedPassage } from '../../domain/passages.ts'
import { element } from '../xml.ts'
import { derivedGuid } from './guids.ts'

/** The selection of a passage's span: the first has the passage's own id. */
export function selectionId(passageId: string, span: number): string {
  return span === 0 ? passageId : derivedGuid(passageId, `span ${span + 1}`)
}

/**
 * A selection for each span, each coded with all that the passage bears (holder, issue and stance of its positions,
 * codes); notes stand on the first.
 */
export function writeSelections(
  passage: CodedPassage,
  toCodePoints: (offset: number) => number,
  notesOn: (id: string) => readonly string[],
): string[] {
  const { coderId: creatingUser, createdAt: creationDateTime } = passage
  const notes = [...passage.positions.flatMap(({ id }) => [id, ...notesOn(id)]), ...notesOn(passage.id)]
  return passage.spans.map(({ start, end, quote }, index) => {
    const guid = selectionId(passage.id, index)
    return element(
      'PlainTextSelection',
      {
        guid,
        name: Array.from(quote).slice(0, 100).join(''),
        startPosition: toCodePoints(start),
        endPosition: toCodePoints(end),
        creatingUser,
        creationDateTime,
      },
      ...writeCodings(passage, guid),
      ...(index === 0 ? notes : []).map((targetGUID) => element('NoteRef', { targetGUID })),
    )
  })
}

/** Each code once, though several positions may name it. */
function writeCodings(passage: CodedPassage, selection: string): string[] {
  const codings = new Map<string, { readonly coderId: string; readonly createdAt: string }>()
  for (const position of passage.positions) {
    for (const id of [position.holderId, position.issueId, position.stanceId]) {
      if (!codings.has(id)) codings.set(id, position)
    }
  }
  for (const { codeId, ...coding } of passage.codings) codings.set(codeId, coding)
  return [...codings].map(([targetGUID, { coderId, createdAt }]) =>
    element(
      'Coding',
      { guid: derivedGuid(selection, `code ${targetGUID}`), creatingUser: coderId, creationDateTime: createdAt },
      element('CodeRef', { targetGUID }),
    ),
  )
}

/** What says that the spans of an elided passage belong together. */
export function writeElisions(passage: TaggedPassage): string[] {
  return passage.spans.slice(1).map((_, index) =>
    element('Link', {
      guid: derivedGuid(passage.id, `link ${index + 1}`),
      name: 'continues',
      direction: 'OneWay',
      originGUID: selectionId(passage.id, index),
      targetGUID: selectionId(passage.id, index + 1),
    }),
  )
}
