import { useEffect, useId, useMemo, useState } from 'react'
import type { ChangeEvent, KeyboardEvent, RefObject } from 'react'
import { findRows } from './combo-box-rows.ts'
import type { ComboBoxRow } from './combo-box-rows.ts'
import type { ComboBoxProps } from './combo-box.tsx'
import type { Option } from './option.tsx'

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
