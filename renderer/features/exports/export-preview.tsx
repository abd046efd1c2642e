import type { Input } from '#shared/api/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { messageOf } from '../../api/client.ts'
import { backendQuery } from '../../api/queries.ts'
import { count } from '../../ui/counting.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './export-dialog.module.css'
import { formatNotes, type FormatNote } from './format-notes.ts'
import { readCsv } from './read-csv.ts'
import { readReport } from './read-report.ts'

interface ExportPreviewProps {
  /** Null where nothing can be asked for. */
  readonly request: Input<'exports.preview'> | null
}

/** How the beginning of the file will look, and how many rows it will have. */
export function ExportPreview({ request }: ExportPreviewProps) {
  const asked = useDeferredValue(request)
  const preview = useQuery({
    ...backendQuery('exports.preview', asked ?? { format: 'json' }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })
  const isStale = preview.isPlaceholderData || preview.isPending
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={isStale}>
      <p className={styles.heading}>
        Preview
        <span className={styles.rows}>
          {preview.data ? count(preview.data.rows, asked?.format === 'csv' ? 'row' : 'quotation') : null}
          {isStale && !preview.error ? <Spinner label="Reading" /> : null}
        </span>
      </p>
      {preview.error ? <InlineError>{messageOf(preview.error)}</InlineError> : null}
      {preview.data && !preview.error ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        <section className={styles.sheet} tabIndex={0} aria-label="Beginning of the file">
          <Sheet kind={formatNotes[asked?.format ?? 'json'].preview} text={preview.data.text} />
        </section>
      ) : null}
    </section>
  )
}

function Sheet({ kind, text }: { readonly kind: FormatNote['preview']; readonly text: string }) {
  if (kind === 'report') {
    return (
      <div className={styles.report}>
        {readReport(text).map(({ kind, words }, index) =>
          kind === 'heading' ? <h3 key={`${index} ${words}`}>{words}</h3> : <p key={`${index} ${words}`}>{words}</p>,
        )}
      </div>
    )
  }
  if (kind === 'text') return <pre className={styles.plain}>{text}</pre>
  const [head = [], ...rows] = readCsv(text)
  if (rows.length === 0) return <p className={styles.nothing}>No tagged passage is left to put into a row.</p>
  // Ids are for programs: they would fill what can be seen.
  const used = head
    .map((name, column) => ({ name, column }))
    .filter(({ name, column }) => !name.endsWith('_id') && rows.some((row) => row[column]))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {used.map(({ name }) => (
            <th key={name} scope="col" className={widthOf(name)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${index} ${row[0] ?? ''}`}>
            {used.map(({ name, column }) => (
              <td key={name} className={widthOf(name)}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Ids are for programs: they need not take the room of what is read. */
function widthOf(column: string): string | undefined {
  if (column.endsWith('_id')) return styles.id
  return column === 'quotation' ? styles.words : undefined
}
