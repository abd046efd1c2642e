import type { Span } from '#shared/domain/spans.ts'

/**
 * A lane for each span, from 0, such that spans that overlap never share one and as few lanes are used as
 * possible. A span keeps its lane over its whole length, so that its underline runs on through all overlaps.
 * Indexed like `spans`, which may come in any order.
 */
export function assignLanes(spans: readonly Span[]): number[] {
  const lanes = Array.from(spans, () => 0)
  const order = spans.map((span, index) => ({ span, index }))
  order.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const endsOfLanes: number[] = []
  for (const { span, index } of order) {
    const free = endsOfLanes.findIndex((end) => end <= span.start)
    const lane = free === -1 ? endsOfLanes.length : free
    endsOfLanes[lane] = span.end
    lanes[index] = lane
  }
  return lanes
}
