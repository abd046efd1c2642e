/** Folds width, case and accents away, for comparing only. */
export function foldForMatching(text: string): string {
  // Most words of a long list are plain, and are compared at each key.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * How well `query` finds `text`: higher is better, null where it does not. Every word of the query must occur;
 * the beginning of the text beats the beginning of a word, which beats the middle of one.
 */
export function matchScore(query: string, text: string): number | null {
  return scoreOf(wordsOf(query), foldForMatching(text))
}

function wordsOf(query: string): string[] {
  return foldForMatching(query).split(/\s+/u).filter(Boolean)
}

function scoreOf(words: readonly string[], haystack: string): number | null {
  let score = 0
  for (const word of words) {
    const at = haystack.indexOf(word)
    if (at < 0) return null
    if (at === 0) score += 3
    else if (/[^\p{L}\p{N}]/u.test(haystack.charAt(at - 1)) || haystack.includes(` ${word}`)) score += 2
    else score += 1
  }
  return score - haystack.length / 1000
}

/** The items that the query finds, best first; all of them, in their own order, for an empty query. */
export function findMatching<Item>(
  items: readonly Item[],
  query: string,
  textsOf: (item: Item) => readonly string[],
): Item[] {
  return findFolded(items, query, (item) => textsOf(item).map(foldForMatching))
}

/** The same for thousands of items, of which the texts are kept as `foldForMatching` makes them. */
export function findFolded<Item>(
  items: readonly Item[],
  query: string,
  foldedOf: (item: Item) => readonly string[],
): Item[] {
  if (query.trim() === '') return [...items]
  const words = wordsOf(query)
  return items
    .map((item) => {
      const scores = foldedOf(item).map((text) => scoreOf(words, text) ?? Number.NEGATIVE_INFINITY)
      return { item, score: Math.max(...scores) }
    })
    .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item)
}
