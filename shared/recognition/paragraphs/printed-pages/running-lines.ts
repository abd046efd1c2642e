import type { PrintedLine, PrintedPage } from './printed-page.ts'

// Recognises running heads and feet and page numbers: what a page carries for the bundle of paper, not for the reader.

/** Share of the page's height, at its head and its foot, in which running lines stand. */
const MARGIN = 0.12
/** Lines at the head or foot of a page that may run. */
const DEPTH = 3
const PAGE_NUMBER =
  /^(?:(?:page|p\.|стр\.?|страница|seite|頁|ページ)\s*)?[-–—‒]?\s*\d{1,4}\s*[-–—‒]?(?:\s*(?:\/|of|из|von|／)\s*\d{1,4})?(?:\s*(?:頁|ページ))?$/iu

/** What a browser prints above and below a page that it puts on paper: the time, and the address with the page. */
const PRINTED_BY_BROWSER =
  /^(?:\d{1,4}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[AP]M)?|(?:https?|file|\ufb01le):\/\/\S+)(?:\s+\d+\/\d+)?$/u

/** The lines among `lines` that run from page to page. */
export function findRunningLines(
  pages: readonly PrintedPage[],
  lines: readonly PrintedLine[],
): ReadonlySet<PrintedLine> {
  const byPage = Map.groupBy(lines, (line) => line.page)
  const running = new Set<PrintedLine>()
  const alike = new Map<string, PrintedLine[]>()
  for (const page of pages) {
    for (const line of marginLines(page, byPage.get(page.number) ?? [])) {
      if (PAGE_NUMBER.test(line.text) || PRINTED_BY_BROWSER.test(line.text)) running.add(line)
      const key = line.text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
      alike.set(key, [...(alike.get(key) ?? []), line])
    }
  }
  for (const group of alike.values()) {
    const onPages = new Set(group.map((line) => line.page)).size
    if (onPages >= Math.max(2, pages.length * 0.3)) for (const line of group) running.add(line)
  }
  return running
}

function marginLines(page: PrintedPage, lines: readonly PrintedLine[]): PrintedLine[] {
  const fromTop = lines.toSorted((a, b) => a.y - b.y)
  const head = fromTop.slice(0, DEPTH).filter((line) => line.y <= page.height * MARGIN)
  const foot = fromTop.slice(-DEPTH).filter((line) => line.y >= page.height * (1 - MARGIN))
  return [...new Set([...head, ...foot])]
}
