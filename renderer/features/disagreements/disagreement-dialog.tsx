import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { ActorId, IssueId, TermId } from '#shared/domain/ids.ts'
import { termsOf } from '#shared/domain/terms.ts'
import type { TermList } from '#shared/domain/terms.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { orderByUse } from '#shared/domain/recent-uses.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { useRecentUses } from '../../parts/recent-uses.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCountedCodebook } from '../../parts/codebook-data.ts'
import { ActorsField } from './actors-field.tsx'
import styles from './disagreements.module.css'

interface DisagreementDialogProps {
  /** Null makes a new one. */
  readonly disagreement: Disagreement | null
  readonly onClose: () => void
}

interface Draft {
  readonly title: string
  readonly question: string
  readonly issueId: IssueId | null
  readonly kindId: TermId | null
  readonly modeId: TermId | null
  readonly intensity: number | null
}

type Level = '1' | '2' | '3' | '4' | '5'

const levels: readonly { readonly id: Level; readonly label: string; readonly content: string }[] = [
  { id: '1', label: 'Intensity 1 of 5, slight', content: '1' },
  { id: '2', label: 'Intensity 2 of 5', content: '2' },
  { id: '3', label: 'Intensity 3 of 5', content: '3' },
  { id: '4', label: 'Intensity 4 of 5', content: '4' },
  { id: '5', label: 'Intensity 5 of 5, severe', content: '5' },
]

const empty: Draft = { title: '', question: '', issueId: null, kindId: null, modeId: null, intensity: null }

/** What the disagreement is on and of what kind; a new one is also told who is on its two sides. */
export function DisagreementDialog({ disagreement, onClose }: DisagreementDialogProps) {
  const [draft, setDraft] = useState<Draft>(disagreement ?? empty)
  const [sides, setSides] = useState<readonly (readonly ActorId[])[]>([[], []])
  const create = useBackendCommand('disagreements.create')
  const update = useBackendCommand('disagreements.update')
  const failure = create.error ?? update.error
  const title = draft.title.trim()

  const submit = () => {
    if (title === '') return
    const { question, issueId, kindId, modeId, intensity } = draft
    const changes = { title, question: question.trim(), issueId, kindId, modeId, intensity }
    if (disagreement) return update.mutate({ id: disagreement.id, changes }, { onSuccess: onClose })
    create.mutate(
      { ...changes, sides: sides.map((actorIds) => ({ actorIds: [...actorIds], positionIds: [] })) },
      {
        onSuccess: ({ id }) => {
          navigate({ screen: 'disagreements', disagreementId: id })
          onClose()
        },
      },
    )
  }
  const setSide = (index: number, actorIds: readonly ActorId[]) =>
    setSides(sides.map((side, at) => (at === index ? actorIds : side)))
  return (
    <Dialog
      title={disagreement ? 'Disagreement' : 'New disagreement'}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      error={failure ? messageOf(failure) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            isPending={create.isPending || update.isPending}
            isDisabled={title === ''}
          >
            {disagreement ? 'Save' : 'Make disagreement'}
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={draft.title}
        onChange={(text) => setDraft({ ...draft, title: text })}
        placeholder="Name of the islands"
        takesFocus
      />
      <TextField
        label="Question it turns on"
        value={draft.question}
        onChange={(question) => setDraft({ ...draft, question })}
      />
      {disagreement ? null : (
        <div className={styles.pair}>
          <ActorsField label="One side" value={sides[0] ?? []} onChange={(ids) => setSide(0, ids)} />
          <ActorsField label="The other side" value={sides[1] ?? []} onChange={(ids) => setSide(1, ids)} />
        </div>
      )}
      <Details draft={draft} onChange={setDraft} />
    </Dialog>
  )
}

interface DetailsProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

function Details({ draft, onChange }: DetailsProps) {
  const { issues, terms } = useCountedCodebook()
  const all = [...terms.values()]
  const recent = useRecentUses()
  const optionsOf = (list: TermList) => termsOf(all, list).map(({ id, label }) => ({ id, name: label }))
  return (
    <>
      <ComboBox
        label="Issue"
        options={orderByUse(issues.values(), recent.issueIds).map(({ id, name, hue, names }) => ({
          id,
          name,
          hue,
          detail: pathOf(issues, id).slice(0, -1).join(' › '),
          keywords: names.map((one) => one.text),
        }))}
        value={draft.issueId}
        onChange={(issueId) => onChange({ ...draft, issueId })}
        onClear={() => onChange({ ...draft, issueId: null })}
      />
      <div className={styles.pair}>
        <Select
          label="Kind"
          options={optionsOf('disagreement-kind')}
          value={draft.kindId}
          onChange={(kindId) => onChange({ ...draft, kindId })}
          placeholder="Not said"
        />
        <Select
          label="Mode"
          options={optionsOf('disagreement-mode')}
          value={draft.modeId}
          onChange={(modeId) => onChange({ ...draft, modeId })}
          placeholder="Not said"
        />
      </div>
      <SegmentedControl
        label="Intensity, from slight to severe"
        segments={levels}
        value={levels.find((level) => Number(level.id) === draft.intensity)?.id ?? null}
        onChange={(level) => onChange({ ...draft, intensity: Number(level) })}
      />
    </>
  )
}
