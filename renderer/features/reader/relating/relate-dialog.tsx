import type { NewDisagreement } from '#shared/api/tagging-api.ts'
import type { DisagreementId, IssueId, PositionId, TermId } from '#shared/domain/ids.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { termsOf } from '#shared/domain/terms.ts'
import { useMemo, useState } from 'react'
import { call, messageOf } from '../../../api/client.ts'
import { useBackendQuery } from '../../../api/queries.ts'
import { navigate } from '../../../state/route.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { treeOptions } from '../composer/codebook-options.ts'
import { useCountedCodebook } from '../../../parts/codebook-data.ts'
import { useRecentUses } from '../../../parts/recent-uses.ts'
import { useReaderState } from '../reader-state.ts'
import type { DraftSide } from './propose-sides.ts'
import { dropEmptySides, proposeSides } from './propose-sides.ts'
import styles from './relate-dialog.module.css'
import { SidesEditor } from './sides-editor.tsx'

/** Puts the chosen positions into a disagreement, one that is there or a new one. */
export function RelateDialog() {
  const relating = useReaderState((state) => state.relating)
  const { data: positions } = useBackendQuery('positions.list', relating === null ? null : { ids: [...relating] })
  if (relating === null || !positions) return null
  return <RelateForm key={relating.join(' ')} positions={positions} />
}

interface RelateFormProps {
  readonly positions: readonly QuotedPosition[]
}

function RelateForm({ positions }: RelateFormProps) {
  const codebook = useCountedCodebook()
  const suggested = firstIssue(positions)
  const issue = suggested === null ? undefined : codebook.issues.get(suggested)
  const [into, setInto] = useState<DisagreementId | null>(null)
  const [title, setTitle] = useState(issue?.name ?? '')
  const [issueId, setIssueId] = useState<IssueId | null>(issue?.id ?? null)
  const [kindId, setKindId] = useState<TermId | null>(null)
  const [sides, setSides] = useState<readonly DraftSide[]>(() => proposeSides(positions, []))
  const [problem, setProblem] = useState<string | null>(null)
  const terms = useMemo(() => [...codebook.terms.values()], [codebook.terms])
  const recent = useRecentUses()
  const choose = (id: DisagreementId | null) => {
    setInto(id)
    setSides(proposeSides(positions, codebook.disagreements.find((one) => one.id === id)?.sides ?? []))
  }
  const store = async () => {
    const named = into === null ? title.trim() : (codebook.disagreements.find((one) => one.id === into)?.title ?? '')
    if (named === '') return setProblem('A disagreement needs a title.')
    try {
      const id = await storeSides({ into, title: named, issueId, kindId, sides: toSides(sides) }, terms)
      useReaderState.setState({ relating: null, picked: [] })
      showToast({
        message: `${positions.length === 1 ? 'Position is' : `${positions.length} positions are`} in “${named}”.`,
        action: { label: 'Show', run: () => navigate({ screen: 'disagreements', disagreementId: id }) },
      })
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  return (
    <Dialog
      title={
        positions.length === 1 ? 'A position and a disagreement' : `${positions.length} positions and a disagreement`
      }
      isOpen
      onClose={stopRelating}
      onSubmit={() => void store()}
      error={problem}
      footer={
        <>
          <Button onPress={stopRelating}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Enter">
            {into === null ? 'Make the disagreement' : 'Add to it'}
          </Button>
        </>
      }
    >
      {codebook.disagreements.length === 0 ? null : (
        <Select<DisagreementId | 'new'>
          label="Put into"
          options={[
            { id: 'new', name: 'A new disagreement' },
            ...codebook.disagreements.map((one) => ({
              id: one.id,
              name: one.title,
              detail: (one.issueId && codebook.issues.get(one.issueId)?.name) ?? undefined,
            })),
          ]}
          value={into ?? 'new'}
          onChange={(id) => choose(id === 'new' ? null : id)}
        />
      )}
      {into === null ? (
        <>
          <TextField
            label="Title"
            value={title}
            onChange={setTitle}
            takesFocus
            description="What it turns on, in a few words."
          />
          <div className={styles.pair}>
            <ComboBox<IssueId>
              label="Issue"
              options={treeOptions(codebook.issues, recent.issueIds, (one) => one.names.map((name) => name.text))}
              value={issueId}
              onChange={setIssueId}
              onClear={() => setIssueId(null)}
            />
            <Select<TermId>
              label="Kind"
              options={termsOf(terms, 'disagreement-kind').map(({ id, label }) => ({ id, name: label }))}
              value={kindId}
              onChange={setKindId}
              placeholder="Not said yet"
            />
          </div>
        </>
      ) : null}
      <SidesEditor codebook={codebook} positions={positions} sides={sides} onChange={setSides} />
    </Dialog>
  )
}

function stopRelating(): void {
  useReaderState.setState({ relating: null })
}

/** The issue of the first, to begin with. */
function firstIssue(positions: readonly QuotedPosition[]): IssueId | null {
  const [first] = positions
  return first?.issueId ?? null
}

function toSides(sides: readonly DraftSide[]): NewDisagreement['sides'] {
  return dropEmptySides(sides).map(({ id, actorIds, positionIds }) => ({
    ...(id === undefined ? {} : { id }),
    actorIds: [...actorIds],
    positionIds: [...positionIds] satisfies PositionId[],
  }))
}

interface StoreInput extends Pick<NewDisagreement, 'title' | 'sides'> {
  readonly into: DisagreementId | null
  readonly issueId: IssueId | null
  readonly kindId: TermId | null
}

async function storeSides(
  { into, title, issueId, kindId, sides }: StoreInput,
  terms: Parameters<typeof termsOf>[0],
): Promise<DisagreementId> {
  if (into !== null) {
    await call('disagreements.update', { id: into, changes: { sides } })
    return into
  }
  const open = termsOf(terms, 'disagreement-status').find((term) => term.key === 'open')
  const statuses = open ? [{ statusId: open.id, since: null, note: '', passageId: null }] : []
  const made = await call('disagreements.create', { title, issueId, kindId, sides, statuses })
  return made.id
}
