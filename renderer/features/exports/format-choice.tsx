import type { ExportFormat } from '#shared/api/analysis-api.ts'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './export-dialog.module.css'
import type { ExportChoice } from './export-state.ts'
import { formatNotes } from './format-notes.ts'

interface FormatChoiceProps {
  readonly formats: readonly ExportFormat[]
  readonly choice: ExportChoice
  readonly onFormat: (format: ExportFormat) => void
  readonly onOption: (key: string, isOn: boolean) => void
}

/** The formats that this version writes, each with what it is for, and the chosen one's options. */
export function FormatChoice({ formats, choice, onFormat, onOption }: FormatChoiceProps) {
  const { options = [] } = formatNotes[choice.format]
  return (
    <>
      <RadioGroup
        className={styles.formats ?? ''}
        value={choice.format}
        onChange={(value) => {
          const format = formats.find((one) => one === value)
          if (format) onFormat(format)
        }}
      >
        <Label className={styles.heading ?? ''}>Format</Label>
        {formats.map((format) => (
          <Radio key={format} value={format} className={styles.format ?? ''}>
            <span className={styles.dot} />
            <span>
              <span className={styles.name}>{formatNotes[format].name}</span>
              <span className={styles.purpose}>{formatNotes[format].purpose}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {options.map(({ key, label, explanation, isOn }) => (
        <Checkbox key={key} isSelected={choice.options[key] ?? isOn} onChange={(chosen) => onOption(key, chosen)}>
          <span>
            {label}
            <span className={styles.purpose}>{explanation}</span>
          </span>
        </Checkbox>
      ))}
    </>
  )
}
