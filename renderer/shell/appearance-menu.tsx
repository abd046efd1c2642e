import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { TextSize, Theme } from '#shared/domain/preferences.ts'
import { setTextSize, setTheme, textSizes, themes, useAppearance } from '../state/appearance.ts'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import styles from './appearance-menu.module.css'

const themeLabels: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }
const sizeLabels: Readonly<Record<TextSize, string>> = {
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
  larger: 'Larger',
}

/** Theme and size of the text that is read. */
export function AppearanceMenu({ className }: { readonly className: string }) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const { theme, textSize } = useAppearance()
  return (
    <>
      <AriaButton ref={trigger} className={className} aria-label="Appearance" onPress={() => setOpen(!isOpen)}>
        <Icon name="appearance" size={19} />
      </AriaButton>
      <Popover
        label="Appearance"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        triggerRef={trigger}
        placement="right bottom"
      >
        <div className={styles.choices}>
          <SegmentedControl
            label="Theme"
            segments={themes.map((id) => ({ id, label: themeLabels[id] }))}
            value={theme}
            onChange={setTheme}
          />
          <SegmentedControl
            label="Text of transcripts"
            segments={textSizes.map((id) => ({ id, label: sizeLabels[id] }))}
            value={textSize}
            onChange={setTextSize}
          />
        </div>
      </Popover>
    </>
  )
}
