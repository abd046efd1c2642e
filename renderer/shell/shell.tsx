import type { OpenProject } from '#shared/api/projects-api.ts'
import { memo } from 'react'
import { useExportActions } from '../features/exports/export-actions.ts'
import { BringInHost } from '../features/exchange/bring-in-host.tsx'
import { ExportDialog } from '../features/exports/export-dialog.tsx'
import { HistoryDialog } from '../features/history/history-dialog.tsx'
import { SnapshotsDialog } from '../features/history/snapshots-dialog.tsx'
import { SiteRulesDialog } from '../features/correction/site-rules-dialog.tsx'
import { CodebookImportDialog } from '../features/lists/codebook-import-dialog.tsx'
import { TemplatesDialog } from '../features/lists/templates-dialog.tsx'
import { ImportHost } from '../features/library/import-host.tsx'
import { Cautions } from '../features/safety/cautions.tsx'
import { DiagnosticsDialog } from '../features/safety/diagnostics-dialog.tsx'
import { ForgetDialog } from '../features/safety/forget-dialog.tsx'
import { UnstoredDialog } from '../features/safety/unstored-dialog.tsx'
import { MemosDialog } from '../parts/memos/memos-dialog.tsx'
import { closeDialog, usePanels } from '../state/panels.ts'
import { useRoute } from '../state/route.ts'
import { ToastRegion } from '../ui/toast.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FootBar } from './foot-bar.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import { RenameProjectDialog } from './rename-project-dialog.tsx'
import { allScreens } from './screens.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useShellActions } from './shell-actions.ts'

/** The frame around every screen of the open project. Its counts and actions change with every tag: the rest does not. */
export function Shell({ project }: { readonly project: OpenProject }) {
  return (
    <div className={styles.app}>
      <ShellActions project={project} />
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <Rail />
      <TopBar project={project} />
      <CurrentScreen />
      <FootBar project={project} />
      <Dialogs title={project.title} />
    </div>
  )
}

/** Apart from what is shown, because what can be done changes with every step. */
function ShellActions({ project }: { readonly project: OpenProject }) {
  useShellActions(project)
  useExportActions(project.id)
  return null
}

const CurrentScreen = memo(function CurrentScreen() {
  const { screen } = useRoute()
  const Current = allScreens.find((entry) => entry.screen === screen)?.component
  return (
    <div className={styles.screen}>
      <Cautions />
      <div className={styles.content}>
        <ErrorBoundary resetKey={screen}>{Current ? <Current /> : null}</ErrorBoundary>
      </div>
    </div>
  )
})

/** What comes over the screen, whichever it is. */
const Dialogs = memo(function Dialogs({ title }: { readonly title: string }) {
  const dialog = usePanels((panels) => panels.dialog)
  return (
    <>
      <ImportHost />
      <BringInHost />
      {dialog === 'palette' ? <Palette /> : null}
      {dialog === 'keys' ? <KeysDialog /> : null}
      {dialog === 'rename-project' ? <RenameProjectDialog title={title} /> : null}
      {dialog === 'templates' ? <TemplatesDialog /> : null}
      {dialog === 'codebook-import' ? <CodebookImportDialog /> : null}
      {dialog === 'site-rules' ? <SiteRulesDialog onClose={closeDialog} /> : null}
      {dialog === 'forget-deleted' ? <ForgetDialog /> : null}
      {dialog === 'diagnostics' ? <DiagnosticsDialog /> : null}
      <ExportDialog isOpen={dialog === 'export'} onClose={closeDialog} />
      <HistoryDialog isOpen={dialog === 'history'} onClose={closeDialog} />
      <SnapshotsDialog isOpen={dialog === 'snapshots'} onClose={closeDialog} />
      <MemosDialog />
      <UnstoredDialog />
      <ToastRegion />
    </>
  )
})
