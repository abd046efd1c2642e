import type { EncodingName } from '#shared/domain/encodings.ts'
import { TableField } from '#shared/tables/column-choices.ts'
import type { TableColumn, TableInfo } from '#shared/tables/column-choices.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './columns-dialog.module.css'
import { EncodingField } from './encoding-field.tsx'
import { fieldLabels } from './field-labels.ts'

const none = 'none'
const options = [
  { id: none, name: 'Leave out' },
  ...TableField.options.map((id) => ({ id, name: fieldLabels[id] })),
] as const

interface ColumnsDialogProps {
  readonly table: TableInfo
  /** Reading it anew loses what was corrected in the text. */
  readonly isCorrected: boolean
  /** Where the encoding of the whole table is chosen here too. */
  readonly onEncoding?: (encoding: EncodingName) => void
  readonly onChoose: (columns: readonly TableColumn[]) => void
  readonly onClose: () => void
}

/** What each column of a table is: the guess from its name, and another choice. */
export function ColumnsDialog({ table, isCorrected, onEncoding, onChoose, onClose }: ColumnsDialogProps) {
  const [changed, setChanged] = useState({ encoding: table.encoding, columns: table.columns })
  // Read in another encoding, it is another table.
  const columns = changed.encoding === table.encoding ? changed.columns : table.columns
  const hasText = columns.some(({ field }) => field === 'text')
  const choose = (at: number, field: TableField | null) =>
    setChanged({
      encoding: table.encoding,
      columns: columns.map((column, index) => giveField(column, index === at, field)),
    })
  return (
    <Dialog
      title={`Columns of “${table.name}”`}
      isOpen
      onClose={onClose}
      onSubmit={() => hasText && onChoose(columns)}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!hasText}>
            Read it so
          </Button>
        </>
      }
    >
      <p>
        {hasText ? 'Other tables with the same columns are read in the same way.' : 'Say which column is the text.'}
        {isCorrected ? ' The text is read again; what you corrected in it is then lost.' : null}
      </p>
      {onEncoding ? (
        <EncodingField
          of="table"
          encoding={table.encoding}
          isGuessed={table.isEncodingGuessed}
          isCorrected={isCorrected}
          onChange={onEncoding}
        />
      ) : null}
      <ul className={styles.columns}>
        {columns.map((column, at) => (
          // A table may have two columns of one name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={styles.column}>
            <span className={styles.words}>
              <span className={styles.name}>{column.name || `Column ${at + 1}`}</span>
              <span className={styles.sample}>{column.sample || 'empty here'}</span>
            </span>
            <Select
              label={`What “${column.name || `Column ${at + 1}`}” is`}
              isLabelHidden
              options={options}
              value={column.field ?? none}
              onChange={(id) => choose(at, id === none ? null : id)}
              description={tellGuess(column)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** No two columns are the same thing. */
function giveField(column: TableColumn, isThis: boolean, field: TableField | null): TableColumn {
  if (isThis) return { ...column, field }
  return field !== null && column.field === field ? { ...column, field: null } : column
}

function tellGuess({ field, guess }: TableColumn): string | undefined {
  if (field === guess) return field === null ? undefined : 'by its name'
  return guess === null ? 'your choice' : `your choice; by its name: ${fieldLabels[guess]}`
}
