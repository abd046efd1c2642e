import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { PositionId } from '#shared/domain/ids.ts'
import { useLayoutEffect, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { hueStyle } from '../../ui/option.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { printDate } from '../../parts/transcript-words.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import styles from './band.module.css'
import { bandContentsOf } from './band-contents.ts'
import { layOutBand } from './band-layout.ts'
import type { BandLayout, BandMark } from './band-layout.ts'
import { describeMark } from './band-words.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'
import { hueOfSide, hueOfStatus } from './hues.ts'
import { nameSide } from './side-words.ts'

interface BandProps {
  readonly disagreement: Disagreement
  readonly quotes: DisagreementQuotes
  readonly codebook: Codebook
  /** Shows the quotation of a position on the page. */
  readonly onShow: (positionId: PositionId) => void
}

/** The line of time: each side's stances above, the status as a band, what happened when below. */
export function Band({ disagreement, quotes, codebook, onShow }: BandProps) {
  const [line, setLine] = useState<HTMLElement | null>(null)
  const width = useWidth(line)
  const contents = useMemo(
    () => bandContentsOf(disagreement, quotes, codebook.terms),
    [disagreement, quotes, codebook.terms],
  )
  const layout = useMemo(() => layOutBand(contents, width), [contents, width])
  const names = disagreement.sides.map((side, index) => nameSide(side, index, codebook.actors))
  const isEmpty = contents.rows.every((row) => row.length === 0) && disagreement.statuses.length === 0
  if (isEmpty) return null
  return (
    <figure className={styles.band} aria-label="The disagreement over time">
      <div className={styles.names}>
        {names.map((name, index) => (
          <span key={disagreement.sides[index]?.id} title={name}>
            {name}
          </span>
        ))}
      </div>
      <div ref={setLine} className={styles.line}>
        {layout.rows.map((marks, row) => (
          <MarkRow
            key={disagreement.sides[row]?.id}
            marks={marks}
            hue={hueOfSide(row)}
            wordsOf={(mark) => `${names[row] ?? ''} ${describeMark(mark.ids, quotes, codebook.terms)}`}
            onShow={onShow}
          />
        ))}
        <StatusLine disagreement={disagreement} segments={layout.segments} codebook={codebook} />
        <Labels labels={layout.labels} />
      </div>
      <Undated
        ids={layout.undated}
        names={names}
        signOf={(row, id) => contents.rows[row]?.find((one) => one.id === id)?.sign ?? ''}
        onShow={onShow}
      />
    </figure>
  )
}

/** Pixels; 0 until it has been measured. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return width
}

interface MarkRowProps {
  readonly marks: readonly BandMark[]
  readonly hue: number
  readonly wordsOf: (mark: BandMark) => string
  readonly onShow: (positionId: PositionId) => void
}

function MarkRow({ marks, hue, wordsOf, onShow }: MarkRowProps) {
  return (
    <div className={classNames('hue', styles.row)} style={hueStyle(hue)}>
      {marks.map((mark) => (
        <Tooltip key={mark.ids[0]} text={wordsOf(mark)}>
          <AriaButton
            className={styles.mark ?? ''}
            style={{ left: mark.left, width: mark.width }}
            aria-label={`${mark.signs.join(' ')} ${wordsOf(mark)}`}
            onPress={() => mark.ids[0] !== undefined && onShow(mark.ids[0])}
          >
            {mark.signs.map((sign) => (
              <span key={sign} aria-hidden="true">
                {sign}
              </span>
            ))}
            {mark.ids.length > mark.signs.length ? <small aria-hidden="true">×{mark.ids.length}</small> : null}
          </AriaButton>
        </Tooltip>
      ))}
    </div>
  )
}

interface StatusLineProps {
  readonly disagreement: Disagreement
  readonly segments: BandLayout['segments']
  readonly codebook: Codebook
}

/** For the eye; the page's list of statuses says the same in words. */
function StatusLine({ disagreement, segments, codebook }: StatusLineProps) {
  return (
    <div className={styles.statuses} aria-hidden="true">
      {segments.map(({ index, left, width }) => {
        const status = disagreement.statuses[index]
        const term = status && codebook.terms.get(status.statusId)
        const hue = hueOfStatus(term?.key)
        return (
          <span
            key={index}
            className={classNames(styles.segment, hue !== null && 'hue', hue !== null && styles.coloured)}
            style={{ left, width, ...(hue === null ? {} : hueStyle(hue)) }}
            title={`${term?.label ?? ''}${status?.since ? ` since ${printDate(status.since)}` : ''}`}
          />
        )
      })}
    </div>
  )
}

function Labels({ labels }: { readonly labels: BandLayout['labels'] }) {
  const lines = labels.reduce((most, label) => Math.max(most, label.line + 1), 1)
  return (
    <div className={styles.labels} style={{ height: 4 + lines * 15 }}>
      {labels.map((label) => (
        <span
          key={`${label.text} ${label.at}`}
          style={{ left: label.left, width: label.width, top: 3 + label.line * 15 }}
        >
          {label.text}
        </span>
      ))}
    </div>
  )
}

interface UndatedProps {
  /** By side. */
  readonly ids: BandLayout['undated']
  readonly names: readonly string[]
  readonly signOf: (row: number, id: PositionId) => string
  readonly onShow: (positionId: PositionId) => void
}

/** Evidence whose text has no date cannot stand on the line; it is named beside it. */
function Undated({ ids, names, signOf, onShow }: UndatedProps) {
  if (ids.every((own) => own.length === 0)) return null
  return (
    <figcaption className={styles.undated}>
      <span>Undated:</span>
      {ids.map((own, row) =>
        own.length === 0 ? null : (
          <span key={names[row]} className="hue" style={hueStyle(hueOfSide(row))}>
            {names[row]}
            {own.map((id) => (
              <AriaButton
                key={id}
                className={styles.undatedSign ?? ''}
                aria-label={`${signOf(row, id)} ${names[row]}: show the quotation`}
                onPress={() => onShow(id)}
              >
                {signOf(row, id)}
              </AriaButton>
            ))}
          </span>
        ),
      )}
    </figcaption>
  )
}
