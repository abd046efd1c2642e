import { selectOffsets } from '../../../editor/dom-positions.ts'
import type { KeyboardCursor } from '../../../editor/keyboard-cursor.ts'
import type { PageFrame } from '../page-sight.ts'
import type { ReaderData } from '../reader-data.ts'
import { closeComposer, useReaderState } from '../reader-state.ts'
import { Composer, spansOf } from './composer.tsx'

interface ComposerHostProps {
  readonly frame: PageFrame
  readonly cursor: KeyboardCursor
  readonly data: ReaderData
}

/** Shows the composer while there is something to compose, and gives the text its focus back afterwards. */
export function ComposerHost({ frame, cursor, data }: ComposerHostProps) {
  const task = useReaderState((state) => state.composer)
  if (task === null) return null
  const span = spansOf(task.target, data)[0]
  const close = () => {
    closeComposer()
    frame.page.querySelector<HTMLElement>('[role="document"]')?.focus({ preventScroll: true })
  }
  return (
    <Composer
      key={JSON.stringify(task)}
      task={task}
      frame={frame}
      data={data}
      onDone={() => {
        close()
        if (span) cursor.place(span.end)
      }}
      onCancel={() => {
        close()
        if (span && 'span' in task.target) selectOffsets(frame.editor, span.start, span.end)
      }}
    />
  )
}
