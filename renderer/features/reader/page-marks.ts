import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { ColourBy } from '#shared/domain/preferences.ts'
import type { MarkSpan } from '../../editor/segments.ts'
import { oncePer } from '../../ui/once-per.ts'
import { createMarker } from './passage-marks.ts'
import { tellPassage } from './passage-words.ts'
import type { CardData } from './reader-data.ts'

type Marker = (passages: readonly TaggedPassage[]) => readonly MarkSpan[]

const markersOf = oncePer((forCards: CardData) => {
  const markers = new Map<ColourBy, Marker>()
  return (colourBy: ColourBy): Marker => {
    const marker =
      markers.get(colourBy) ?? createMarker({ ...forCards, colourBy }, (passage) => tellPassage(passage, forCards))
    markers.set(colourBy, marker)
    return marker
  }
})

/** Answers what is to be painted for the passages of a text: the same as long as nothing changes but what is tagged. */
export function markerOf(forCards: CardData, colourBy: ColourBy): Marker {
  return markersOf(forCards)(colourBy)
}
