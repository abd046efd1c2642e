import { useEffect, useLayoutEffect, useRef } from 'react'
import { selectOffsets } from '../../editor/dom-positions.ts'
import { useRoute } from '../../state/route.ts'
import { goToOffset, goToPlace, readPlace } from './go-to.ts'
import { useSight } from './page-sight.ts'
import type { PageFrame } from './page-sight.ts'
import { startOf } from './reader-data.ts'
import type { ReaderData } from './reader-data.ts'
import { activate, forgetPage, rememberPlace, useReaderState } from './reader-state.ts'

/** Milliseconds without scrolling after which the place is remembered. */
const SETTLED = 200

/** Opens the text where the route says, else where reading stopped, and remembers that place. */
export function useReadingPlace(frame: PageFrame | null, { transcript, passagesById }: ReaderData): void {
  const route = useRoute()
  const focus = route.screen === 'reader' && route.transcriptId === transcript.id ? route.focus : undefined
  const passages = useRef(passagesById)
  useLayoutEffect(() => {
    passages.current = passagesById
  })

  useLayoutEffect(() => {
    if (!frame) return
    if (focus && 'passageId' in focus) {
      const passage = passages.current.get(focus.passageId)
      if (!passage) return
      activate(passage.id)
      goToOffset(frame, startOf(passage), true)
    } else if (focus) {
      goToOffset(frame, focus.start, true)
      selectOffsets(frame.editor, focus.start, focus.start)
    } else {
      const place = useReaderState.getState().places.get(transcript.id)
      if (place) goToPlace(frame, place)
    }
  }, [frame, focus, transcript.id])

  useEffect(() => {
    if (!frame) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = useSight.subscribe(({ seq }) => {
      clearTimeout(timer)
      timer = setTimeout(() => rememberPlace(transcript.id, readPlace(frame, seq)), SETTLED)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [frame, transcript.id])

  useEffect(() => forgetPage, [])
}
