import type { Actor } from '#shared/domain/actors.ts'
import type { Code } from '#shared/domain/codes.ts'
import { hueFor, hueOfStance } from '#shared/domain/hues.ts'
import type { ActorId, CodeId, IssueId, TermId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { isOwnWord } from '#shared/domain/positions.ts'
import type { Attribution } from '#shared/domain/positions.ts'
import type { ColourBy } from '#shared/domain/preferences.ts'
import type { Span } from '#shared/domain/spans.ts'
import type { Term } from '#shared/domain/terms.ts'
import { assignLanes } from '../../editor/lanes.ts'
import type { MarkSpan, UnderlineStyle } from '../../editor/segments.ts'
import { oncePer } from '../../ui/once-per.ts'

/** Where the hues of tags come from, and which of them is shown. */
export interface HueSource {
  readonly issues: ReadonlyMap<IssueId, Pick<Issue, 'id' | 'name' | 'hue'>>
  readonly codes: ReadonlyMap<CodeId, Pick<Code, 'id' | 'name' | 'hue'>>
  readonly actors: ReadonlyMap<ActorId, Pick<Actor, 'name'>>
  readonly terms: ReadonlyMap<TermId, Pick<Term, 'id' | 'label' | 'sign' | 'value'>>
  readonly colourBy: ColourBy
}

type Tags = Pick<TaggedPassage, 'positions' | 'codeIds'>

/** One tag of a passage that could give it its colour. */
export interface ColourTag {
  readonly id: string
  readonly name: string
  /** Degrees on the colour wheel; null for a stance that takes no side. */
  readonly hue: number | null
  /** Of a stance; empty otherwise. */
  readonly sign: string
}

/** The tag that gives the passage its colour: the first of the kind asked for, else, for codes and issues, of the other. */
export function colourTagOf({ positions, codeIds }: Tags, source: HueSource): ColourTag | null {
  const [position] = positions
  if (source.colourBy === 'actor') return position ? tagOfActor(position.holderId, source.actors) : null
  if (source.colourBy === 'stance') return position ? tagOfStance(source.terms.get(position.stanceId)) : null
  const issue = tagOf(positions.map((one) => source.issues.get(one.issueId)))
  const code = tagOf(codeIds.map((id) => source.codes.get(id)))
  return source.colourBy === 'issue' ? (issue ?? code) : (code ?? issue)
}

/** The hue of the tag that gives the passage its colour; null where none has one. */
export function hueOfPassage(tags: Tags, source: HueSource): number | null {
  return colourTagOf(tags, source)?.hue ?? null
}

/** The hue of one position among others on a card. */
export function hueOfPosition(position: TaggedPassage['positions'][number], source: HueSource): number | null {
  const colourBy = source.colourBy === 'code' ? 'issue' : source.colourBy
  return hueOfPassage({ positions: [position], codeIds: [] }, { ...source, colourBy })
}

function tagOf(items: readonly (Pick<Issue | Code, 'id' | 'name' | 'hue'> | undefined)[]): ColourTag | null {
  const found = items.find((item) => item !== undefined)
  return found ? { id: found.id, name: found.name, hue: found.hue, sign: '' } : null
}

function tagOfStance(stance: Pick<Term, 'id' | 'label' | 'sign' | 'value'> | undefined): ColourTag | null {
  return stance ? { id: stance.id, name: stance.label, hue: hueOfStance(stance.value), sign: stance.sign } : null
}

function tagOfActor(id: ActorId, actors: HueSource['actors']): ColourTag | null {
  const actor = actors.get(id)
  return actor ? { id, name: actor.name, hue: actorHues(actors).get(id) ?? null, sign: '' } : null
}

const known = new WeakMap<HueSource['actors'], ReadonlyMap<ActorId, number>>()

/** A hue for each actor, by their ids, which tell the order in which they were made: none changes when one is added. */
function actorHues(actors: HueSource['actors']): ReadonlyMap<ActorId, number> {
  const found = known.get(actors) ?? new Map([...actors.keys()].toSorted().map((id, index) => [id, hueFor(index)]))
  known.set(actors, found)
  return found
}

/** Solid for the holder's own word, dashed for what the other side reports, dotted for every other word. */
export function underlineOf(attribution: Attribution): UnderlineStyle {
  if (isOwnWord(attribution)) return 'solid'
  return attribution === 'reported' ? 'dashed' : 'dotted'
}

/**
 * Answers what is to be painted for passages. A passage that it was asked for before, and that lies in the same lane,
 * gets the very same marks again: one tag more costs little among thousands. What a passage says is put into words where
 * it comes to be shown.
 */
export function createMarker(
  hues: HueSource,
  describe: (passage: TaggedPassage) => string,
): (passages: readonly TaggedPassage[]) => MarkSpan[] {
  const known = new WeakMap<TaggedPassage, readonly MarkSpan[]>()
  return oncePer((passages) => {
    const lanes = assignLanes(passages.map(extentOf))
    return passages.flatMap((passage, index) => {
      const lane = lanes[index] ?? 0
      const before = known.get(passage)
      if (before && (before[0]?.lane ?? lane) === lane) return before
      const marks = markPassage(passage, lane, hues, describe)
      known.set(passage, marks)
      return marks
    })
  })
}

function extentOf({ spans }: TaggedPassage): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

/** One mark a span; a passage that says things on several words shows the least direct one. */
function markPassage(
  passage: TaggedPassage,
  lane: number,
  hues: HueSource,
  describe: (passage: TaggedPassage) => string,
): MarkSpan[] {
  const tag = colourTagOf(passage, hues)
  const styles = passage.positions.map((position) => underlineOf(position.attribution))
  const underline: UnderlineStyle = (['dotted', 'dashed'] as const).find((style) => styles.includes(style)) ?? 'solid'
  let words: string | null = null
  const says = () => (words ??= describe(passage))
  const common = { passageId: passage.id, lane, hue: tag?.hue ?? null, sign: tag?.sign ?? '', underline, says }
  const { length } = passage.spans
  return passage.spans.map(({ start, end }, at): MarkSpan => ({ ...common, start, end, part: partOf(at, length) }))
}

function partOf(at: number, length: number): MarkSpan['part'] {
  if (length === 1) return 'whole'
  return at === 0 ? 'first' : at === length - 1 ? 'last' : 'middle'
}
