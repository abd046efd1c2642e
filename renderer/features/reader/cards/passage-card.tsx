import type { TaggedPassage } from '#shared/domain/passages.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import type { KeyboardEvent, Ref } from 'react'
import { useKeyOf } from '../../../commands/registry.ts'
import { useWhoWhen } from '../../../parts/who-when.tsx'
import { useAppearance } from '../../../state/appearance.ts'
import { Chip } from '../../../ui/chip.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import type { MenuEntry } from '../../../ui/menu.tsx'
import { hueStyle } from '../../../ui/option.tsx'
import { hueOfPassage, hueOfPosition } from '../passage-marks.ts'
import { startOf } from '../reader-data.ts'
import type { CardData } from '../reader-data.ts'
import { activate, hover, openComposer, useReaderState } from '../reader-state.ts'
import styles from './cards.module.css'
import { CardAuthors } from './card-authors.tsx'
import { PositionLine } from './position-line.tsx'
import { speakerAt } from './position-words.ts'

interface PassageCardProps {
  readonly passage: TaggedPassage
  readonly data: CardData
  /** What the menu offers; asked for only while there is one. */
  readonly entries: () => readonly MenuEntry[]
  readonly onEdit: () => void
  readonly onDelete: () => void
  readonly onRemoveCode: (codeId: TaggedPassage['codeIds'][number]) => void
  readonly ref?: Ref<HTMLElement>
}

/** Everything that a passage bears, in the margin beside it. */
export function PassageCard({ passage, data, entries, onEdit, onDelete, onRemoveCode, ref }: PassageCardProps) {
  const isActive = useReaderState((state) => state.activeId === passage.id)
  const isHovered = useReaderState((state) => state.hoveredId === passage.id)
  const { colourBy } = useAppearance()
  const picked = useReaderState((state) => state.picked)
  const hue = hueOfPassage(passage, { ...data, colourBy })
  const speaker = speakerAt(data.transcript, startOf(passage))
  const whoWhen = useWhoWhen()
  const isBare = passage.positions.length + passage.codeIds.length + passage.memos.length === 0
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== 'Backspace')) return
    event.preventDefault()
    if (event.key === 'Enter') onEdit()
    else onDelete()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is gone to with Tab, and is a passage, not a button
    <article
      ref={ref ?? null}
      className={classNames(
        styles.card,
        hue === null ? styles.neutral : 'hue',
        isActive && styles.active,
        isHovered && styles.hovered,
      )}
      {...(hue === null ? {} : { style: hueStyle(hue) })}
      data-card={passage.id}
      aria-label={`Passage “${shorten(passage.spans[0]?.quote ?? '')}”`}
      aria-current={isActive}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- cards are gone through with Tab; Enter edits
      tabIndex={0}
      onFocus={() => activate(passage.id)}
      onPointerDown={() => activate(passage.id)}
      onDoubleClick={onEdit}
      onPointerEnter={() => hover(passage.id)}
      onPointerLeave={() => hover(null)}
      onKeyDown={handleKeyDown}
    >
      {passage.positions.map((position) => (
        <PositionLine
          key={position.id}
          position={position}
          speaker={speaker}
          codebook={data}
          hue={hueOfPosition(position, { ...data, colourBy })}
          isPicked={picked.includes(position.id)}
        />
      ))}
      {passage.spans.length === 1 ? null : (
        <p className={styles.elided} lang={data.transcript.language ?? undefined}>
          {joinQuotes(passage.spans.map((span) => span.quote))}
        </p>
      )}
      {isBare ? <BareNote /> : null}
      {passage.codeIds.length === 0 ? null : (
        <div className={styles.codes}>
          {passage.codeIds.map((id) => {
            const code = data.codes.get(id)
            return code ? (
              <Chip key={id} hue={code.hue} onRemove={() => onRemoveCode(id)} removeLabel={`Remove code ${code.name}`}>
                {code.name}
              </Chip>
            ) : null
          })}
        </div>
      )}
      {passage.memos.map((memo) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a short cut; the menu has the same for keys
        <p
          key={memo.id}
          className={styles.memo}
          title={whoWhen(memo)}
          onDoubleClick={(event) => {
            event.stopPropagation()
            openComposer({ kind: 'memo', target: { passageId: passage.id }, memoId: memo.id })
          }}
        >
          <Icon name="memo" size={13} />
          <span>{memo.text}</span>
        </p>
      ))}
      {isActive ? (
        <p className={styles.made}>
          <CardAuthors passage={passage} />
        </p>
      ) : null}
      {isActive || isHovered ? (
        <div className={styles.menu}>
          <Menu label="This passage" entries={entries()}>
            <IconButton label="More" icon="more" size={15} />
          </Menu>
        </div>
      ) : null}
    </article>
  )
}

function shorten(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 80).toWellFormed()}…` : quote
}

function BareNote() {
  const keys = [useKeyOf('passage.tagPosition'), useKeyOf('passage.tagCode'), useKeyOf('passage.writeMemo')]
  const [last = '', ...others] = keys.filter((key) => key !== undefined).toReversed()
  const press = others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`
  return <p className={styles.bare}>No tags yet{last === '' ? '.' : `: press ${press}.`}</p>
}
