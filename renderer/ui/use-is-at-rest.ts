import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './next-paint.ts'

/** Milliseconds after which a page that never rests goes on all the same. */
const PATIENCE = 400

/** True once the page has been painted whole and had nothing else to do: for what would hold up a key or a click that just came. */
export function useIsAtRest(): boolean {
  const [isAtRest, setIsAtRest] = useState(false)
  useEffect(() => {
    let handle = 0
    const show = () => startTransition(() => setIsAtRest(true))
    // What is measured on the first frame comes with the second.
    let cancel = afterPaint(() => {
      cancel = afterPaint(() => (handle = requestIdleCallback(show, { timeout: PATIENCE })))
    })
    return () => {
      cancel()
      cancelIdleCallback(handle)
    }
  }, [])
  return isAtRest
}
