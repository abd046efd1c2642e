import { useState } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import type { ChosenFile } from '../../parts/import-queue.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { closeChoice, importAll, lookAtEach } from './importing.ts'

/** Several files: all at once, or each after a look. */
export function ManyFilesDialog({ files }: { readonly files: readonly ChosenFile[] }) {
  const [appliesRules, setAppliesRules] = useState(true)
  const hasRules = (useBackendQuery('siteRules.list', {}).data ?? []).length > 0
  return (
    <Dialog
      title={`Import ${files.length.toLocaleString('en')} files`}
      isOpen
      onClose={closeChoice}
      onSubmit={() => void importAll(files, appliesRules)}
      footer={
        <>
          <Button onPress={closeChoice}>Cancel</Button>
          <Button onPress={() => lookAtEach(files)}>Look at each first</Button>
          <Button variant="primary" type="submit" takesFocus>
            Import all now
          </Button>
        </>
      }
    >
      <p>
        You can go on working while they come in. Those that need a look are named afterwards, and all that was
        recognised can be corrected later too.
      </p>
      {hasRules ? (
        <Checkbox isSelected={appliesRules} onChange={setAppliesRules}>
          Apply what was corrected on earlier pages of the same sites
        </Checkbox>
      ) : null}
    </Dialog>
  )
}
