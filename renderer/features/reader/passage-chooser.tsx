import { useEffect, useLayoutEffect, useRef } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { useAppearance } from '../../state/appearance.ts'
import { hueStyle } from '../../ui/option.tsx'
import styles from './passage-chooser.module.css'
import { hueOfPassage } from './passage-marks.ts'
import { summarisePassage } from './passage-words.ts'
import type { ReaderData } from './reader-data.ts'
import { activate, useReaderState } from './reader-state.ts'

/** A short list of the passages that lie over each other where was clicked. */
export function PassageChooser({ data }: { readonly data: ReaderData }) {
  const choice = useReaderState((state) => state.choice)
  const { colourBy } = useAppearance()
  const box = useRef<HTMLDivElement>(null)
  const returnFocus = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (!box.current || !choice) return
    returnFocus.current = document.querySelector<HTMLElement>('[role="document"]')
    const { width, height } = box.current.getBoundingClientRect()
    box.current.style.left = `${Math.max(8, Math.min(choice.x - 20, innerWidth - width - 12))}px`
    box.current.style.top = `${choice.y + 18 + height > innerHeight ? Math.max(8, choice.y - height - 14) : choice.y + 18}px`
  }, [choice])
  useEffect(() => {
    if (!choice) return
    // Nothing lies between the pointer and the text: the second press of a double click chooses a word.
    const closeOutside = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && box.current?.contains(target))) closeChooser()
    }
    document.addEventListener('pointerdown', closeOutside, { capture: true })
    return () => document.removeEventListener('pointerdown', closeOutside, { capture: true })
  }, [choice])
  if (!choice) return null
  const passages = choice.passageIds.flatMap((id) => data.passagesById.get(id) ?? [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it from any row
    <div
      ref={box}
      className={styles.chooser}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        closeChooser()
        returnFocus.current?.focus({ preventScroll: true })
      }}
    >
      <ListBox
        aria-label="Passages here"
        className={styles.list ?? ''}
        selectionMode="none"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens to be chosen from
        autoFocus="first"
        onAction={(key) => {
          const chosen = passages.find((one) => one.id === key)
          closeChooser()
          activate(chosen?.id ?? null)
          returnFocus.current?.focus({ preventScroll: true })
        }}
      >
        <ListBoxSection>
          <Header className={styles.heading ?? ''}>{passages.length} passages here</Header>
          {passages.map((passage) => {
            const hue = hueOfPassage(passage, { ...data, colourBy })
            return (
              <ListBoxItem
                key={passage.id}
                id={passage.id}
                textValue={summarisePassage(passage, data)}
                className={classNames(styles.item, hue === null ? styles.bare : 'hue')}
                {...(hue === null ? {} : { style: hueStyle(hue) })}
              >
                {summarisePassage(passage, data)}
              </ListBoxItem>
            )
          })}
        </ListBoxSection>
      </ListBox>
    </div>
  )
}

function closeChooser(): void {
  useReaderState.setState({ choice: null })
}
