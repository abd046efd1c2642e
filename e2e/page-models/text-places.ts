// These functions run in the page: each must stand alone.

/** Where the moving end of the selection is: block, its text, and the offset in it (UTF-16 units). */
export function caretPlace(): { seq: number; text: string; offset: number } {
  const selection = document.getSelection()
  const node = selection?.focusNode ?? null
  const block = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-seq]')
  const words = block?.children[1]
  if (!selection || !node || !block || !words) return { seq: -1, text: '', offset: 0 }
  const before = document.createRange()
  before.setStart(words, 0)
  before.setEnd(node, selection.focusOffset)
  return { seq: Number(block.dataset['seq']), text: words.textContent ?? '', offset: before.toString().length }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Just inside both ends of the words, in the window. */
export function findOnScreen(block: Element, words: string): { from: Point; to: Point } {
  const start = (block.textContent ?? '').indexOf(words)
  const range = document.createRange()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (passed <= start && start < passed + length) range.setStart(node, start - passed)
    const end = start + words.length
    if (passed < end && end <= passed + length) range.setEnd(node, end - passed)
    passed += length
  }
  const boxes = [...range.getClientRects()]
  const [first] = boxes
  const last = boxes.at(-1)
  if (!first || !last) throw new Error(`“${words}” is not on the screen`)
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  }
}
