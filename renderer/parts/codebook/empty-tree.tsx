import { runAction } from '../../commands/registry.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

interface EmptyTreeProps {
  readonly noun: 'issue' | 'code'
  readonly teaching: { readonly title: string; readonly sentence: string }
  readonly onNew: () => void
}

/** Teaches what issues or codes are, and offers the ways to the first ones. */
export function EmptyTree({ noun, teaching, onNew }: EmptyTreeProps) {
  return (
    <EmptyState
      title={teaching.title}
      action={
        <>
          <Button variant="primary" icon="plus" onPress={onNew}>
            New {noun}
          </Button>
          {noun === 'code' ? <Button onPress={() => runAction('codebook.templates')}>From a template…</Button> : null}
          <Button icon="upload" onPress={() => runAction('codebook.import')}>
            Import a codebook…
          </Button>
        </>
      }
    >
      {teaching.sentence}
    </EmptyState>
  )
}
