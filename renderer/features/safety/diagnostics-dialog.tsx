import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { closeDialog } from '../../state/panels.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './safety.module.css'

/** Shows what would be copied before it is: the program sends nothing anywhere, so a person has to. */
export function DiagnosticsDialog() {
  const diagnostics = useBackendQuery('app.diagnostics', {})
  const text = diagnostics.data?.text
  const [error, setError] = useState<string | null>(null)
  const copy = async () => {
    if (text === undefined) return
    try {
      await navigator.clipboard.writeText(text)
      closeDialog()
      showToast({ message: 'Copied. Paste it wherever you report the fault.' })
    } catch {
      setError('It could not be copied from here. Select the text and copy it by the keyboard.')
    }
  }
  return (
    <Dialog
      title="Diagnostics"
      isOpen
      onClose={closeDialog}
      size="large"
      error={error ?? (diagnostics.error ? messageOf(diagnostics.error) : null)}
      footer={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button variant="primary" takesFocus isDisabled={text === undefined} onPress={() => void copy()}>
            Copy
          </Button>
        </>
      }
    >
      <p className={styles.text}>
        This is all that is copied: the program, the computer’s kind, and where faults occurred. It holds no text, title
        or name of yours, and nothing is sent.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reached by keys */}
      <pre className={styles.diagnostics} tabIndex={0} aria-label="What is copied">
        {text ?? ''}
      </pre>
    </Dialog>
  )
}
