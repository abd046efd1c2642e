import { AppError } from '#shared/api/envelope.ts'
import { messageOf } from './api/client.ts'
import { useBackendCommand, useBackendQuery } from './api/queries.ts'
import { WelcomeScreen } from './features/welcome/welcome-screen.tsx'
import { Shell } from './shell/shell.tsx'
import { Button } from './ui/button.tsx'
import { EmptyState } from './ui/empty-state.tsx'

/** What is on the screen: the welcome page, or the shell around the open project. */
export function App() {
  const project = useBackendQuery('projects.current', {})
  if (project.isPending) return null
  if (project.isError) return <NoProject error={project.error} onRetry={() => void project.refetch()} />
  return project.data === null ? <WelcomeScreen /> : <Shell key={project.data.id} project={project.data} />
}

interface NoProjectProps {
  readonly error: Error
  readonly onRetry: () => void
}

/** The program does not answer; or it does, and the file of the open project cannot be read any more. */
function NoProject({ error, onRetry }: NoProjectProps) {
  const close = useBackendCommand('projects.close')
  const isAnswer = error instanceof AppError && error.code !== 'internal'
  return (
    <main>
      <EmptyState
        title={isAnswer ? 'The open project cannot be read any more' : 'The application does not answer'}
        action={
          <>
            <Button variant={isAnswer ? 'plain' : 'primary'} onPress={onRetry}>
              Try again
            </Button>
            {isAnswer ? (
              <Button variant="primary" isPending={close.isPending} onPress={() => close.mutate({})}>
                Close it
              </Button>
            ) : null}
          </>
        }
      >
        {messageOf(error)}
        {isAnswer ? ' Close it and open it anew to see what can be saved.' : null}
      </EmptyState>
    </main>
  )
}
