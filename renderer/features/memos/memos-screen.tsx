import { MemoSubject } from '#shared/domain/memos.ts'
import type { PlacedMemo } from '#shared/domain/memos.ts'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useActions } from '../../commands/registry.ts'
import { MemoItem } from '../../parts/memos/memo-item.tsx'
import { subjectNames } from '../../parts/memos/memo-words.ts'
import { LongList } from '../../parts/quotations/long-list.tsx'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LoadState } from '../../ui/load-state.tsx'
import { PageBody, PageHeader, ScreenLayout } from '../../ui/screen-layout.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { goToSubject } from './go-to-subject.ts'
import { chooseMemos, orders } from './memo-order.ts'
import type { MemoChoice, Order } from './memo-order.ts'
import styles from './memos-screen.module.css'
import { PressKey } from '../../parts/press-key.tsx'

/** All memos of the project, on whatever they are. */
export function MemosScreen() {
  const query = useBackendQuery('memos.list', {})
  const [choice, setChoice] = useState<MemoChoice>({ query: '', subject: null, order: 'newest' })
  const search = useRef<HTMLInputElement>(null)
  const shown = useSteadyMemos(query.data ?? [], choice)
  useActions([{ ...describe('memos.find'), run: () => search.current?.focus() }])

  if (!query.data) {
    return (
      <ScreenLayout>
        <LoadState error={query.error ? messageOf(query.error) : null} onRetry={() => void query.refetch()} />
      </ScreenLayout>
    )
  }
  const write = (
    <Button variant="primary" icon="plus" onPress={() => runAction('project.memos')}>
      Memo on the project
    </Button>
  )
  if (query.data.length === 0) {
    return (
      <ScreenLayout>
        <EmptyState title="What strikes you" action={write}>
          A memo is a dated note of your own, on anything: select words and <PressKey action="passage.writeMemo" />, or
          look for “Memos” on a transcript, an actor, an issue, a code, a disagreement.
        </EmptyState>
      </ScreenLayout>
    )
  }
  return (
    <ScreenLayout>
      <PageBody>
        <PageHeader title="Memos" detail={describeFound(shown.length, query.data.length)} actions={write} />
        <MemoFilters choice={choice} memos={query.data} searchRef={search} onChange={setChoice} />
        {shown.length === 0 ? <p className={styles.none}>No memo says so.</p> : null}
        <LongList key={`${choice.query} ${choice.subject} ${choice.order}`} items={shown} noun="memo">
          {(memo) => (
            <MemoItem key={memo.id} memo={memo} place={memo} label={`Memo on ${memo.subjectTitle}`}>
              <Subject memo={memo} />
            </MemoItem>
          )}
        </LongList>
      </PageBody>
    </ScreenLayout>
  )
}

/** What is chosen and its order stay while a memo is written: it must not wander off under the hand. */
function useSteadyMemos(memos: readonly PlacedMemo[], choice: MemoChoice): PlacedMemo[] {
  const sought = useDeferredValue(choice)
  const ids = memos.map(({ id }) => id).join(' ')
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- anew when memos come or go, not when words change
  const order = useMemo(() => chooseMemos(memos, sought).map(({ id }) => id), [ids, sought])
  const byId = new Map(memos.map((memo) => [memo.id, memo]))
  return order.flatMap((id) => byId.get(id) ?? [])
}

function describeFound(found: number, all: number): string {
  return found === all ? count(all, 'memo') : `${found} of ${count(all, 'memo')}`
}

interface MemoFiltersProps {
  readonly choice: MemoChoice
  readonly memos: readonly PlacedMemo[]
  readonly searchRef: Ref<HTMLInputElement>
  readonly onChange: (choice: MemoChoice) => void
}

const orderNames: Readonly<Record<Order, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Last changed first',
}

function MemoFilters({ choice, memos, searchRef, onChange }: MemoFiltersProps) {
  const numbers = Map.groupBy(memos, ({ subject }) => subject)
  const subjects = MemoSubject.options.filter((subject) => numbers.has(subject))
  return (
    <div className={styles.filters}>
      <TextField
        ref={searchRef}
        label="Find in the memos"
        isLabelHidden
        placeholder="Find in the memos"
        value={choice.query}
        onChange={(query) => onChange({ ...choice, query })}
      />
      <Select
        label="On"
        isLabelHidden
        options={[
          { id: 'all', name: 'On anything' },
          ...subjects.map((id) => ({
            id,
            name: `${subjectNames[id]} (${numbers.get(id)?.length ?? 0})`,
          })),
        ]}
        value={choice.subject ?? 'all'}
        onChange={(id) => onChange({ ...choice, subject: id === 'all' ? null : id })}
      />
      <Select
        label="Order"
        isLabelHidden
        options={orders.map((id) => ({ id, name: orderNames[id] }))}
        value={choice.order}
        onChange={(order) => onChange({ ...choice, order })}
      />
    </div>
  )
}

function Subject({ memo }: { readonly memo: PlacedMemo }) {
  const name = memo.subjectTitle
  const words = (
    <>
      <span className={styles.kind}>{subjectNames[memo.subject]}</span> <span className={styles.name}>{name}</span>
    </>
  )
  return (
    <div className={styles.subject}>
      {memo.subject === 'project' ? (
        <p className={styles.project}>{words}</p>
      ) : (
        <AriaButton className={styles.link ?? ''} onPress={() => goToSubject(memo)}>
          {words}
          <Icon name="arrowRight" size={13} />
        </AriaButton>
      )}
      {memo.quote === null ? null : <blockquote className={styles.quote}>{memo.quote}</blockquote>}
    </div>
  )
}
