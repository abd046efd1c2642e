/** Characters that order the text around them, and those that break the line they stand in. */
const MISLEADING = /[\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Cc}/gu

/**
 * A file's name as it can be shown: what would turn other words round ("cod.exe" that shows as "exe.doc") or break the
 * line is U+FFFD. All other names stay as they are.
 */
export function shownFileName(name: string): string {
  return name.toWellFormed().replace(MISLEADING, '\uFFFD')
}
