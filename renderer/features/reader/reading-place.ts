import { useEffect, useLayoutEffect, useRef } from 'react'
import { selectOffsets } from '../../editor/dom-positions.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { useRoute } from '../../state/route.ts'
import { goToOffset, goToPlace, readPlace } from './go-to.ts'
import { useSight } from './page-sight.ts'
import type { PageFrame } from './page-sight.ts'
import { startOf } from './reader-data.ts'
import type { ReaderData } from './reader-data.ts'
import { activate, forgetPage } from './reader-state.ts'

/** Milliseconds without scrolling after which the place is remembered. */
const SETTLED = 400

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
      selectOffsets(frame.editor, focus.start, focus.end ?? focus.start)
    } else {
      const place = usePreferences.getState().readingPlaces.find((one) => one.transcriptId === transcript.id)
      if (place) goToPlace(frame, place)
    }
  }, [frame, focus, transcript.id])

  const projectId = useBackendQuery('projects.current', {}).data?.id
  useEffect(() => {
    if (!frame || projectId === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = useSight.subscribe(({ seq }) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const readingPlace = { projectId, transcriptId: transcript.id, ...readPlace(frame, seq) }
        // Where it cannot be stored, the place is known as long as the window lives.
        setPreferences({ readingPlace }).catch(() => {})
      }, SETTLED)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [frame, transcript.id, projectId])

  useEffect(() => forgetPage, [])
}
