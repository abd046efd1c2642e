import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** Pixels that text and cards need to stand side by side. */
const WIDE_ENOUGH = 940

/** True where the element has no room for a margin of cards beside the text. */
export function useIsNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    if (!element.current) return
    // At once, not only with the first report: what is scrolled to next depends on it.
    // oxlint-disable-next-line react/set-state-in-effect -- the width is known only once the element stands
    setNarrow(element.current.clientWidth < WIDE_ENOUGH)
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setNarrow(entry.contentRect.width < WIDE_ENOUGH)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isNarrow
}
