import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { Spinner } from './spinner.tsx'

/**
 * - `primary`: the one thing to do here;
 * - `plain`: everything else that is a button;
 * - `quiet`: a button among text, without an edge until it is pointed at;
 * - `danger`: takes something away.
 */
type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'

const variants: Readonly<Record<ButtonVariant, string | undefined>> = {
  primary: styles.primary,
  plain: styles.plain,
  quiet: styles.quiet,
  danger: styles.danger,
}

export interface ButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'autoFocus' | 'isPending'
> {
  readonly variant?: ButtonVariant
  readonly icon?: IconName
  /** At work on the last press: it shows so, keeps its focus, and takes no other press. */
  readonly isPending?: boolean
  /** The key that does the same: "Ctrl Enter". */
  readonly kbd?: string | undefined
  /** Has the focus when it appears: the safe answer of a question. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words on it. */
export function Button({
  variant = 'plain',
  icon,
  kbd,
  isPending = false,
  takesFocus = false,
  children,
  ref,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      // React Aria's own pending state leaves a nameless image in its live region when the button goes away.
      {...(isPending ? { type: 'button', onPress: ignorePress } : {})}
      ref={ref ?? null}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog has to put the focus somewhere within it
      autoFocus={takesFocus}
      className={classNames(styles.button, variants[variant])}
    >
      {isPending ? <Spinner /> : icon ? <Icon name={icon} /> : null}
      {children}
      {kbd === undefined ? null : <Kbd>{kbd}</Kbd>}
    </AriaButton>
  )
}

function ignorePress(): void {
  // The press before it is still being done.
}
