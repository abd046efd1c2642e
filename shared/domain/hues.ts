/**
 * The hue for the n-th thing of a kind: steps of the golden angle (137.508°), so that any number of
 * neighbours stay well apart on the wheel. Starts at the blue of the design.
 */
export function hueFor(index: number): number {
  return Math.round(212 + index * 137.508) % 360
}
