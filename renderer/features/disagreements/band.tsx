import type { Disagreement } from '#shared/domain/disagreements.ts'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { count } from '../../ui/counting.ts'
import { hueStyle } from '../../ui/option.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { printDate } from '../library/wording.ts'
import type { Codebook } from '../reader/reader-data.ts'
import styles from './band.module.css'
import { bandContentsOf } from './band-contents.ts'
import { layOutBand } from './band-layout.ts'
import type { BandMark } from './band-layout.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'
import { hueOfSide, hueOfStatus } from './hues.ts'
import { nameSide } from './side-words.ts'

interface BandProps {
  readonly disagreement: Disagreement
  readonly quotes: DisagreementQuotes
  readonly codebook: Codebook
  /** Shows the quotation of a position on the page. */
  readonly onShow: (positionId: string) => void
}

/** The line of time: each side's stances above, the status as a band, what happened when below. */
export function Band({ disagreement, quotes, codebook, onShow }: BandProps) {
  const { terms, actors } = codebook
  const [width, setWidth] = useState(0)
  const line = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = line.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const contents = useMemo(() => bandContentsOf(disagreement, quotes, terms), [disagreement, quotes, terms])
  const layout = useMemo(() => layOutBand(contents, width), [contents, width])
  const names = disagreement.sides.map((side, index) => nameSide(side, index, actors))
  const hasTime = contents.rows.some((row) => row.some(({ date }) => date !== null)) || disagreement.statuses.length > 0
  if (!hasTime) return null

  const describeMark = (mark: BandMark, row: number) => {
    const dates = mark.ids.flatMap((id) => contents.rows[row]?.find((one) => one.id === id)?.date ?? [])
    const [first, last] = [dates[0], dates.at(-1)]
    const when = first === undefined ? '' : first === last ? printDate(first) : `${printDate(first)} to ${printDate(last ?? first)}`
    const stances = new Set(
      mark.ids.map((id) => {
        const position = [...quotes.positions.values()].find((one) => one.id === id)
        return position ? terms.get(position.stanceId)?.label : undefined
      }),
    )
    return `${names[row] ?? ''} ${[...stances].filter(Boolean).join(', ')}: ${count(mark.ids.length, 'position')}, ${when}`
  }
  return (
    <figure className={styles.band} aria-label="The disagreement over time">
      <div className={styles.names}>
        {names.map((name, index) => (
          <span key={disagreement.sides[index]?.id} title={name}>
            {name}
          </span>
        ))}
      </div>
      <div ref={line} className={styles.line}>
        {layout.rows.map((marks, row) => (
          <div
            key={disagreement.sides[row]?.id}
            className={classNames('hue', styles.row)}
            style={hueStyle(hueOfSide(row))}
          >
            {marks.map((mark) => (
              <Tooltip key={mark.ids[0]} text={describeMark(mark, row)}>
                <AriaButton
                  className={styles.mark ?? ''}
                  style={{ left: mark.left, width: mark.width }}
                  aria-label={describeMark(mark, row)}
                  onPress={() => onShow(mark.ids[0] ?? '')}
                >
                  {mark.signs.map((sign) => (
                    <span key={sign}>{sign}</span>
                  ))}
                  {mark.ids.length > mark.signs.length ? <small>×{mark.ids.length}</small> : null}
                </AriaButton>
              </Tooltip>
            ))}
          </div>
        ))}
        <div className={styles.statuses}>
          {layout.segments.map(({ index, left, width: length }) => {
            const status = disagreement.statuses[index]
            const term = status && terms.get(status.statusId)
            const hue = hueOfStatus(term?.key)
            return (
              <span
                key={index}
                className={classNames(styles.segment, hue !== null && 'hue', hue !== null && styles.coloured)}
                style={{ left, width: length, ...(hue === null ? {} : hueStyle(hue)) }}
                role="img"
                aria-label={`${term?.label ?? ''}${status?.since ? ` since ${printDate(status.since)}` : ''}`}
                title={`${term?.label ?? ''}${status?.since ? ` since ${printDate(status.since)}` : ''}`}
              />
            )
          })}
        </div>
        <div className={styles.labels} style={{ height: layout.labels.some((label) => label.line > 0) ? 34 : 18 }}>
          {layout.labels.map((label) => (
            <span
              key={`${label.text} ${label.at}`}
              style={{ left: label.left, width: label.width, top: 3 + label.line * 15 }}
            >
              {label.text}
            </span>
          ))}
        </div>
      </div>
      <Undated layout={layout.undated} names={names} contents={contents} onShow={onShow} />
    </figure>
  )
}

interface UndatedProps {
  readonly layout: readonly (readonly string[])[]
  readonly names: readonly string[]
  readonly contents: ReturnType<typeof bandContentsOf>
  readonly onShow: (positionId: string) => void
}

/** Evidence whose text has no date cannot stand on the line; it is named beside it. */
function Undated({ layout, names, contents, onShow }: UndatedProps) {
  if (layout.every((ids) => ids.length === 0)) return null
  return (
    <figcaption className={styles.undated}>
      <span>Undated:</span>
      {layout.map((ids, row) =>
        ids.length === 0 ? null : (
          <span key={names[row]} className="hue" style={hueStyle(hueOfSide(row))}>
            {names[row]}
            {ids.map((id) => (
              <AriaButton
                key={id}
                className={styles.undatedSign ?? ''}
                aria-label={`${names[row]}: show the quotation`}
                onPress={() => onShow(id)}
              >
                {contents.rows[row]?.find((one) => one.id === id)?.sign}
              </AriaButton>
            ))}
          </span>
        ),
      )}
    </figcaption>
  )
}
