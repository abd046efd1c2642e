import { selectOffsets } from '../../../editor/dom-positions.ts'
import type { KeyboardCursor } from '../../../editor/keyboard-cursor.ts'
import { extentOf } from '../../../editor/selected-words.ts'
import type { PageFrame } from '../page-sight.ts'
import type { ReaderData } from '../reader-data.ts'
import { closeComposer, letGoOfChosen, useReaderState } from '../reader-state.ts'
import { spansOf } from '../read-guess.ts'
import { Composer } from './composer.tsx'

interface ComposerHostProps {
  readonly frame: PageFrame
  readonly cursor: KeyboardCursor
  readonly data: ReaderData
}

/** Shows the composer while there is something to compose, and gives the text its focus back afterwards. */
export function ComposerHost({ frame, cursor, data }: ComposerHostProps) {
  const task = useReaderState((state) => state.composer)
  if (task === null) return null
  const words = extentOf(spansOf(task.target, data))
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
        letGoOfChosen()
        if (words) cursor.place(words.end)
      }}
      onCancel={() => {
        close()
        if (words && 'spans' in task.target) selectOffsets(frame.editor, words.start, words.end)
      }}
    />
  )
}
