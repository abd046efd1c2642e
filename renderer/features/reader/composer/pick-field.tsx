import type { KeyboardEvent, Ref } from 'react'
import { useId, useMemo, useState } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { findMatching, foldForMatching } from '../../../ui/matching.ts'
import { OptionContent } from '../../../ui/option.tsx'
import type { Option } from '../../../ui/option.tsx'
import { CodingRule } from './coding-rule.tsx'
import type { CodingNotes } from './coding-rule.tsx'
import styles from './composer.module.css'

interface PickFieldProps<Item extends Option> {
  readonly label: string
  /** In the order in which they are offered before anything is typed. */
  readonly options: readonly Item[]
  /** What is chosen now, as the field shows it. */
  readonly value: string
  readonly placeholder?: string
  /** At the right end, quietly: "own words". */
  readonly note?: string | undefined
  /** Has the focus when the composer opens. */
  readonly takesFocus?: boolean
  /** The list is there as soon as the field has the focus, not only once something is typed. */
  readonly showsList?: boolean
  /** How many rows the list has at most. */
  readonly shown?: number
  /** Digits choose the rows of the empty field, unless a name begins with that digit. */
  readonly hasDigits?: boolean
  /** What to go by in choosing it; shown for the row that is lit. */
  readonly notesOf?: (id: Item['id']) => (CodingNotes & { readonly name: string }) | null
  readonly onPick: (option: Item, isLast: boolean) => void
  /** Offers to make something of the words typed; Ctrl Enter chooses that at once. */
  readonly onCreate?: (name: string, isLast: boolean) => void
  readonly createLabel?: (name: string) => string
  /** Enter with nothing left to choose here. */
  readonly onEnter: () => void
  readonly onClear?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Few enough that the composer stays small; typing finds the rest. */
const SHOWN = 5

/**
 * A field that is filled by a few letters. Enter takes the row that is lit and goes on (`isLast` is then true), Tab
 * takes it and moves to the next field. The list stands in the composer itself, so that nothing covers the text.
 */
export function PickField<Item extends Option>(props: PickFieldProps<Item>) {
  const { label, options, value, onPick, onCreate, onEnter, showsList = false, shown = SHOWN } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [lit, setLit] = useState<number | null>(null)
  const [isFocused, setFocused] = useState(false)
  const listId = useId()
  const query = typed?.trim() ?? ''
  const rows = useMemo(
    () => findMatching(options, query, (option) => [option.name, ...(option.keywords ?? [])]).slice(0, shown),
    [options, query, shown],
  )
  const canCreate =
    onCreate !== undefined && query !== '' && !rows.some((row) => foldForMatching(row.name) === foldForMatching(query))
  const count = rows.length + (canCreate ? 1 : 0)
  const isOpen = isFocused && count > 0 && (query !== '' || lit !== null || (showsList && value === ''))
  const current = lit ?? (query === '' ? null : 0)

  const digitRows = useMemo(
    () => (props.hasDigits && query === '' ? digitsOf(rows, options) : []),
    [props.hasDigits, query, rows, options],
  )
  // Only with the list: what goes when the field loses the focus would move a button from under the pointer.
  const noted = isOpen && current !== null ? rows[current] : undefined
  const notes = noted ? (props.notesOf?.(noted.id) ?? null) : null

  const settle = () => {
    setTyped(null)
    setLit(null)
  }
  const take = (index: number, isLast: boolean) => {
    settle()
    const row = rows[index]
    if (row) onPick(row, isLast)
    else onCreate?.(query, isLast)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const mod = event.ctrlKey || event.metaKey
    const byDigit = mod || event.altKey || typed !== null ? -1 : digitRows.indexOf(event.key)
    if (isOpen && byDigit >= 0) {
      event.preventDefault()
      take(byDigit, true)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (count > 0) setLit(current === null ? (step === 1 ? 0 : count - 1) : (current + step + count) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (mod && canCreate) take(rows.length, true)
      else if (current === null) onEnter()
      else take(current, true)
    } else if (event.key === 'Tab' && current !== null && query !== '') {
      take(current, false)
    } else if (event.key === 'Escape' && (typed !== null || lit !== null)) {
      event.stopPropagation()
      settle()
    }
  }
  return (
    <div className={styles.pick}>
      <div className={styles.field}>
        <input
          ref={props.inputRef ?? null}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-describedby={notes ? `${listId}-notes` : undefined}
          aria-activedescendant={isOpen && current !== null ? `${listId}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          data-first={props.takesFocus || undefined}
          value={typed ?? value}
          onChange={(event) => {
            setTyped(event.target.value)
            setLit(null)
            if (event.target.value === '') props.onClear?.()
          }}
          onFocus={(event) => {
            setFocused(true)
            event.target.select()
          }}
          onBlur={() => {
            setFocused(false)
            settle()
          }}
          onKeyDown={handleKeyDown}
        />
        {props.note !== undefined && typed === null ? <span className={styles.note}>{props.note}</span> : null}
        {isFocused && current !== null ? <Kbd>Enter</Kbd> : null}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the list of an editable combobox; no tag is one */}
      <ul id={listId} className={styles.list} role="listbox" aria-label={label} hidden={!isOpen}>
        {rows.map((row, index) => (
          <ListRow
            key={row.id}
            id={`${listId}-${index}`}
            isLit={index === current}
            onPoint={() => setLit(index)}
            onTake={() => take(index, false)}
          >
            <OptionContent option={row} />
            {digitRows[index] ? <Kbd>{digitRows[index]}</Kbd> : null}
          </ListRow>
        ))}
        {canCreate ? (
          <ListRow
            id={`${listId}-${rows.length}`}
            isLit={current === rows.length}
            onPoint={() => setLit(rows.length)}
            onTake={() => take(rows.length, false)}
          >
            <span className={styles.create}>{props.createLabel?.(query) ?? `New “${query}”`}</span>
            <span className={styles.end}>
              <Kbd>Ctrl Enter</Kbd>
            </span>
          </ListRow>
        ) : null}
      </ul>
      {notes ? <CodingRule id={`${listId}-notes`} name={notes.name} notes={notes} /> : null}
    </div>
  )
}

/** The digit of each row, '' where a name is found by typing it ("1956 Declaration"). */
function digitsOf(rows: readonly Option[], options: readonly Option[]): string[] {
  const begins = new Set(
    options.flatMap((option) =>
      [option.name, ...(option.keywords ?? [])].flatMap((name) => name.match(/(?<![\p{L}\p{N}])\d/gu) ?? []),
    ),
  )
  return rows.slice(0, 9).map((_, index) => (begins.has(String(index + 1)) ? '' : String(index + 1)))
}

interface ListRowProps {
  readonly id: string
  readonly isLit: boolean
  /** The pointer moves over it. */
  readonly onPoint: () => void
  readonly onTake: () => void
  readonly children: React.ReactNode
}

/** The field keeps the focus: rows are lit from there, and a press must not take it away. */
function ListRow({ id, isLit, onPoint, onTake, children }: ListRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the field that owns the list
    <li
      id={id}
      className={classNames(styles.row, isLit && styles.lit)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- see the list
      role="option"
      aria-selected={isLit}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={() => isLit || onPoint()}
      onClick={onTake}
    >
      {children}
    </li>
  )
}
