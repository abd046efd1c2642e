import { fold } from '#shared/domain/folding.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { messageOf } from '../../api/client.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LongList } from '../quotations/long-list.tsx'
import type { CodebookItem } from './codebook-item.ts'
import styles from './split-dialog.module.css'

/** One use of the item: a passage, or a position. */
export interface SplitUse {
  readonly id: string
  readonly quotes: readonly string[]
  /** Who, when, where. */
  readonly place: string
}

/** Where uses go: to something new, or to an item that is there. */
export interface SplitPart<Id extends string, UseId extends string> {
  readonly target: { readonly name: string } | { readonly id: Id }
  readonly uses: readonly UseId[]
}

type SplitPlace = 'beside' | 'below'

interface SplitDialogProps<Item extends CodebookItem, Use extends SplitUse> {
  readonly noun: 'issue' | 'code'
  readonly items: readonly Item[]
  readonly item: Item
  readonly uses: readonly Use[]
  readonly onSplit: (
    parts: readonly SplitPart<Item['id'], Use['id']>[],
    place: SplitPlace,
  ) => Promise<{ readonly ids: readonly Item['id'][] }>
  readonly goTo: (id: Item['id']) => void
  readonly onClose: () => void
}

/** Digits choose them. */
const mostParts = 9
const stays = '0'

/**
 * One that is several: the quotations are given, one by one, to two or more new names. With the focus on a quotation
 * a digit gives it away and goes on to the next.
 */
export function SplitDialog<Item extends CodebookItem, Use extends SplitUse>(props: SplitDialogProps<Item, Use>) {
  const { noun, items, item, uses, onSplit, goTo, onClose } = props
  const [names, setNames] = useState<readonly string[]>(['', ''])
  const [given, setGiven] = useState<ReadonlyMap<string, number>>(new Map())
  const [place, setPlace] = useState<SplitPlace>('beside')
  const [error, setError] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const list = useRef<HTMLDivElement>(null)

  const findKnown = (name: string) =>
    items.find((one) => one.id !== item.id && fold(one.name) === fold(name) && name.trim() !== '')
  const give = (use: Use, part: number) => setGiven((before) => new Map(before).set(use.id, part))
  const countOf = (part: number) => uses.filter((use) => (given.get(use.id) ?? 0) === part).length
  const segments = [
    { id: stays, label: `stays on “${item.name}”`, content: 'stays' },
    ...names.map((name, index) => ({
      id: String(index + 1),
      label: `${index + 1}: ${name.trim() || 'no name yet'}`,
      content: String(index + 1),
    })),
  ]

  const handleKey = (event: KeyboardEvent<HTMLDivElement>, use: Use) => {
    const part = Number(event.key)
    if (!/^\d$/.test(event.key) || part > names.length || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    give(use, part)
    focusNext(list.current, event.currentTarget)
  }
  const submit = async () => {
    const parts = names.flatMap((name, index) => {
      const own = uses.filter((use) => given.get(use.id) === index + 1).map((use): Use['id'] => use.id)
      const known = findKnown(name)
      if (name.trim() === '' && own.length === 0) return []
      return [{ target: known ? { id: known.id } : { name: name.trim() }, uses: own }]
    })
    const nameless = parts.some(({ target }) => 'name' in target && target.name === '')
    if (nameless || parts.length === 0) {
      setError(`Name what the ${noun} is split into.`)
      return
    }
    setRunning(true)
    try {
      const { ids } = await onSplit(parts, place)
      onClose()
      if (ids[0] !== undefined) goTo(ids[0])
      void offerUndo(`Split “${item.name}”.`)
    } catch (cause) {
      setError(messageOf(cause))
      setRunning(false)
    }
  }

  return (
    <Dialog
      title={`Split “${item.name}”`}
      isOpen
      onClose={onClose}
      size="large"
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <output className={styles.tally}>
            {countOf(0)} stay{countOf(0) === 1 ? 's' : ''}
            {names.map((_, index) => ` · ${index + 1}: ${countOf(index + 1)}`).join('')}
          </output>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isRunning}>
            Split
          </Button>
        </>
      }
    >
      <div className={styles.names}>
        {names.map((name, index) => (
          <TextField
            // Parts have no identity but their number.
            key={index} // oxlint-disable-line react/no-array-index-key -- see above
            label={`${index + 1}`}
            aria-label={`Name of part ${index + 1}`}
            value={name}
            onChange={(text) => setNames(names.with(index, text))}
            placeholder={index === 0 ? 'Name of the first' : 'Name of another'}
            takesFocus={index === 0}
            {...(findKnown(name) ? { description: 'Is there already: takes the chosen quotations over.' } : {})}
          />
        ))}
        {names.length < mostParts ? (
          <Button variant="quiet" icon="plus" onPress={() => setNames([...names, ''])}>
            One more
          </Button>
        ) : null}
      </div>
      <div className={styles.standing}>
        <SegmentedControl
          label="The new ones stand"
          segments={[
            { id: 'beside', label: 'beside it' },
            { id: 'below', label: 'below it' },
          ]}
          value={place}
          onChange={setPlace}
        />
      </div>
      {uses.length === 0 ? (
        <p className={styles.hint}>
          {noun === 'issue' ? 'No position is on this issue itself' : 'No passage bears this code itself'}: only names
          are made.
        </p>
      ) : (
        <p className={styles.hint}>
          {count(uses.length, noun === 'issue' ? 'position' : 'passage')}. On a quotation, a digit gives it to that part
          and goes on; 0 leaves it where it is.
        </p>
      )}
      <div ref={list} className={styles.uses}>
        <LongList items={uses}>
          {(use) => (
            // The keys are those of the radio buttons within, and more of the same.
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
            <div key={use.id} className={styles.use} data-use onKeyDown={(event) => handleKey(event, use)}>
              <div className={styles.words}>
                <q>{joinQuotes(use.quotes)}</q>
                <span className={styles.place}>{use.place}</span>
              </div>
              <div className={styles.choice}>
                <SegmentedControl
                  label={`Where “${joinQuotes(use.quotes).slice(0, 80)}” goes`}
                  isLabelHidden
                  segments={segments}
                  value={String(given.get(use.id) ?? 0)}
                  onChange={(id) => give(use, Number(id))}
                />
                <span className={styles.goal}>{names[(given.get(use.id) ?? 0) - 1]?.trim()}</span>
              </div>
            </div>
          )}
        </LongList>
      </div>
    </Dialog>
  )
}

/** Puts the focus on the next quotation's choice; on the last one it stays. */
function focusNext(list: HTMLElement | null, row: HTMLElement): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-use]') ?? [])]
  const next = rows[rows.indexOf(row) + 1]
  next?.querySelector<HTMLInputElement>('input:checked')?.focus()
}
