import type { ActionId } from '../../../commands/catalogue.ts'
import { useKeyOf } from '../../../commands/registry.ts'
import { useLayoutEffect, useRef } from 'react'
import { Kbd } from '../../../ui/kbd.tsx'
import { placeBar } from '../floating-bar.tsx'
import type { PageFrame } from '../page-sight.ts'
import type { EndPlace } from './end-places.ts'
import styles from './ends.module.css'

/** Pixels between words and bar, for the knob of the grip that hangs there. */
const ROOM_FOR_GRIP = 18

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
    const page = frame.page.getBoundingClientRect()
    const [left, top] = [page.left + place.left - 60, page.top + place.top]
    placeBar(bar.current, frame, { left, top, bottom: top + place.height }, ROOM_FOR_GRIP)
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
