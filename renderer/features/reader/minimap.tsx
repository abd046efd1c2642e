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
/** Degrees that nobody tells apart in a line so thin: each hue is an element, and a long text has hundreds of colours. */
const SHADE = 10
/** More lines than these are drawn thinner, so that they stay apart. */
const CROWDED = 120
const none: readonly never[] = []

/** The whole text at the right edge: a line a passage, and a frame around what is in sight. For the mouse only. */
export function Minimap({ marks, length, onGoTo }: MinimapProps) {
  // A text just opened, and a tag just put, is painted on the page first, here after it.
  const settled = useDeferredValue(marks, none)
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
  const colours = useMemo(() => placeLines(marks, length), [marks, length])
  const count = colours.reduce((sum, { steps }) => sum + steps.size, 0)
  return (
    <svg
      className={classNames(styles.lines, count > CROWDED && styles.crowded)}
      viewBox={`0 0 1 ${STEPS}`}
      preserveAspectRatio="none"
    >
      {colours.map(({ hue, steps }) => (
        <path
          key={hue}
          className={hue === null ? styles.bare : 'hue'}
          style={hue === null ? {} : hueStyle(hue)}
          d={[...steps].map((step) => `M0 ${step + 0.5}H1`).join('')}
        />
      ))}
    </svg>
  )
})

/** Where lines of one hue stand. One path draws them all: thousands of passages have as many lines as there are steps and hues. */
interface Colour {
  readonly hue: number | null
  readonly steps: ReadonlySet<number>
}

function placeLines(marks: readonly MarkSpan[], length: number): Colour[] {
  const colours = new Map<number | null, Set<number>>()
  for (const mark of marks) {
    const step = Math.floor((STEPS * mark.start) / Math.max(length, 1))
    const hue = mark.hue === null ? null : Math.round(mark.hue / SHADE) * SHADE
    const steps = colours.get(hue)
    if (steps) steps.add(step)
    else colours.set(hue, new Set([step]))
  }
  return [...colours].map(([hue, steps]) => ({ hue, steps }))
}
