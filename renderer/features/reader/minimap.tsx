import type { MarkSpan } from '../../editor/segments.ts'
import { memo, useDeferredValue, useMemo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { hueStyle } from '../../ui/option.tsx'
import { useSight } from './page-sight.ts'
import styles from './minimap.module.css'

interface MinimapProps {
  readonly marks: readonly MarkSpan[]
  /** Of the whole text, UTF-16 units. */
  readonly length: number
  readonly onGoTo: (offset: number) => void
}

/** Passages finer than this share of the text are drawn as one. */
const STEPS = 240
/** More lines than these are drawn thinner, so that they stay apart. */
const CROWDED = 120

/** The whole text at the right edge: a line a passage, and a frame around what is in sight. For the mouse only. */
export function Minimap({ marks, length, onGoTo }: MinimapProps) {
  // A tag just put is painted on the page first, here after it.
  const settled = useDeferredValue(marks)
  return (
    <div
      className={styles.map}
      aria-hidden="true"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        onGoTo(Math.round(((event.clientY - box.top) / box.height) * length))
      }}
    >
      <SightFrame length={length} />
      <Lines marks={settled} length={length} />
    </div>
  )
}

/** Apart from the lines, which do not change while the page is scrolled. */
function SightFrame({ length }: { readonly length: number }) {
  const { start, end } = useSight()
  const share = (offset: number) => `${(100 * offset) / Math.max(length, 1)}%`
  return <div className={styles.sight} style={{ top: share(start), height: share(Math.max(end - start, 0)) }} />
}

const Lines = memo(function Lines({ marks, length }: Pick<MinimapProps, 'marks' | 'length'>) {
  const lines = useMemo(() => drawLines(marks, length), [marks, length])
  return lines.map(({ step, hue }) => (
    <div
      key={`${step} ${hue}`}
      className={classNames(styles.line, lines.length > CROWDED && styles.thin, hue === null ? styles.bare : 'hue')}
      style={{ ...(hue === null ? {} : hueStyle(hue)), top: `${(100 * step) / STEPS}%` }}
    />
  ))
})

interface Line {
  readonly step: number
  readonly hue: number | null
}

function drawLines(marks: readonly MarkSpan[], length: number): Line[] {
  const lines = new Map<string, Line>()
  for (const { start, hue } of marks) {
    const step = Math.floor((STEPS * start) / Math.max(length, 1))
    lines.set(`${step} ${hue}`, { step, hue })
  }
  return [...lines.values()]
}
