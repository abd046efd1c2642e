import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { UserAction } from '../../commands/action.ts'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useActions, useKeyOf } from '../../commands/registry.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { count } from '../../ui/counting.ts'
import { Popover } from '../../ui/popover.tsx'
import { ScreenLayout } from '../../ui/screen-layout.tsx'
import { BlockList } from './block-list.tsx'
import { useCorrectionActions } from './correction-actions.ts'
import styles from './correction-page.module.css'
import { closePanel, seqsBetween, useChosen } from './correction-state.ts'
import { Palette } from './palette.tsx'
import { RenameForm } from './rename-form.tsx'
import type { Step } from './steps.ts'
import { WhoForm } from './who-form.tsx'

interface CorrectionPageProps {
  readonly text: CorrectableText
  readonly language: string | null
  /** What is corrected, in a word or two: the name of the file. */
  readonly title: string
  readonly onCorrect: (step: Step) => void
  /** What else can be done here. */
  readonly actions: readonly UserAction[]
  /** What is known about the whole, beside the text. */
  readonly side: ReactNode
  /** Buttons that end it. */
  readonly foot: ReactNode
}

/** The text as it was recognised, to be put right, with what is known about it at its side. */
export function CorrectionPage({ text, language, title, onCorrect, actions, side, foot }: CorrectionPageProps) {
  const grid = useRef<HTMLDivElement>(null)
  const details = useRef<HTMLElement>(null)
  const [isSideOpen, setSideOpen] = useState(false)
  const block = text.blocks[useChosen(text.blocks.length).at]
  useActions([
    ...actions,
    {
      ...describe('correction.details'),
      run: () => {
        setSideOpen(true)
        requestAnimationFrame(() => details.current?.querySelector<HTMLElement>('input, textarea')?.focus())
      },
    },
    ...useCorrectionActions({ text, onCorrect }),
  ])
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])
  const backToText = () => {
    setSideOpen(false)
    grid.current?.focus({ preventScroll: true })
  }
  return (
    <ScreenLayout>
      <div className={styles.screen}>
        <div className={styles.middle}>
          <Head text={text} title={title} isSideOpen={isSideOpen} onToggleSide={() => setSideOpen(!isSideOpen)} />
          <div className={styles.text}>
            {text.blocks.length === 0 ? (
              <p className={styles.nothing}>There are no words in it.</p>
            ) : (
              <BlockList
                text={text}
                language={language}
                gridRef={grid}
                palette={block ? <Palette text={text} block={block} grid={grid} /> : null}
              />
            )}
          </div>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leads back to the text */}
        <aside
          ref={details}
          className={classNames(styles.side, isSideOpen && styles.open)}
          aria-label="Details"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) backToText()
          }}
        >
          {side}
        </aside>
        <div className={styles.foot}>{foot}</div>
        <Panels text={text} onCorrect={onCorrect} grid={grid} />
        <Announcer />
      </div>
    </ScreenLayout>
  )
}

interface HeadProps {
  readonly text: CorrectableText
  readonly title: string
  readonly isSideOpen: boolean
  readonly onToggleSide: () => void
}

/** What it is, how much of it there is, and how much is not sure. */
function Head({ text, title, isSideOpen, onToggleSide }: HeadProps) {
  const key = useKeyOf('correction.nextDoubt')
  const { doubts, turns, clutter } = useMemo(() => countBlocks(text), [text])
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <span className={styles.counts}>
        {count(text.blocks.length, 'paragraph')}, {count(turns, 'turn')}
        {clutter === 0 ? '' : `, ${clutter} of page clutter`}
      </span>
      <span className={styles.space} />
      {doubts === 0 ? (
        <span className={styles.counts}>nothing in doubt</span>
      ) : (
        <Button variant="quiet" icon="warning" kbd={key} onPress={() => runAction('correction.nextDoubt')}>
          {doubts} not sure
        </Button>
      )}
      <span className={styles.toggle}>
        <Button aria-expanded={isSideOpen} onPress={onToggleSide}>
          Details
        </Button>
      </span>
    </header>
  )
}

function countBlocks({ blocks }: CorrectableText): { doubts: number; turns: number; clutter: number } {
  const counts = { doubts: 0, turns: 0, clutter: 0 }
  for (const [seq, { doubt, speakerId, label, kind }] of blocks.entries()) {
    if (doubt !== null) counts.doubts += 1
    if (kind === 'furniture') counts.clutter += 1
    if (speakerId !== null && (label !== null || blocks[seq - 1]?.speakerId !== speakerId)) counts.turns += 1
  }
  return counts
}

interface PanelsProps extends Pick<CorrectionPageProps, 'text' | 'onCorrect'> {
  readonly grid: { readonly current: HTMLElement | null }
}

/** Who speaks, and what is known of a speaker, beside the chosen paragraph. */
function Panels({ text, onCorrect, grid }: PanelsProps) {
  const { at, anchor, panel } = useChosen(text.blocks.length)
  const anchorRow = useRef<Element>(null)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    anchorRow.current = grid.current?.querySelector(`[data-seq="${at}"] [role="gridcell"]`) ?? grid.current
    setReady(panel !== null && anchorRow.current !== null)
  }, [panel, at, grid])
  if (!isReady || panel === null) return null
  const speaker = panel.type === 'rename' ? text.speakers.find(({ id }) => id === panel.speakerId) : undefined
  return (
    <Popover
      label={panel.type === 'who' ? 'Who speaks' : 'About the speaker'}
      isOpen
      onClose={closePanel}
      triggerRef={anchorRow}
      placement="bottom start"
    >
      {panel.type === 'who' ? (
        <WhoForm
          text={text}
          seqs={seqsBetween({ at, anchor })}
          scope={panel.scope}
          onCorrect={onCorrect}
          onClose={closePanel}
        />
      ) : speaker ? (
        <RenameForm
          speaker={speaker}
          others={text.speakers.filter(({ id }) => id !== speaker.id).map(({ name }) => name)}
          onCorrect={onCorrect}
          onClose={closePanel}
        />
      ) : null}
    </Popover>
  )
}
