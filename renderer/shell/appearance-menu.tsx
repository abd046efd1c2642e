import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ColumnWidth, TextSize, Theme } from '#shared/domain/preferences.ts'
import {
  columnWidths,
  setColumnWidth,
  setTextSize,
  setTheme,
  textSizes,
  themes,
  useAppearance,
} from '../state/appearance.ts'
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

const widthLabels: Readonly<Record<ColumnWidth, string>> = { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' }

/** Theme, and how the text that is read is set. */
export function AppearanceMenu({ className }: { readonly className: string }) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const { theme, textSize, columnWidth } = useAppearance()
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
            label="Column of text"
            segments={columnWidths.map((id) => ({ id, label: widthLabels[id] }))}
            value={columnWidth}
            onChange={setColumnWidth}
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
