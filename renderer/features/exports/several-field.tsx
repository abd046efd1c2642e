import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import type { Option } from '../../ui/option.tsx'
import styles from './export-dialog.module.css'

interface SeveralFieldProps<Id extends string> {
  readonly label: string
  /** What an empty field means: "All issues". */
  readonly all: string
  readonly options: readonly (Option & { readonly id: Id })[]
  readonly value: readonly Id[]
  readonly onChange: (ids: Id[]) => void
}

/** None, which means all, or some. */
export function SeveralField<Id extends string>({ label, all, options, value, onChange }: SeveralFieldProps<Id>) {
  return (
    <div className={styles.several}>
      <ComboBox
        label={label}
        options={options.filter((option) => !value.includes(option.id))}
        value={null}
        onChange={(id) => onChange([...value, id])}
        placeholder={value.length === 0 ? all : 'Add another'}
      />
      {value.length === 0 ? null : (
        <div className={styles.chosen}>
          {value.map((id) => {
            const name = options.find((option) => option.id === id)?.name ?? 'No longer there'
            return (
              <Chip
                key={id}
                removeLabel={`Remove ${name}`}
                onRemove={() => onChange(value.filter((one) => one !== id))}
              >
                <span className={styles.chosenName}>{name}</span>
              </Chip>
            )
          })}
        </div>
      )}
    </div>
  )
}
