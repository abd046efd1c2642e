import type { FormEvent, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { InlineError } from './inline-error.tsx'

type DialogSize = 'small' | 'medium' | 'large' | 'wide'

const sizes: Readonly<Record<DialogSize, string | undefined>> = {
  small: styles.small,
  medium: styles.medium,
  large: styles.large,
  wide: styles.wide,
}

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size?: DialogSize
  /** Makes the dialog a form: Enter in a field submits. The footer's main button must be of type `submit`. */
  readonly onSubmit?: () => void
  /** What went wrong, in the user's words; stays in the dialog. */
  readonly error?: string | null
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  /** `alertdialog` where the person must decide first. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

/** A question or task that comes before everything else. Escape and a click outside close it. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, size = 'medium', role = 'dialog', onSubmit } = props
  const content = (
    <>
      <div className={styles.body}>
        {props.children}
        {props.error ? <InlineError>{props.error}</InlineError> : null}
      </div>
      {props.footer === undefined ? null : <div className={styles.footer}>{props.footer}</div>}
    </>
  )
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog opened from a dialog's content is inside it in React's tree, not in the page's.
    event.stopPropagation()
    onSubmit?.()
  }
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className={classNames(styles.modal, sizes[size])}>
        <AriaDialog className={styles.dialog ?? ''} role={role}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" icon="close" size={15} onPress={onClose} />
          </header>
          {onSubmit ? (
            <form onSubmit={handleSubmit} noValidate>
              {content}
            </form>
          ) : (
            content
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
