import { startTransition, useEffect, useState } from 'react'
import { behindPaint } from './next-paint.ts'

/**
 * The value that has been painted, null before the first: for what is shown beside it and may come last. `useDeferredValue`
 * would go on before the frame, and one would hold the page up with the other.
 */
export function usePainted<Value>(value: Value): Value | null {
  const [painted, setPainted] = useState<Value | null>(null)
  useEffect(() => behindPaint(() => startTransition(() => setPainted(() => value))), [value])
  return painted
}
