import type { PrintedLine } from './printed-page.ts'

// Recognises footnotes: lines in small type at the end of a column, the first of them with its number.

/** The type of notes is at most so large beside that of the text. */
const SMALL = 0.93
/** "12 See the treaty", "* See the treaty". */
const OPENS_NOTE = /^(?:\d{1,3}|[*†‡]{1,3})[\s.)]{0,3}[\p{L}«“"„]/u

/** The lines of notes among these, which are in reading order and hold nothing that runs from page to page. */
export function findNotes(lines: readonly PrintedLine[], bodySize: number): ReadonlySet<PrintedLine> {
  const notes = new Set<PrintedLine>()
  for (const column of Map.groupBy(lines, (line) => line.column).values()) {
    const isSmall = (line: PrintedLine): boolean => line.size <= bodySize * SMALL
    const foot = column.slice(column.findLastIndex((line) => !isSmall(line)) + 1)
    const start = foot.findIndex((line) => opensNote(line))
    // A page all in small type, such as one of a table, has no foot.
    if (start < 0 || foot.length === column.length) continue
    for (const line of foot.slice(start)) notes.add(line)
  }
  return notes
}

/** True where the number of a note stands at the start of the line. */
export function opensNote(line: PrintedLine): boolean {
  return OPENS_NOTE.test(line.text)
}
