import { memo } from 'react'
import type { KeyboardCursor } from '../../editor/keyboard-cursor.ts'
import { Answers } from './answers/answers.tsx'
import type { NearPassage } from './cards/card-column.tsx'
import { CardMargin } from './cards/card-margin.tsx'
import { EndGrips } from './ends/end-grips.tsx'
import type { SetSpans } from './ends/set-spans.ts'
import type { PageFrame } from './page-sight.ts'
import { PrintNotes } from './print-notes.tsx'
import type { ReaderData } from './reader-data.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { useDeletePassage } from './tagging.ts'

interface BesideTextProps {
  readonly frame: PageFrame | null
  readonly cursor: KeyboardCursor | null
  readonly data: ReaderData
  readonly near: readonly NearPassage[]
  readonly goesOnAbove: boolean
  /** Without a margin the cards are shown elsewhere. */
  readonly isNarrow: boolean
  readonly deletePassage: ReturnType<typeof useDeletePassage>
  readonly setSpans: SetSpans
}

/** What stands on the page with the text; kept as it is while only the text changes. */
export const BesideText = memo(function BesideText(props: BesideTextProps) {
  const { frame, cursor, data, near, goesOnAbove, isNarrow, deletePassage, setSpans } = props
  return (
    <>
      {isNarrow ? null : <CardMargin data={data} near={near} goesOnAbove={goesOnAbove} onDelete={deletePassage} />}
      {frame ? <PrintNotes frame={frame} data={data} /> : null}
      {frame ? <SelectionBar frame={frame} data={data} /> : null}
      {frame ? <EndGrips frame={frame} data={data} setSpans={setSpans} /> : null}
      {frame && cursor ? <Answers frame={frame} cursor={cursor} data={data} /> : null}
    </>
  )
})
