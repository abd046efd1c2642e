import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import styles from './load-state.module.css'
import { Spinner } from './spinner.tsx'

interface LoadStateProps {
  /** Why it could not be read, in the user's words; null while it is being read. */
  readonly error: string | null
  readonly onRetry: () => void
}

/** What stands in a page's place until it has been read. */
export function LoadState({ error, onRetry }: LoadStateProps) {
  if (error === null) {
    return (
      <div className={styles.loading}>
        <Spinner label="Reading" />
      </div>
    )
  }
  return (
    <EmptyState
      title="This could not be read"
      action={
        <Button variant="primary" onPress={onRetry}>
          Try again
        </Button>
      }
    >
      {error}
    </EmptyState>
  )
}
