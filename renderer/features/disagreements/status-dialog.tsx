import { DatedStatus } from '#shared/domain/disagreements.ts'
import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { PassageId, TermId } from '#shared/domain/ids.ts'
import type { QuotedPassage } from '#shared/domain/passages.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { termsOf } from '#shared/domain/terms.ts'
import { useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { faultsOf, orNull } from '../../parts/form-values.ts'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import { changeStatus } from './disagreement-changes.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'

interface StatusDialogProps {
  readonly disagreement: Disagreement
  /** Null adds one. */
  readonly status: DatedStatus | null
  readonly quotes: DisagreementQuotes
  readonly onClose: () => void
}

/** How the disagreement stands from a day on, why, and the passage that shows it. */
export function StatusDialog({ disagreement, status, quotes, onClose }: StatusDialogProps) {
  const { data: terms = [] } = useBackendQuery('terms.list', {})
  const [statusId, setStatusId] = useState<TermId | null>(status?.statusId ?? null)
  const [since, setSince] = useState(status?.since ?? '')
  const [note, setNote] = useState(status?.note ?? '')
  const [passageId, setPassageId] = useState<PassageId | null>(status?.passageId ?? null)
  const [error, setError] = useState<string | null>(null)
  const written = { since: orNull(since), note: note.trim(), passageId }
  const faults = faultsOf(DatedStatus.omit({ statusId: true }), written)

  const passages = useBackendQuery('passages.quoted', {}).data
  const options = useMemo(() => passageOptions(quotes, passages ?? []), [quotes, passages])
  const choosePassage = (id: PassageId) => {
    setPassageId(id)
    // The words show how it stands on the day on which they are said.
    const date = passages?.find((one) => one.id === id)?.date
    if (since === '' && date) setSince(date)
  }

  const submit = async () => {
    if (statusId === null || faults.size > 0) return
    try {
      await changeStatus(disagreement, status, { ...written, statusId })
      onClose()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <Dialog
      title={status ? 'Status' : 'How does it stand?'}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={statusId === null || faults.size > 0}>
            Save
          </Button>
        </>
      }
    >
      <div ref={focusFirst}>
        <SegmentedControl
          label="Status"
          segments={termsOf(terms, 'disagreement-status').map(({ id, label }) => ({ id, label }))}
          value={statusId}
          onChange={setStatusId}
        />
      </div>
      <TextField
        label="Since"
        value={since}
        onChange={setSince}
        placeholder="2019-06-02, or 2019-06, or 2019"
        description="Leave it empty where it stood so before anything that is dated."
        error={faults.get('since') ?? null}
      />
      <TextArea label="Why" value={note} onChange={setNote} />
      <ComboBox
        label="Passage that shows it"
        options={options}
        value={passageId}
        onChange={choosePassage}
        onClear={() => setPassageId(null)}
        placeholder="Words of any passage, those of the evidence first"
      />
    </Dialog>
  )
}

/** The dialog opens where its first answer is given: arrows choose. */
function focusFirst(group: HTMLElement | null): void {
  group?.querySelector<HTMLInputElement>('input:checked, input')?.focus()
}

/** The passages of the evidence, those that the page quotes already, then all others. */
function passageOptions({ positions, passages }: DisagreementQuotes, all: readonly QuotedPassage[]) {
  const evidence = [...positions.values()].map((position) => ({ ...position, id: position.passageId }))
  const near = new Map([...evidence, ...passages.values()].map((passage) => [passage.id, passage]))
  const others = all.filter((passage) => !near.has(passage.id))
  return [...near.values(), ...others].map((passage) => ({
    id: passage.id,
    name: `“${shorten(joinQuotes(passage.quotes))}”`,
    detail: describePlace(passage),
    section: near.has(passage.id) ? 'Quoted here' : 'Other passages',
  }))
}

function shorten(words: string): string {
  return words.length > 90 ? `${words.slice(0, 90).toWellFormed()}…` : words
}
