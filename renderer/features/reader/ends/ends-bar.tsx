import type { ActionId } from '../../../commands/catalogue.ts'
import { useKeyOf } from '../../../commands/registry.ts'
import { useLayoutEffect, useRef } from 'react'
import { Kbd } from '../../../ui/kbd.tsx'
import type { PageFrame } from '../page-sight.ts'
import type { EndPlace } from './end-places.ts'
import styles from './ends.module.css'

interface EndsBarProps {
  readonly place: EndPlace
  readonly frame: PageFrame
  readonly isElided: boolean
}

/** Under the end that is held: the keys that move it. */
export function EndsBar({ place, frame, isElided }: EndsBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!bar.current) return
    const room = frame.page.clientWidth - bar.current.offsetWidth - 8
    bar.current.style.left = `${Math.max(8, Math.min(place.left - 60, room))}px`
    const below = place.top + place.height + 18
    const seen = frame.scroller.getBoundingClientRect().bottom - frame.page.getBoundingClientRect().top
    const fits = below + bar.current.offsetHeight + 8 <= seen
    bar.current.style.top = `${fits ? below : place.top - bar.current.offsetHeight - 18}px`
  }, [place, frame])
  return (
    <div ref={bar} className={styles.bar} aria-hidden="true">
      <span>
        <Kbd>←</Kbd> <Kbd>→</Kbd> word
      </span>
      <KeyHint action="ends.sentence.forward" words="sentence" />
      <KeyHint action="ends.character.forward" words="letter" />
      <span>
        <Kbd>Tab</Kbd> other end
      </span>
      {isElided ? <KeyHint action="ends.dropSpan" words="drop this part" /> : null}
      <span>
        <Kbd>Enter</Kbd> store
      </span>
      <span>
        <Kbd>Esc</Kbd> leave as it was
      </span>
    </div>
  )
}

/** A key that the person may have changed; nothing where there is none. */
function KeyHint({ action, words }: { readonly action: ActionId; readonly words: string }) {
  const key = useKeyOf(action)
  return key === undefined ? null : (
    <span>
      <Kbd>{key}</Kbd> {words}
    </span>
  )
}
