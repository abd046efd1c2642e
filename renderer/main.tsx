import './api/without-eval.ts'
import { firstFonts } from './styles/fonts.ts'
import './styles/tokens.css'
import './styles/reset.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/client.ts'
import { followBackend } from './api/invalidation.ts'
import { createQueryClient } from './api/query-client.ts'
import { createHttpTransport } from './api/transport-http.ts'
import { createIpcTransport } from './api/transport-ipc.ts'
import { App } from './app.tsx'
import { listenToKeyboard } from './commands/keyboard.ts'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { resetImporting } from './parts/import-queue.ts'
import { applyAppearance } from './state/appearance.ts'
import { noteContact, useContact } from './state/contact.ts'
import { followTasks } from './state/panels.ts'
import { followPreferences, loadPreferences } from './state/preferences.ts'
import { keepRoute } from './state/kept-route.ts'
import { resetRoute } from './state/route.ts'

const transport = window.demarche ? createIpcTransport(window.demarche) : createHttpTransport()
connect(transport)
const queryClient = createQueryClient()
followBackend(
  queryClient,
  transport,
  (event) => {
    if (event.type === 'project.opened') {
      resetRoute()
      resetImporting()
    }
    followTasks(event)
    followPreferences(event)
  },
  (isHeard) => {
    if (isHeard && !useContact.getState().isHeard) void loadPreferences()
    noteContact(isHeard)
  },
)
void loadPreferences()
keepRoute()
applyAppearance(document.documentElement)
listenToKeyboard()

const root = document.querySelector('#root')
if (!root) throw new Error('the page has no root')
await firstFonts()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </QueryClientProvider>
  </StrictMode>,
)
