/** A stretch of a citation that is set in one way. */
export interface CitationRun {
  readonly text: string
  readonly set: 'plain' | 'italic' | 'link'
}

/** A citation as it is set; joined, the texts of its runs are the citation. */
export type CitationText = readonly CitationRun[]

export function plain(text: string): CitationRun {
  return { text, set: 'plain' }
}

export function italic(text: string): CitationRun {
  return { text, set: 'italic' }
}

/** An address: a link where it is one that a browser follows. */
export function address(url: string): CitationRun {
  return { text: url, set: /^https?:\/\/[^\s<>"]+$/iu.test(url) ? 'link' : 'plain' }
}

/** The citation without its setting, for tables. */
export function plainText(citation: CitationText): string {
  return citation.map((run) => run.text).join('')
}

/** What is known of some parts, the separator between them; unknown and empty parts leave none. */
export function joinRuns(parts: readonly (CitationText | null)[], separator: string): CitationText {
  const known = parts.filter((part): part is CitationText => part !== null && plainText(part) !== '')
  return mergeRuns(known.flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part])))
}

/** Neighbours that are set alike as one run. */
export function mergeRuns(runs: CitationText): CitationText {
  const merged: CitationRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = merged.at(-1)
    if (last !== undefined && last.set === run.set && run.set !== 'link')
      merged.splice(-1, 1, { ...last, text: last.text + run.text })
    else merged.push(run)
  }
  return merged
}

/** The text with a full stop, unless it ends in a mark of its own, those of Japanese included. */
export function endSentence(text: string): string {
  return /[.?!…。？！][”’"')\]»」』]*$/u.test(text) ? text : `${text}.`
}
