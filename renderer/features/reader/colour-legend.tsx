import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { ColourBy } from '#shared/domain/preferences.ts'
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { colourings, setColourBy, useAppearance } from '../../state/appearance.ts'
import { classNames } from '../../ui/class-names.ts'
import { hueStyle } from '../../ui/option.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import styles from './colour-legend.module.css'
import { colourTagOf } from './passage-marks.ts'
import type { ColourTag, HueSource } from './passage-marks.ts'
import { startOf } from './reader-data.ts'
import type { ReaderData } from './reader-data.ts'
import { activate, useReaderState } from './reader-state.ts'

interface ColourLegendProps {
  readonly data: ReaderData
  readonly onGoTo: (offset: number) => void
}

/** Pixels of an entry, about. */
const ROW = 24

const LABELS: Readonly<Record<ColourBy, string>> = { issue: 'Issue', code: 'Code', actor: 'Holder', stance: 'Stance' }

/** What the colours of the highlights stand for, and what each of them means in this text. */
export function ColourLegend({ data, onGoTo }: ColourLegendProps) {
  const { colourBy } = useAppearance()
  const entries = useMemo(() => listColours(data.passages, { ...data, colourBy }), [data, colourBy])
  const latest = useRef({ entries, onGoTo })
  useLayoutEffect(() => {
    latest.current = { entries, onGoTo }
  })
  const goToNext = useCallback((id: string) => {
    const next = findNext(latest.current.entries.find(({ tag }) => tag.id === id)?.passages ?? [])
    if (!next) return
    activate(next.id)
    latest.current.onGoTo(startOf(next))
  }, [])
  return (
    <section className={styles.legend} aria-label="Colours">
      <SegmentedControl
        label="Colours"
        segments={colourings.map((id) => ({ id, label: LABELS[id], content: LABELS[id] }))}
        value={colourBy}
        onChange={setColourBy}
      />
      {entries.length === 0 ? null : (
        <VirtualRows rows={entries} rowHeight={ROW} className={styles.entries}>
          {({ tag, passages }) => <Entry {...tag} count={passages.length} onPress={goToNext} />}
        </VirtualRows>
      )}
      <p className={styles.lines}>
        <span className={styles.solid}>own words</span> <span className={styles.dashed}>reported</span>{' '}
        <span className={styles.dotted}>other</span>
      </p>
    </section>
  )
}

interface EntryProps extends ColourTag {
  readonly count: number
  readonly onPress: (id: string) => void
}

/** Kept as it is while its count stays: a tag changes one of many. */
const Entry = memo(function Entry({ id, hue, sign, name, count, onPress }: EntryProps) {
  return (
    <AriaButton
      className={classNames(styles.entry, hue === null ? styles.bare : 'hue')}
      style={hue === null ? {} : hueStyle(hue)}
      onPress={() => onPress(id)}
    >
      <span className={styles.swatch} aria-hidden="true" />
      {sign === '' ? null : <span className={styles.sign}>{sign}</span>}
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.count}>{count}</span>
    </AriaButton>
  )
})

interface LegendEntry {
  readonly tag: ColourTag
  readonly passages: readonly TaggedPassage[]
}

/** The tags that give colours in this text, the most used first. */
function listColours(passages: readonly TaggedPassage[], source: HueSource): LegendEntry[] {
  const entries = new Map<string, { tag: ColourTag; passages: TaggedPassage[] }>()
  for (const passage of passages) {
    const tag = colourTagOf(passage, source)
    if (!tag) continue
    const entry = entries.get(tag.id)
    if (entry) entry.passages.push(passage)
    else entries.set(tag.id, { tag, passages: [passage] })
  }
  return [...entries.values()].toSorted((a, b) => b.passages.length - a.passages.length)
}

/** The one after the active passage, or the first. */
function findNext(passages: readonly TaggedPassage[]): TaggedPassage | undefined {
  const { activeId } = useReaderState.getState()
  return passages[passages.findIndex((one) => one.id === activeId) + 1] ?? passages[0]
}
