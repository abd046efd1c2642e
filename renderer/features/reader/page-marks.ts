import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { ColourBy } from '#shared/domain/preferences.ts'
import type { MarkSpan } from '../../editor/segments.ts'
import { oncePer } from '../../ui/once-per.ts'
import { createMarker } from './passage-marks.ts'
import { tellPassage } from './passage-words.ts'
import type { CardData } from './reader-data.ts'

type Marker = (passages: readonly TaggedPassage[]) => readonly MarkSpan[]

const markersOf = oncePer((_: CardData) => new Map<ColourBy, Marker>())

/** Answers what is to be painted for the passages of a text: the same as long as nothing changes but what is tagged. */
export function markerOf(forCards: CardData, colourBy: ColourBy): Marker {
  const markers = markersOf(forCards)
  const marker =
    markers.get(colourBy) ?? createMarker({ ...forCards, colourBy }, (passage) => tellPassage(passage, forCards))
  markers.set(colourBy, marker)
  return marker
}
