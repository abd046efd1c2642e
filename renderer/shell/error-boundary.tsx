import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

interface ErrorBoundaryProps {
  /** Another value tries again: the screen's name. */
  readonly resetKey?: string
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: unknown
  readonly resetKey: string | undefined
}

/** Stands in for a screen that failed, so that the rest of the application goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error ?? new Error('unknown') }
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <main>
        <div role="alert">
          <EmptyState
            title="This screen could not be shown"
            action={
              <Button variant="primary" onPress={() => this.setState({ error: null })}>
                Show it again
              </Button>
            }
          >
            The fault is the application’s own. Everything that you have done is stored and safe.
          </EmptyState>
        </div>
      </main>
    )
  }
}
