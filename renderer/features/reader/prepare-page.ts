import type { TranscriptId } from '#shared/domain/ids.ts'
import type { ColourBy } from '#shared/domain/preferences.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { useEffect, useReducer, useState } from 'react'
import { buildFirstOfPrepared, dressOf, drawPrepared, prepareEditor } from '../../editor/prepared-editor.ts'
import { groupByBlock } from '../../editor/segments.ts'
import { useAppearance } from '../../state/appearance.ts'
import { loadFace, lookForFonts } from '../../ui/load-face.ts'
import { nextTask } from '../../ui/next-task.ts'
import { turnsOf } from './answers/answer-data.ts'
import { markerOf } from './page-marks.ts'
import type { ReaderData } from './reader-data.ts'

/** The page of a text of fewer blocks stands within a frame as it is. */
const MANY_BLOCKS = 2000

/** Texts whose page was made ready; what was made for them is kept with them. */
const prepared = new WeakSet<Transcript>()

/**
 * False while the page of a long text is made ready that is opened for the first time: in tasks of their own, between
 * which the window stays live. A page that stands is left standing, whatever is corrected in its text.
 */
export function useIsPrepared(data: ReaderData | null): boolean {
  const { colourBy } = useAppearance()
  const [standing, setStanding] = useState<TranscriptId | null>(null)
  const [, noteReady] = useReducer((count: number) => count + 1, 0)
  const isPrepared = data !== null && (standing === data.transcript.id || isReady(data.transcript))
  const stands = isPrepared ? data.transcript.id : null
  if (stands !== standing) setStanding(stands)
  useEffect(() => {
    if (data === null || isPrepared) return undefined
    const leaving = new AbortController()
    void prepare(data, colourBy, leaving.signal).then((isDone) => isDone && noteReady())
    return () => leaving.abort()
  }, [data, isPrepared, colourBy])
  return isPrepared
}

function isReady(transcript: Transcript): boolean {
  return transcript.blocks.length < MANY_BLOCKS || prepared.has(transcript)
}

/** UTF-16 units by which the scripts of a text are known: about what a window shows. */
const SEEN = 2_000

/** A text that is painted before its fonts are there is laid out a second time, with all of the window. */
async function loadFonts({ text, speakers }: Transcript): Promise<void> {
  const names = speakers.slice(0, 20).map(({ name }) => name)
  // A font that does not come is not waited for: the page shows another.
  await Promise.allSettled([loadFace('1em --serif', text.slice(0, SEEN)), loadFace('1em --sans', names.join(' '))])
}

/** Makes what the page asks for; false where the person left before all was there. */
async function prepare(data: ReaderData, colourBy: ColourBy, leaving: AbortSignal): Promise<boolean> {
  const { transcript, forCards, passages } = data
  const { blocks } = transcript
  const mark = markerOf(forCards, colourBy)
  await nextTask()
  await loadFonts(transcript)
  if (leaving.aborted) return false
  const steps = [
    () => lookForFonts('20px --serif', transcript.text.slice(0, SEEN)),
    () => dressOf(transcript),
    () => turnsOf(blocks),
    () => mark(passages),
    () => groupByBlock(blocks, mark(passages)),
    () => prepareEditor(transcript, groupByBlock(blocks, mark(passages))),
    drawPrepared,
    buildFirstOfPrepared,
  ]
  for (const step of steps) {
    try {
      step()
    } catch {
      // The page asks for it again, and what it throws is told where errors of a screen are.
      break
    }
    await nextTask()
    if (leaving.aborted) return false
  }
  prepared.add(transcript)
  return true
}
