import { exportOptions, formatOptions, type OptionKey } from '#shared/export/export-options.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { ColumnsField } from './columns-field.tsx'
import styles from './export-dialog.module.css'
import { chosenColumns, columnsOf } from './export-request.ts'
import type { ExportChoice } from './export-state.ts'

interface OptionFieldsProps {
  readonly choice: ExportChoice
  readonly onOption: (key: OptionKey, value: ExportChoice['options'][string]) => void
}

/** What can be chosen about the format, in the order in which the format lists it. */
export function OptionFields({ choice, onOption }: OptionFieldsProps) {
  const keys = formatOptions[choice.format].filter((key) => isOfUse(key, choice))
  return keys.map((key) => <OptionField key={key} name={key} choice={choice} onOption={onOption} />)
}

/** Only quotations can be wide. */
function isOfUse(key: OptionKey, { format, options }: ExportChoice): boolean {
  return key !== 'layout' || format !== 'csv' || (options['table'] ?? 'quotations') === 'quotations'
}

function OptionField({ name, choice, onOption }: OptionFieldsProps & { readonly name: OptionKey }) {
  const option = exportOptions[name]
  const value = choice.options[name] ?? option.standard
  switch (option.kind) {
    case 'flag':
      return (
        <Checkbox isSelected={value === true} onChange={(isOn) => onOption(name, isOn)}>
          <span>
            {option.label}
            <span className={styles.purpose}>{option.explanation}</span>
          </span>
        </Checkbox>
      )
    case 'choice':
      return (
        <Select
          label={option.label}
          description={option.explanation}
          options={Object.entries<string>(option.choices).map(([id, words]) => ({ id, name: words }))}
          value={typeof value === 'string' ? value : option.standard}
          onChange={(id) => onOption(name, id)}
        />
      )
    case 'columns':
      return (
        <ColumnsField
          label={option.label}
          known={columnsOf(choice) ?? []}
          chosen={chosenColumns(choice)}
          onChange={(columns) => onOption(name, columns)}
        />
      )
  }
}
