import type { OpenProject } from '#shared/api/projects-api.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './counts-table.module.css'

type Counts = OpenProject['counts']

const countWords: Readonly<Record<keyof Counts, string>> = {
  transcripts: 'Transcripts',
  passages: 'Passages',
  positions: 'Positions',
  disagreements: 'Disagreements',
  actors: 'Actors',
  issues: 'Issues',
  codes: 'Codes',
  memos: 'Memos',
}

interface CountsTableProps {
  /** One state of a project each, side by side; without counts while they are being read. */
  readonly columns: readonly { readonly title: string; readonly counts: Counts | undefined }[]
}

/** How many of each kind of thing states of a project hold; where they differ is shown in bold. */
export function CountsTable({ columns }: CountsTableProps) {
  // The keys of a record typed by these very keys.
  const keys = Object.keys(countWords) as (keyof Counts)[]
  const isOneOf = (key: keyof Counts): boolean =>
    new Set(columns.flatMap(({ counts }) => (counts === undefined ? [] : [counts[key]]))).size <= 1
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.hidden}>Kind</span>
          </th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key} className={classNames(!isOneOf(key) && styles.differs)}>
            <th scope="row">{countWords[key]}</th>
            {columns.map(({ title, counts }) => (
              <td key={title}>{counts?.[key] ?? '…'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
