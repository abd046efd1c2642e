import { useCallback, useMemo, useRef, useState } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import type { ChosenFile } from '../../parts/import-queue.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ChosenTables } from './chosen-tables.tsx'
import { closeChoice, importAll, lookAtEach } from './importing.ts'

/** Several files, or the texts of a table: all at once, or each after a look; and what the columns of tables are. */
export function ImportDialog({ files }: { readonly files: readonly ChosenFile[] }) {
  const [appliesRules, setAppliesRules] = useState(true)
  const [isOpening, setOpening] = useState(false)
  const hasRules = (useBackendQuery('siteRules.list', {}).data ?? []).length > 0
  const tables = useMemo(() => files.filter(({ isTable }) => isTable), [files])
  const importButton = useRef<HTMLButtonElement>(null)
  const goToImport = useCallback(() => importButton.current?.focus(), [])
  const look = async () => {
    setOpening(true)
    await lookAtEach(files)
    setOpening(false)
  }
  return (
    <Dialog
      title={`Import ${count(files.length, tables.length === files.length ? 'table' : 'file')}`}
      isOpen
      onClose={closeChoice}
      onSubmit={() => void importAll(files, appliesRules)}
      footer={
        <>
          <Button onPress={closeChoice}>Cancel</Button>
          <Button isPending={isOpening} onPress={() => void look()}>
            Look at each first
          </Button>
          <Button ref={importButton} variant="primary" type="submit" takesFocus>
            Import all now
          </Button>
        </>
      }
    >
      <p>
        You can go on working while they come in. Those that need a look are named afterwards, and all that was
        recognised can be corrected later too.
      </p>
      {tables.length > 0 ? <ChosenTables tables={tables} onLedThrough={goToImport} /> : null}
      {hasRules ? (
        <Checkbox isSelected={appliesRules} onChange={setAppliesRules}>
          Apply what was corrected on earlier pages of the same sites
        </Checkbox>
      ) : null}
    </Dialog>
  )
}
