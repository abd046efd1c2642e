import type { OpenProject } from '#shared/api/projects-api.ts'
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

/** The frame around every screen of the open project. */
export function Shell({ project }: { readonly project: OpenProject }) {
  useShellActions(project)
  useExportActions(project.id)
  const { screen } = useRoute()
  const dialog = usePanels((panels) => panels.dialog)
  const CurrentScreen = allScreens.find((entry) => entry.screen === screen)?.component

  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <Rail />
      <TopBar project={project} />
      <div className={styles.screen}>
        <Cautions />
        <div className={styles.content}>
          <ErrorBoundary resetKey={screen}>{CurrentScreen ? <CurrentScreen /> : null}</ErrorBoundary>
        </div>
      </div>
      <FootBar project={project} />
      <ImportHost />
      <BringInHost />
      {dialog === 'palette' ? <Palette /> : null}
      {dialog === 'keys' ? <KeysDialog /> : null}
      {dialog === 'rename-project' ? <RenameProjectDialog title={project.title} /> : null}
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
    </div>
  )
}
