import { describePosition, joinSentence } from '#shared/domain/position-sentence.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useLayoutEffect, useRef } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { hueStyle } from '../../ui/option.tsx'
import { wordsOfPosition } from './cards/position-words.ts'
import styles from './passage-chooser.module.css'
import { hueOfPassage } from './passage-marks.ts'
import type { ReaderData } from './reader-data.ts'
import { activate, useReaderState } from './reader-state.ts'

/** A short list of the passages that lie over each other where was clicked. */
export function PassageChooser({ data }: { readonly data: ReaderData }) {
  const choice = useReaderState((state) => state.choice)
  const colourBy = useReaderState((state) => state.colourBy)
  const box = useRef<HTMLDivElement>(null)
  const returnFocus = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (!box.current || !choice) return
    returnFocus.current = document.querySelector<HTMLElement>('[role="document"]')
    const { width, height } = box.current.getBoundingClientRect()
    box.current.style.left = `${Math.max(8, Math.min(choice.x - 20, innerWidth - width - 12))}px`
    box.current.style.top = `${choice.y + 18 + height > innerHeight ? choice.y - height - 14 : choice.y + 18}px`
  }, [choice])
  if (!choice) return null
  const passages = choice.passageIds.flatMap((id) => data.passagesById.get(id) ?? [])
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Escape closes it too */}
      <div className={styles.outside} onPointerDown={closeChooser} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it from any row */}
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
                  textValue={summarise(passage, data)}
                  className={classNames(styles.item, hue === null ? styles.bare : 'hue')}
                  {...(hue === null ? {} : { style: hueStyle(hue) })}
                >
                  {summarise(passage, data)}
                </ListBoxItem>
              )
            })}
          </ListBoxSection>
        </ListBox>
      </div>
    </>
  )
}

function closeChooser(): void {
  useReaderState.setState({ choice: null })
}

function summarise(passage: TaggedPassage, data: ReaderData): string {
  const [position] = passage.positions
  if (position) return joinSentence(describePosition(wordsOfPosition(position, data, null), 'card'))
  const codes = passage.codeIds.flatMap((id) => data.codes.get(id)?.name ?? [])
  return codes.join(', ') || passage.memos[0]?.text || `“${passage.spans[0]?.quote ?? ''}”`
}
