import type { TaggedPassage } from '#shared/domain/passages.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { tellPassage } from './passage-words.ts'
import type { PageFrame } from './page-sight.ts'
import styles from './print-notes.module.css'
import { endOf } from './reader-data.ts'
import type { ReaderData } from './reader-data.ts'

/** Longer quotations are shortened in the notes; the text is above. */
const LONGEST = 160

/**
 * On paper there is no margin for cards: each passage has a number where it ends, and below the text stands what it
 * bears. Made only while the page is printed.
 */
export function PrintNotes({ frame, data }: { readonly frame: PageFrame; readonly data: ReaderData }) {
  const [isPrinting, setPrinting] = useState(false)
  const { passages } = data
  useEffect(() => {
    const start = () => {
      frame.editor.buildAll()
      numberMarks(frame.page, inOrderOfEnds(passages))
      flushSync(() => setPrinting(true))
    }
    const stop = () => setPrinting(false)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', stop)
    return () => {
      removeEventListener('beforeprint', start)
      removeEventListener('afterprint', stop)
    }
  }, [frame, passages])
  if (!isPrinting || passages.length === 0) return null
  return (
    <section className={styles.notes} aria-label="Passages">
      <h2 className={styles.heading}>Passages</h2>
      <ol>
        {inOrderOfEnds(passages).map((passage) => (
          <li key={passage.id}>
            {tellPassage(passage, data)}
            {passage.memos.map((memo) => (
              <span key={memo.id}> Memo: {memo.text}</span>
            ))}{' '}
            <q lang={data.transcript.language ?? undefined}>
              {shorten(joinQuotes(passage.spans.map(({ quote }) => quote)))}
            </q>
          </li>
        ))}
      </ol>
    </section>
  )
}

function inOrderOfEnds(passages: readonly TaggedPassage[]): TaggedPassage[] {
  return passages.toSorted((a, b) => endOf(a) - endOf(b))
}

/** Writes beside the last word of each passage the number of its note; nothing in the text changes. */
function numberMarks(page: HTMLElement, passages: readonly TaggedPassage[]): void {
  const numbers = new Map<string, number>(passages.map(({ id }, index) => [id, index + 1]))
  const last = new Map<string, HTMLElement>()
  for (const mark of page.querySelectorAll<HTMLElement>('[data-passages]')) {
    delete mark.dataset.note
    for (const id of mark.dataset.passages?.split(' ') ?? []) last.set(id, mark)
  }
  for (const [id, mark] of last) {
    const number = numbers.get(id)
    if (number !== undefined) mark.dataset.note = [mark.dataset.note, number].filter(Boolean).join(', ')
  }
}

function shorten(quote: string): string {
  return quote.length > LONGEST
    ? `${quote
        .slice(0, LONGEST - 1)
        .trimEnd()
        .toWellFormed()}…`
    : quote
}
