import type { Transcript } from '#shared/domain/transcripts.ts'
import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { Button as AriaButton } from 'react-aria-components'
import { runAction } from '../../commands/registry.ts'
import { tellLookReasons } from '../../parts/guess-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './page-head.module.css'
import type { PageFrame } from './page-sight.ts'
import { useReaderState } from './reader-state.ts'

interface PageHeadProps {
  readonly transcript: Transcript
  readonly frame: PageFrame | null
}

const MONTHS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date as far as it is known, as a person writes it: "14 March 2019". */
export function writeDate(date: string): string {
  const day = new Date(`${date.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`)
  if (date.length === 4) return date
  return (date.length === 7 ? MONTH : MONTHS).format(day)
}

/** What is known about the text: below its own title where it has one, else under the name it goes by. */
export function PageHead({ transcript, frame }: PageHeadProps) {
  const { blocks } = transcript
  const title = useMemo(() => blocks.find((block) => block.kind === 'title'), [blocks])
  const slot = title && frame?.editor.blockElement(title.seq)?.querySelector('[data-slot="below-title"]')
  if (slot) return createPortal(<Known transcript={transcript} />, slot)
  if (title) return null
  return (
    <header className={styles.alone}>
      <h1 className={styles.title}>{transcript.title}</h1>
      <Known transcript={transcript} />
    </header>
  )
}

function Known({ transcript }: { readonly transcript: Transcript }) {
  return (
    <>
      <KnownLine transcript={transcript} />
      <LookLine transcript={transcript} />
    </>
  )
}

/** Why somebody should look at what was recognised, as long as nobody has. */
function LookLine({ transcript }: { readonly transcript: Transcript }) {
  if (transcript.lookReasons.length === 0) return null
  return (
    <div className={styles.look}>
      <Icon name="warning" />
      <span>{tellLookReasons(transcript.lookReasons)}.</span>
      <span className={styles.buttons}>
        <Button onPress={() => runAction('text.correctAll')}>Correct</Button>
        <Button variant="quiet" onPress={() => runAction('transcript.lookedAt')}>
          It is right
        </Button>
      </span>
    </div>
  )
}

/** Date, time, place, publisher, and the clutter of the page folded into a word. */
function KnownLine({ transcript }: { readonly transcript: Transcript }) {
  const isUnfolded = useReaderState((state) => state.isUnfolded)
  const { blocks } = transcript
  const clutter = useMemo(() => blocks.filter((block) => block.kind === 'furniture').length, [blocks])
  const when = [transcript.date === null ? null : writeDate(transcript.date), transcript.time]
  const parts = [when.filter(Boolean).join(', '), transcript.place, transcript.publisher].filter(Boolean)
  return (
    <p className={styles.line}>
      {parts.join(' · ')}
      {clutter === 0 ? null : (
        <>
          {parts.length === 0 ? '' : ' · '}
          <AriaButton className={styles.fold ?? ''} aria-expanded={isUnfolded} onPress={() => runAction('text.unfold')}>
            {clutter === 1 ? '1 line' : `${clutter} lines`} of page clutter {isUnfolded ? 'shown' : 'folded'}
          </AriaButton>
        </>
      )}
    </p>
  )
}
