import styles from './export-dialog.module.css'
import { readCsv } from './read-csv.ts'

interface PreviewTableProps {
  readonly text: string
  /** What stands between two cells. */
  readonly separator: string
}

/** The first rows. The quotation stands first, wherever it is in the file: it is what the rows are about. */
export function PreviewTable({ text, separator }: PreviewTableProps) {
  const [head = [], ...rows] = readCsv(text, separator)
  if (rows.length === 0) return <p className={styles.nothing}>Nothing is left to put into a row.</p>
  const shown = shownColumns(head, rows)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {shown.map(({ name }) => (
            <th key={name} scope="col" className={classOf(name)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${index} ${row[0] ?? ''}`}>
            {shown.map(({ name, column }) => (
              <td key={name} className={classOf(name)}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ShownColumn {
  readonly name: string
  /** Its place in the file. */
  readonly column: number
}

/** Ids are for programs and would fill what can be seen; a column without a word in sight says nothing. */
function shownColumns(head: readonly string[], rows: readonly (readonly string[])[]): ShownColumn[] {
  const used = head
    .map((name, column) => ({ name, column }))
    .filter(({ name, column }) => !/_ids?$/.test(name) && rows.some((row) => row[column]))
  const isQuotation = ({ name }: ShownColumn) => name === 'quotation' || name === 'text'
  return [...used.filter(isQuotation), ...used.filter((column) => !isQuotation(column))]
}

function classOf(column: string): string | undefined {
  if (column === 'quotation' || column === 'text') return styles.words
  return column === 'citation' || column === 'gloss' || column === 'question' ? styles.prose : undefined
}
