import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps, TooltipProps } from 'react-aria-components'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string
  readonly icon: IconName
  readonly kbd?: string | undefined
  /** Pixels of the icon. */
  readonly size?: number
  readonly tooltipPlacement?: NonNullable<TooltipProps['placement']>
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that is only an icon; its label stands in a tooltip. */
export function IconButton({ label, icon, kbd, size, tooltipPlacement, ref, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} kbd={kbd} placement={tooltipPlacement ?? 'top'}>
      <AriaButton {...props} ref={ref ?? null} aria-label={label} className={styles.button ?? ''}>
        <Icon name={icon} size={size ?? 17} />
      </AriaButton>
    </Tooltip>
  )
}
