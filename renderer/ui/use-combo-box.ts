import { useEffect, useId, useMemo, useState } from 'react'
import type { ChangeEvent, KeyboardEvent, Ref, RefObject } from 'react'
import { findRows } from './combo-box-rows.ts'
import type { ComboBoxRow } from './combo-box-rows.ts'
import type { Option } from './option.tsx'

export interface ComboBoxProps<Id extends string> {
  readonly label: string
  /** The label is then for screen readers only: the context must make it plain. */
  readonly isLabelHidden?: boolean
  readonly options: readonly (Option & { readonly id: Id })[]
  /** The chosen option, or null. Keep it null to collect several: the field empties after each choice. */
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  /** Shown where nothing listed is chosen: the name of something that is yet to be made. */
  readonly newName?: string | null
  /** Offers a last row that makes something new of the words typed; Ctrl Enter chooses it. */
  readonly onCreate?: (name: string) => void
  /** The words of that row: `New issue “det”`. */
  readonly createLabel?: (name: string) => string
  /** Called where the field was emptied. */
  readonly onClear?: () => void
  /** Digits 1 to 9 in the empty field choose the first nine rows. */
  readonly hasDigits?: boolean
  /** The list opens as soon as the field has focus. */
  readonly opensOnFocus?: boolean
  readonly placeholder?: string
  readonly description?: string
  /** Has the focus when it appears. */
  readonly takesFocus?: boolean
  readonly isDisabled?: boolean
  /** Keys that are not the combo box's own: Enter while no row is meant, Escape while the list is closed. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: Ref<HTMLInputElement | null>
}

/** What is typed, whether the list is open, which row is meant, and what each key does about it. */
export function useComboBox<Id extends string>(props: ComboBoxProps<Id>, input: RefObject<HTMLInputElement | null>) {
  const { options, value, newName = null, onCreate, hasDigits = false } = props
  const id = useId()
  const chosenText = options.find((option) => option.id === value)?.name ?? newName ?? ''
  /** Null while nothing has been typed since the last choice. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const query = typed?.trim() ?? ''
  const rows = useMemo(() => findRows(options, query, onCreate !== undefined), [options, query, onCreate])
  const rowId = (index: number) => `${id}-row-${index}`
  const activeId = isOpen && rows[active] ? rowId(active) : undefined

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const open = () => {
    setOpen(true)
    setActive(rows.findIndex((row) => row.type === 'option' && row.option.id === value))
  }
  const close = () => {
    setTyped(null)
    setOpen(false)
  }
  const take = (row: ComboBoxRow<Option & { readonly id: Id }>) => {
    close()
    if (row.type === 'create') onCreate?.(row.name)
    else props.onChange(row.option.id)
    // So that typing on replaces what was chosen.
    requestAnimationFrame(() => input.current?.select())
  }
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value
    setTyped(text)
    setOpen(true)
    setActive(text.trim() === '' ? -1 : 0)
    if (text === '' && chosenText !== '') props.onClear?.()
  }
  const step = (by: 1 | -1) => {
    if (!isOpen) return open()
    setActive((active + by + rows.length) % Math.max(rows.length, 1))
  }

  /** The row that the key chooses, if it chooses one. */
  const rowFor = (event: KeyboardEvent): ComboBoxRow<Option & { readonly id: Id }> | undefined => {
    const isModified = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && isModified) return rows.find((row) => row.type === 'create')
    if (event.key === 'Enter' && isOpen) return rows[active]
    if (hasDigits && query === '' && !isModified && !event.altKey && /^[1-9]$/.test(event.key)) {
      return rows[Number(event.key) - 1]
    }
    return undefined
  }
  /** True where the key was the combo box's own. */
  const answerKey = (event: KeyboardEvent): boolean => {
    const row = rowFor(event)
    if (row) take(row)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Escape' && isOpen) close()
    else return false
    return true
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (answerKey(event)) {
      event.preventDefault()
      event.stopPropagation()
    } else {
      props.onKeyDown?.(event)
    }
  }

  return {
    id,
    rows,
    rowId,
    active,
    activeId,
    isOpen,
    query,
    text: typed ?? chosenText,
    setActive,
    take,
    toggle: () => {
      input.current?.focus()
      if (isOpen) close()
      else open()
    },
    change,
    handleKeyDown,
    handleFocus: () => {
      if (typed === null) input.current?.select()
      if (props.opensOnFocus) open()
    },
    handleBlur: close,
    handleClick: () => {
      if (!isOpen) open()
    },
  }
}
