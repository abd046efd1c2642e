import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import type { TooltipProps as AriaTooltipProps } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import styles from './tooltip.module.css'

interface TooltipProps {
  readonly text: string
  readonly kbd?: string | undefined
  readonly placement?: NonNullable<AriaTooltipProps['placement']>
  /** The button that the tooltip belongs to. */
  readonly children: ReactElement
}

/** Says what a button without words does, on hover and on focus. */
export function Tooltip({ text, kbd, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
        {text}
        {kbd === undefined ? null : <Kbd>{kbd}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
