import { useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { Button as AriaButton, Input, TextArea, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './editable-text.module.css'

interface EditableTextProps {
  /** What the text is, to screen readers: "Title". */
  readonly label: string
  readonly value: string
  /** Called with the words without the space around them, only where they differ; a failure is shown here. */
  readonly onSave: (value: string) => Promise<unknown>
  /** Shown where there is nothing yet: "Add a definition". */
  readonly placeholder?: string
  readonly isMultiline?: boolean
  /** False puts the old text back where it was emptied. */
  readonly canBeEmpty?: boolean
  readonly className?: string | undefined
}

/**
 * Text that is edited where it stands: a press turns it into a field. Enter (in several lines Ctrl Enter) and
 * leaving the field store it, Escape leaves it as it was.
 */
export function EditableText(props: EditableTextProps) {
  const { label, value, onSave, placeholder = '', isMultiline = false, canBeEmpty = true, className } = props
  const [draft, setDraft] = useState<string | null>(null)
  /** Shown until the stored text comes back from the backend. */
  const [sent, setSent] = useState<{ readonly from: string; readonly to: string } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  if (sent && sent.from !== value) setSent(null)
  const shown = sent?.to ?? value

  const close = () => {
    setDraft(null)
    // The button is there again after this render.
    requestAnimationFrame(() => document.activeElement === document.body && trigger.current?.focus())
  }
  const save = () => {
    const text = draft?.trim() ?? shown
    close()
    if (text === shown || (text === '' && !canBeEmpty)) return
    setSent({ from: value, to: text })
    setError(null)
    onSave(text).catch((cause: unknown) => {
      setSent(null)
      setDraft(text)
      setError(cause instanceof Error ? cause.message : 'This could not be stored.')
    })
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      setError(null)
      close()
    }
    if (event.key !== 'Enter' || (isMultiline && !event.ctrlKey && !event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    save()
  }

  if (draft === null) {
    return (
      <AriaButton
        ref={trigger}
        className={classNames(styles.text, isMultiline && styles.lines, className)}
        aria-label={`${label}: ${(shown === '' ? placeholder : shown).replace(/\.$/u, '')}. Edit`}
        onPress={() => setDraft(shown)}
      >
        {shown === '' ? <span className={styles.placeholder}>{placeholder}</span> : shown}
      </AriaButton>
    )
  }
  const field = {
    className: classNames(styles.field, className),
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just pressed here to edit
    autoFocus: true,
    onFocus: goToEnd,
    onKeyDown: handleKeyDown,
    onBlur: save,
    placeholder,
  }
  return (
    <TextField aria-label={label} value={draft} onChange={setDraft} className={styles.wrap ?? ''}>
      {isMultiline ? <TextArea {...field} rows={Math.max(3, draft.split('\n').length + 1)} /> : <Input {...field} />}
      {error === null ? null : (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
    </TextField>
  )
}

/** One goes on writing; the browser would begin before the first word. */
function goToEnd({ currentTarget: field }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  field.setSelectionRange(field.value.length, field.value.length)
}
