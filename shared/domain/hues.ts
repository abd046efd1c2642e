/**
 * The hue for the n-th thing of a kind: steps of the golden angle (137.508°), so that any number of
 * neighbours stay well apart on the wheel. Starts at the blue of the design.
 */
export function hueFor(index: number): number {
  return Math.round(212 + index * 137.508) % 360
}

/** Against, for, and off the scale: two hues that colour-blind eyes tell apart as well, and a third. */
const STANCE_HUES = { against: 24, for: 212, beside: 285 } as const

/** The hue of a stance by its value on the scale, null for stances off it; null for the middle, which takes no side. */
export function hueOfStance(value: number | null): number | null {
  if (value === null) return STANCE_HUES.beside
  if (value === 0) return null
  return value < 0 ? STANCE_HUES.against : STANCE_HUES.for
}
