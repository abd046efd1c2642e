import { IMPORT_EXTENSIONS, PACKAGE_EXTENSIONS } from '#shared/domain/import-formats.ts'
import { useEffect, useRef } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { useActions } from '../../commands/registry.ts'
import { useImporting } from '../../parts/import-queue.ts'
import { askForFiles, closeReport, importPicked, openPasteDialog, takeUp } from './importing.ts'
import { ImportDialog } from './import-dialog.tsx'
import { ImportReport } from './import-report.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { WindowDrop } from './window-drop.tsx'

/** What the browser's file dialog offers; dropping takes anything. */
const accepted = [...IMPORT_EXTENSIONS, ...PACKAGE_EXTENSIONS].map((extension) => `.${extension}`).join(',')

/** Importing, wherever in the project one is: its keys, file picker, drop area, dialogs. */
export function ImportHost() {
  const { isPicking, isPasting, chosen, report } = useImporting()
  const picker = useRef<HTMLInputElement>(null)
  const dialogs = useBackendQuery('app.info', {}).data?.dialogs

  useActions([
    { ...describe('transcripts.import'), run: askForFiles },
    { ...describe('transcripts.paste'), run: openPasteDialog },
  ])

  useEffect(() => {
    if (!isPicking || dialogs === undefined) return
    useImporting.setState({ isPicking: false })
    if (dialogs === 'page') picker.current?.click()
    else void takeUp(() => null)
  }, [isPicking, dialogs])

  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-testid="file-picker"
        accept={accepted}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) void importPicked(files)
        }}
      />
      <WindowDrop />
      {isPasting ? <PasteDialog /> : null}
      {chosen ? <ImportDialog files={chosen} /> : null}
      {report ? <ImportReport results={report} onClose={closeReport} /> : null}
    </>
  )
}
