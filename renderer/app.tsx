import { Shell } from './shell/shell.tsx'

/** What is on the screen: the welcome page, or the shell around the open project. */
export function App() {
  return <Shell />
}
