import type { PassageId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { memo } from 'react'
import { call } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { CardData, ReaderData } from '../reader-data.ts'
import { useReaderState } from '../reader-state.ts'
import { describe } from '../../../commands/catalogue.ts'
import { tryCommand } from '../../../commands/outcomes.ts'
import { runAction, useActions } from '../../../commands/registry.ts'
import { CardColumn } from './card-column.tsx'
import type { NearPassage } from './card-column.tsx'
import { editPassage, listCardEntries } from './card-entries.ts'
import styles from './cards.module.css'
import { PassageCard } from './passage-card.tsx'

interface CardMarginProps {
  readonly data: ReaderData
  readonly near: readonly NearPassage[]
  /** True where the page goes on above the first of them. */
  readonly goesOnAbove: boolean
  readonly onDelete: (id: PassageId) => Promise<void>
}

/** The cards beside the text. */
export function CardMargin({ data, near, goesOnAbove, onDelete }: CardMarginProps) {
  return (
    <CardColumn near={near} goesOnAbove={goesOnAbove}>
      {(passage) => <Card passage={passage} data={data.forCards} onDelete={onDelete} />}
    </CardColumn>
  )
}

/** Where there is no margin: the active card over the page's foot, and all of them in a drawer. */
export function CardDrawer({ data, near, onDelete }: Omit<CardMarginProps, 'goesOnAbove'>) {
  const isOpen = useReaderState((state) => state.isDrawerOpen)
  const activeId = useReaderState((state) => state.activeId)
  // What can be done with selected words comes first: the card would lie over it.
  const hasWords = useReaderState((state) => state.selection !== null)
  const active = activeId === null || hasWords ? undefined : data.passagesById.get(activeId)
  useActions([{ ...describe('reader.cards'), run: () => useReaderState.setState({ isDrawerOpen: !isOpen }) }])
  if (!isOpen) {
    return (
      <div className={styles.floating}>
        {active ? <Card passage={active} data={data.forCards} onDelete={onDelete} /> : null}
        {near.length === 0 ? null : (
          <Button icon="panel" onPress={() => runAction('reader.cards')}>
            {near.length === 1 ? '1 card here' : `${near.length} cards here`}
          </Button>
        )}
      </div>
    )
  }
  return (
    <aside className={styles.drawer} aria-label="Cards">
      <div className={styles.close}>
        <IconButton label="Close cards" icon="close" size={15} onPress={() => runAction('reader.cards')} />
      </div>
      {near.map(({ passage }) => (
        <Card key={passage.id} passage={passage} data={data.forCards} onDelete={onDelete} />
      ))}
      {near.length === 0 ? <p className={styles.empty}>No passages in this part of the text.</p> : null}
    </aside>
  )
}

interface CardProps {
  readonly passage: TaggedPassage
  readonly data: CardData
  readonly onDelete: (id: PassageId) => Promise<void>
}

const Card = memo(function Card({ passage, data, onDelete }: CardProps) {
  return (
    <PassageCard
      passage={passage}
      data={data}
      entries={() => listCardEntries(passage, data, () => void onDelete(passage.id))}
      onEdit={() => editPassage(passage)}
      onDelete={() => void onDelete(passage.id)}
      onRemoveCode={(id) => void tryCommand(() => call('passages.removeCode', { id: passage.id, code: { id } }))}
    />
  )
})
