import { assignLanes } from '../../editor/lanes.ts'
import type { MarkSpan, UnderlineStyle } from '../../editor/segments.ts'
import type { Code } from '#shared/domain/codes.ts'
import type { CodeId, IssueId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { isOwnWord } from '#shared/domain/positions.ts'
import type { Attribution } from '#shared/domain/positions.ts'

/** What the hue of a highlight stands for. */
export type ColourBy = 'issue' | 'code'

export interface HueSource {
  readonly issues: ReadonlyMap<IssueId, Pick<Issue, 'hue'>>
  readonly codes: ReadonlyMap<CodeId, Pick<Code, 'hue'>>
  readonly colourBy: ColourBy
}

type Tags = Pick<TaggedPassage, 'positions' | 'codeIds'>

/** The hue of a passage: that of its first issue, or of its first code where it has no issue or codes are asked for. */
export function hueOfPassage({ positions, codeIds }: Tags, { issues, codes, colourBy }: HueSource): number | null {
  const issue = positions.map((one) => issues.get(one.issueId)?.hue).find((hue) => hue !== undefined)
  const code = codeIds.map((id) => codes.get(id)?.hue).find((hue) => hue !== undefined)
  return (colourBy === 'issue' ? (issue ?? code) : (code ?? issue)) ?? null
}

/** Solid for the holder's own word, dashed for what the other side reports, dotted for every other word. */
export function underlineOf(attribution: Attribution): UnderlineStyle {
  if (isOwnWord(attribution)) return 'solid'
  return attribution === 'reported' ? 'dashed' : 'dotted'
}

/** What is to be painted for the passages; one that says things on several words shows the least direct one. */
export function markPassages(passages: readonly TaggedPassage[], hues: HueSource): MarkSpan[] {
  const lanes = assignLanes(passages.map(({ spans }) => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 })))
  return passages.flatMap((passage, index) => {
    const hue = hueOfPassage(passage, hues)
    const styles = passage.positions.map((position) => underlineOf(position.attribution))
    const underline = (['dotted', 'dashed'] as const).find((style) => styles.includes(style)) ?? 'solid'
    const lane = lanes[index] ?? 0
    return passage.spans.map(({ start, end }) => ({ passageId: passage.id, start, end, lane, hue, underline }))
  })
}
