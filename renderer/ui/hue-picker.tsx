import { useRef, useState } from 'react'
import { Button as AriaButton, Radio, RadioGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './hue-picker.module.css'
import { Icon } from './icon.tsx'
import { hueStyle } from './option.tsx'
import { Popover } from './popover.tsx'

/** Hues that can be told apart beside each other, with the words for them. */
const swatches: readonly { readonly hue: number; readonly name: string }[] = [
  { hue: 2, name: 'Red' },
  { hue: 24, name: 'Orange' },
  { hue: 44, name: 'Amber' },
  { hue: 66, name: 'Olive' },
  { hue: 96, name: 'Leaf green' },
  { hue: 146, name: 'Green' },
  { hue: 174, name: 'Teal' },
  { hue: 196, name: 'Cyan' },
  { hue: 212, name: 'Blue' },
  { hue: 236, name: 'Indigo' },
  { hue: 268, name: 'Violet' },
  { hue: 292, name: 'Purple' },
  { hue: 318, name: 'Magenta' },
  { hue: 342, name: 'Rose' },
]

interface HuePickerProps {
  /** Degrees on the colour wheel. */
  readonly value: number
  readonly onChange: (hue: number) => void
}

/** A dot of the colour; a press offers others. */
export function HuePicker({ value, onChange }: HuePickerProps) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const known = swatches.find((swatch) => swatch.hue === value)
  const nearest = swatches.toSorted((a, b) => distance(a.hue, value) - distance(b.hue, value))[0]
  const offered = known ? swatches : [{ hue: value, name: 'As it is now' }, ...swatches]
  return (
    <>
      <AriaButton
        ref={trigger}
        className={styles.trigger ?? ''}
        aria-label={`Colour: ${known?.name ?? `near ${nearest?.name.toLowerCase()}`}. Change`}
        onPress={() => setOpen(true)}
      >
        <span className={classNames('hue', styles.dot)} style={hueStyle(value)} />
      </AriaButton>
      <Popover label="Colour" isOpen={isOpen} onClose={() => setOpen(false)} triggerRef={trigger}>
        <RadioGroup
          aria-label="Colour"
          className={classNames(styles.swatches, !known && styles.withOwn)}
          value={String(value)}
          onChange={(hue) => onChange(Number(hue))}
        >
          {offered.map(({ hue, name }) => (
            <Radio key={hue} value={String(hue)} aria-label={name} className={styles.option ?? ''}>
              <span className={classNames('hue', styles.swatch)} style={hueStyle(hue)} title={name}>
                {hue === value ? <Icon name="check" size={14} /> : null}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      </Popover>
    </>
  )
}

/** Degrees between two hues, the shorter way round the wheel. */
function distance(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360
  return Math.min(apart, 360 - apart)
}
