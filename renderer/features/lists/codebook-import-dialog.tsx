import type { CodebookReport } from '#shared/api/codebook-files-api.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { useRef, useState } from 'react'
import { DropZone } from 'react-aria-components'
import { call, getTransport, messageOf } from '../../api/client.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { closeDialog } from '../../state/panels.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './codebook-import-dialog.module.css'

interface Inspected {
  readonly name: string
  readonly handle: FileHandle
  readonly report: CodebookReport
}

/** Brings in issues and codes from a file: says what would be new, changed and left out before anything is. */
export function CodebookImportDialog() {
  const picker = useRef<HTMLInputElement>(null)
  const [inspected, setInspected] = useState<Inspected | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)

  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    setRunning(true)
    try {
      await work()
    } catch (cause) {
      setError(messageOf(cause))
    } finally {
      setRunning(false)
    }
  }
  const inspect = (file: File | undefined) =>
    attempt(async () => {
      setInspected(null)
      if (!file) return
      const [handle] = await getTransport().uploadFiles([file])
      if (handle === undefined) return
      setInspected({ name: file.name, handle, report: await call('codebook.inspect', { handle }) })
    })
  const apply = () =>
    attempt(async () => {
      if (!inspected) return
      await call('codebook.import', { handle: inspected.handle })
      closeDialog()
      void offerUndo(`Imported the codebook “${inspected.name}”.`)
    })
  const brings = inspected ? inspected.report.added.length + inspected.report.changed.length : 0

  return (
    <Dialog
      title="Import a codebook"
      isOpen
      onClose={closeDialog}
      onSubmit={() => void apply()}
      error={error}
      footer={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isRunning} isDisabled={brings === 0}>
            {inspected && brings === 0 ? 'Nothing to import' : 'Import'}
          </Button>
        </>
      }
    >
      <p>
        A table (.csv) with a heading line, or a REFI-QDA codebook (.qdc). In a table the column “path” names the item
        (“Islands › Visits” as <code>Islands &gt; Visits</code>); kind, definition, inclusion, exclusion, example,
        colour, names and source may follow. What the file leaves empty stays as it is.
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        data-testid="codebook-picker"
        accept=".csv,.tsv,.txt,.qdc"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          void inspect(file)
        }}
      />
      <DropZone
        className={styles.zone ?? ''}
        aria-label="Drop a codebook here"
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file')
          if (dropped) void dropped.getFile().then(inspect)
        }}
      >
        <span>{inspected ? inspected.name : 'Drop a file here, or'}</span>
        <Button icon="folder" takesFocus onPress={() => picker.current?.click()}>
          Choose a file…
        </Button>
      </DropZone>
      {inspected ? <ReportView report={inspected.report} /> : null}
    </Dialog>
  )
}

/** At most this many of each kind are listed. */
const shown = 200

function ReportView({ report: { added, changed, same, skipped } }: { readonly report: CodebookReport }) {
  const issues = added.filter((one) => one.kind === 'issue').length
  return (
    <div aria-live="polite">
      <p className={styles.sum}>
        {count(issues, 'new issue')}, {count(added.length - issues, 'new code')}, {changed.length} changed, {same} as
        they are{skipped.length > 0 ? `, ${skipped.length} left out` : ''}.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must be reached to do so */}
      <section className={styles.report} tabIndex={0} aria-label="What will be imported">
        <ul>
          {skipped.slice(0, shown).map(({ line, reason }) => (
            <li key={`${line} ${reason}`} className={styles.skipped}>
              Left out{line === null ? '' : `, line ${line}`}: {reason}
            </li>
          ))}
          {changed.slice(0, shown).map(({ kind, path, fields }) => (
            <li key={`${kind} ${path.join('\n')}`}>
              <b>{path.join(' › ')}</b>{' '}
              <span className={styles.quiet}>
                {kind}, changes {fields.join(', ')}
              </span>
            </li>
          ))}
          {added.slice(0, shown).map(({ kind, path }) => (
            <li key={`${kind} ${path.join('\n')}`}>
              <b>{path.join(' › ')}</b> <span className={styles.quiet}>new {kind}</span>
            </li>
          ))}
          {Math.max(added.length, changed.length, skipped.length) > shown ? (
            <li className={styles.quiet}>… and more</li>
          ) : null}
        </ul>
      </section>
    </div>
  )
}
