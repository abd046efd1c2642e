/** What is passing: kept out of the document tree, painted by the browser (CSS Custom Highlight API). */
export type HighlightName =
  | 'passage-active'
  | 'passage-hovered'
  | 'words-chosen'
  | 'words-found'
  | 'suggestion'
  | 'suggestion-active'
  | 'suggestion-cue'

/** Paints exactly these ranges under the name; none takes it away. */
export function paintHighlight(name: HighlightName, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
