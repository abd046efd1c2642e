import { PACKAGE_EXTENSIONS } from '#shared/domain/import-formats.ts'
import { useEffect, useRef } from 'react'
import { call, getTransport } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { useActions } from '../../commands/registry.ts'
import { askForPackage, closePackage, offerPackage, usePackages } from '../../state/packages.ts'
import { BringInDialog } from './bring-in-dialog.tsx'

const accepted = PACKAGE_EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** Bringing packages in, wherever in the project one is: its key, file picker and dialog. */
export function BringInHost() {
  const { isPicking, offered } = usePackages()
  const picker = useRef<HTMLInputElement>(null)
  const dialogs = useBackendQuery('app.info', {}).data?.dialogs

  useActions([{ ...describe('project.bringIn'), run: askForPackage }])

  useEffect(() => {
    if (!isPicking || dialogs === undefined) return
    usePackages.setState({ isPicking: false })
    if (dialogs === 'page') picker.current?.click()
    else offerPackage(call('exchange.choose', {}).then(({ handle }) => handle))
  }, [isPicking, dialogs])

  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        data-testid="package-picker"
        accept={accepted}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) {
            offerPackage(
              getTransport()
                .uploadFiles(files)
                .then(([handle]) => handle ?? null),
            )
          }
        }}
      />
      {offered ? <BringInDialog offered={offered} onClose={closePackage} /> : null}
    </>
  )
}
