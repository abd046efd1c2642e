/** A speaker's label in front of the words: with a colon, unless its brackets set it off already (【記者】). */
export function printLabel(label: string): string {
  return /[\]】］〕:：]$/u.test(label) ? `${label} ` : `${label}: `
}
