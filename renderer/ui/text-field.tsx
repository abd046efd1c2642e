import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

interface CommonProps extends Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'aria-label' | 'autoFocus'
> {
  readonly label: string
  /** The label is then for screen readers only: the context must make it plain. */
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
  /** Has the focus when it appears. */
  readonly takesFocus?: boolean
  readonly description?: ReactNode
  /** Shown in place of the description, and marks the field as wrong. */
  readonly error?: string | null
}

export interface TextFieldProps extends CommonProps {
  readonly ref?: Ref<HTMLInputElement>
}

export interface TextAreaProps extends CommonProps {
  readonly rows?: number
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** One line of text. */
export function TextField({ placeholder, ref, ...props }: TextFieldProps) {
  return (
    <Field {...props}>
      <Input ref={ref ?? null} className={styles.input ?? ''} placeholder={placeholder ?? ''} />
    </Field>
  )
}

/** One line that may be long: it wraps rather than be cut. Enter submits the form, as in any other field of one line. */
export function WrappingTextField({ placeholder, ref, onChange, ...props }: Omit<TextAreaProps, 'rows'>) {
  return (
    <Field {...props} onChange={(text) => onChange?.(text.replaceAll(/\s*[\r\n]+\s*/g, ' '))}>
      <AriaTextArea
        ref={ref ?? null}
        className={classNames(styles.input, styles.wrapping)}
        placeholder={placeholder ?? ''}
        rows={1}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({ placeholder, rows = 3, ref, ...props }: TextAreaProps) {
  return (
    <Field {...props}>
      <AriaTextArea ref={ref ?? null} className={styles.input ?? ''} placeholder={placeholder ?? ''} rows={rows} />
    </Field>
  )
}

function Field({
  label,
  isLabelHidden,
  description,
  error,
  takesFocus = false,
  onKeyDown,
  children,
  ...props
}: CommonProps & { readonly children: ReactNode }) {
  return (
    <AriaTextField
      {...props}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(onKeyDown && { onKeyDown: listenInPassing(onKeyDown) })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a dialog or composer opens with it
      autoFocus={takesFocus}
      isInvalid={error !== undefined && error !== null}
      className={classNames(styles.field)}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {children}
      {description !== undefined && !error ? (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error ?? ''}</FieldError>
    </AriaTextField>
  )
}

/** React Aria keeps every key to a field that listens to one: the chords of the application would not work there. */
function listenInPassing(listener: NonNullable<AriaTextFieldProps['onKeyDown']>): typeof listener {
  return (event) => {
    event.continuePropagation()
    listener(event)
  }
}
