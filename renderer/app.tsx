import { messageOf } from './api/client.ts'
import { useBackendQuery } from './api/queries.ts'
import { WelcomeScreen } from './features/welcome/welcome-screen.tsx'
import { Shell } from './shell/shell.tsx'
import { Button } from './ui/button.tsx'
import { EmptyState } from './ui/empty-state.tsx'

/** What is on the screen: the welcome page, or the shell around the open project. */
export function App() {
  const project = useBackendQuery('projects.current', {})
  if (project.isPending) return null
  if (project.isError) {
    return (
      <main>
        <EmptyState
          title="The application does not answer"
          action={
            <Button variant="primary" onPress={() => void project.refetch()}>
              Try again
            </Button>
          }
        >
          {messageOf(project.error)}
        </EmptyState>
      </main>
    )
  }
  return project.data === null ? <WelcomeScreen /> : <Shell key={project.data.id} project={project.data} />
}
