import { measureElement } from '@tanstack/react-virtual'
import type { Rect, Virtualizer } from '@tanstack/react-virtual'

/**
 * Sizes of a list and its rows as the frame that lays them out tells them. By itself the virtualizer asks for them as soon
 * as they stand, which lays the whole window out in the middle of other work. Until its own size is told a list has no
 * rows, and until a row's is told it is as high as was guessed.
 */
export const measuredInFrames = {
  observeElementRect(
    { scrollElement }: Virtualizer<HTMLDivElement, Element>,
    tell: (rect: Rect) => void,
  ): (() => void) | undefined {
    if (!scrollElement) return undefined
    const observer = new ResizeObserver(() =>
      tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }),
    )
    observer.observe(scrollElement)
    return () => observer.disconnect()
  },
  measureElement(
    row: Element,
    entry: ResizeObserverEntry | undefined,
    list: Virtualizer<HTMLDivElement, Element>,
  ): number {
    if (entry) return measureElement(row, entry, list)
    const index = list.indexFromElement(row)
    return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index)
  },
}
