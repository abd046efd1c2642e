import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useKeyOf } from '../../commands/registry.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './floating-bar.module.css'
import type { PageFrame } from './page-sight.ts'

interface FloatingBarProps {
  readonly ref: Ref<HTMLDivElement>
  readonly label: string
  readonly children: ReactNode
}

/** What can be done with some words of the page, beside them; `placeBar` puts it there. */
export function FloatingBar({ ref, label, children }: FloatingBarProps) {
  return (
    <div ref={ref} className={styles.bar} role="toolbar" aria-label={label}>
      {children}
    </div>
  )
}

/** The choices of a bar, in a row. */
export function BarChoices({ children }: { readonly children: ReactNode }) {
  return <div className={styles.choices}>{children}</div>
}

interface BarChoiceProps {
  /** The action whose key is shown. */
  readonly action: string
  readonly label: string
  readonly onPress: () => void
}

/** One of them with its key. The focus stays in the text, so that the words stay selected. */
export function BarChoice({ action, label, onPress }: BarChoiceProps) {
  const kbd = useKeyOf(action)
  return (
    <AriaButton className={styles.choice ?? ''} excludeFromTabOrder preventFocusOnPress onPress={onPress}>
      {label} {kbd === undefined ? null : <Kbd>{kbd}</Kbd>}
    </AriaButton>
  )
}

/** The words that a bar belongs to, in pixels of the window. */
interface BarPlace {
  /** Where the bar begins, if the page has room for it there. */
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/** Puts a bar under its words, or above them where the window ends and there is room; never beyond the page. */
export function placeBar(bar: HTMLElement, frame: PageFrame, { left, top, bottom }: BarPlace, gap = 6): void {
  const page = frame.page.getBoundingClientRect()
  const sight = frame.scroller.getBoundingClientRect()
  const above = top - bar.offsetHeight - gap
  const isCutBelow = bottom + gap + bar.offsetHeight > sight.bottom
  const room = page.width - bar.offsetWidth - 8
  bar.style.left = `${Math.max(0, Math.min(left - page.left, room))}px`
  bar.style.top = `${(isCutBelow && above > sight.top ? above : bottom + gap) - page.top}px`
}
