import type { ExportRequest } from '#shared/api/analysis-api.ts'
import type { Output } from '#shared/api/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { messageOf } from '../../api/client.ts'
import { backendQuery } from '../../api/queries.ts'
import { count } from '../../ui/counting.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './export-dialog.module.css'
import { formatNotes } from './format-notes.ts'
import { PreviewTable } from './preview-table.tsx'
import { readReport } from './read-report.ts'

interface ExportPreviewProps {
  /** Null where nothing can be asked for; `fault` then says why. */
  readonly request: ExportRequest | null
  readonly fault: string | null
}

/** How the beginning of the file will look, and how much it will hold. */
export function ExportPreview({ request, fault }: ExportPreviewProps) {
  const asked = useDeferredValue(request)
  const preview = useQuery({
    ...backendQuery('exports.preview', asked ?? { format: 'json' }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })
  const isStale = asked !== null && (preview.isPlaceholderData || preview.isPending)
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={isStale}>
      <p className={styles.heading}>
        Preview
        <span className={styles.rows}>
          {preview.data && asked !== null ? tellAmount(preview.data, asked) : null}
          {isStale && !preview.error ? <Spinner label="Reading" /> : null}
        </span>
      </p>
      {fault === null ? null : <InlineError>{fault}</InlineError>}
      {preview.error ? <InlineError>{messageOf(preview.error)}</InlineError> : null}
      {preview.data && asked !== null && !preview.error ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        <section className={styles.sheet} tabIndex={0} aria-label="Beginning of the file">
          <Sheet request={asked} text={preview.data.text} />
        </section>
      ) : null}
    </section>
  )
}

/** "77 quotations", and how many rows they make where the file is a table of positions. */
function tellAmount({ passages, rows }: Output<'exports.preview'>, request: ExportRequest | null): string {
  const quotations = count(passages, 'quotation')
  const { layout = 'long', table = 'quotations' } = request?.options ?? {}
  const isLong =
    (request?.format === 'csv' || request?.format === 'xlsx') && layout === 'long' && table === 'quotations'
  return isLong && rows !== passages ? `${quotations}, ${count(rows, 'row')}` : quotations
}

const separators: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' }

const PARTS = { heading: 'h3', quotation: 'blockquote', note: 'p', words: 'p' } as const

function Sheet({ request, text }: { readonly request: ExportRequest; readonly text: string }) {
  const kind = formatNotes[request.format].preview
  if (kind === 'report') {
    return (
      <div className={styles.report}>
        {readReport(text).map(({ kind, words }, index) => {
          const Part = PARTS[kind]
          return (
            <Part key={`${index} ${words}`} data-kind={kind}>
              {words}
            </Part>
          )
        })}
      </div>
    )
  }
  if (kind === 'text') return <pre className={styles.plain}>{text}</pre>
  const separator = separators[String(request.options?.['separator'] ?? 'comma')] ?? ','
  return <PreviewTable text={text} separator={separator} />
}
