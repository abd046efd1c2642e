import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { count } from '../../ui/counting.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './export-dialog.module.css'
import { firstColumns, moveColumn } from './column-order.ts'

interface ColumnsFieldProps {
  readonly label: string
  /** In the order of the table. */
  readonly known: readonly string[]
  /** In the order in which they are written; none means all. */
  readonly chosen: readonly string[]
  readonly onChange: (columns: string[]) => void
}

/** All columns, or some in an order of one's own. */
export function ColumnsField({ label, known, chosen, onChange }: ColumnsFieldProps) {
  const id = useId()
  if (chosen.length === 0) {
    return (
      <div className={styles.several}>
        <p className={styles.heading} id={id}>
          {label}
        </p>
        <div className={styles.allColumns}>
          All {count(known.length, 'column')}
          <Button onPress={() => onChange(firstColumns(known))}>Choose columns…</Button>
        </div>
      </div>
    )
  }
  const rest = known.filter((column) => !chosen.includes(column))
  return (
    <div className={styles.several}>
      <p className={styles.heading} id={id}>
        {label}
        <Button variant="quiet" onPress={() => onChange([])}>
          All {count(known.length, 'column')}
        </Button>
      </p>
      <ol className={styles.columnList} aria-labelledby={id}>
        {chosen.map((column, at) => (
          <li key={column} className={styles.column}>
            <span className={styles.columnName}>{column}</span>
            <IconButton
              label={`Move ${column} up`}
              icon="arrowUp"
              size={13}
              isDisabled={at === 0}
              onPress={() => onChange(moveColumn(chosen, at, at - 1))}
            />
            <IconButton
              label={`Move ${column} down`}
              icon="arrowDown"
              size={13}
              isDisabled={at === chosen.length - 1}
              onPress={() => onChange(moveColumn(chosen, at, at + 1))}
            />
            <IconButton
              label={`Leave out ${column}`}
              icon="close"
              size={13}
              onPress={() => onChange(chosen.filter((one) => one !== column))}
            />
          </li>
        ))}
      </ol>
      {rest.length === 0 ? null : (
        <ComboBox
          label="Add a column"
          isLabelHidden
          placeholder="Add a column"
          options={rest.map((name) => ({ id: name, name }))}
          value={null}
          onChange={(column) => onChange([...chosen, column])}
        />
      )}
    </div>
  )
}
