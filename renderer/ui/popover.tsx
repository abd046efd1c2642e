import type { ReactNode, RefObject } from 'react'
import { Dialog as AriaDialog, Popover as AriaPopover } from 'react-aria-components'
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components'
import styles from './popover.module.css'

interface PopoverProps {
  /** Says what it is, to screen readers. */
  readonly label: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What it stands beside. */
  readonly triggerRef: RefObject<Element | null>
  readonly placement?: NonNullable<AriaPopoverProps['placement']>
  /** True leaves the rest of the page usable. */
  readonly isNonModal?: boolean
  readonly children: ReactNode
}

/** Something small beside the thing that it is about. Escape and a click outside close it. */
export function Popover(props: PopoverProps) {
  return (
    <AriaPopover
      className={styles.popover ?? ''}
      isOpen={props.isOpen}
      onOpenChange={(open) => open || props.onClose()}
      triggerRef={props.triggerRef}
      placement={props.placement ?? 'bottom start'}
      isNonModal={props.isNonModal ?? false}
      offset={6}
    >
      <AriaDialog aria-label={props.label} className={styles.dialog ?? ''}>
        {props.children}
      </AriaDialog>
    </AriaPopover>
  )
}
