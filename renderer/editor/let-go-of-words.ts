/** Leaves the cursor at the end of the words that are selected, if any are. */
export function letGoOfWords(): void {
  const selection = document.getSelection()
  if (selection && selection.rangeCount > 0) selection.collapseToEnd()
}
