import type { Term, TermList } from '#shared/domain/terms.ts'
import { signForValue } from '#shared/domain/terms.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { listLabels } from '../../parts/codebook/list-labels.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import styles from './lists.module.css'
import { writeSample } from './sample-sentence.ts'

interface TermDialogProps {
  readonly list: TermList
  readonly terms: readonly Term[]
  /** Null makes a new one. */
  readonly term: Term | null
  readonly onClose: () => void
}

interface Draft {
  readonly label: string
  readonly sign: string
  /** As typed. */
  readonly value: string
  readonly phrase: string
  readonly definition: string
  readonly example: string
  readonly source: string
}

const empty: Draft = { label: '', sign: '', value: '', phrase: '', definition: '', example: '', source: '' }

/** An entry of a list: how it is called, how it reads in a sentence, what it means. */
export function TermDialog({ list, term, onClose }: TermDialogProps) {
  const [draft, setDraft] = useState<Draft>(term ? { ...term, value: writeNumber(term.value) } : empty)
  const create = useBackendCommand('terms.create')
  const update = useBackendCommand('terms.update')
  const value = readNumber(draft.value)
  const isStance = list === 'stance'
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const isWhole = draft.label.trim() !== '' && value !== undefined
  const submit = () => {
    if (!isWhole) return
    const { label, phrase, definition, example, source } = draft
    const words = { label: label.trim(), phrase, definition, example, source }
    const onScale = isStance ? { sign: draft.sign || signForValue(value), value } : {}
    const done = { onSuccess: onClose }
    if (term) update.mutate({ id: term.id, changes: { ...words, ...onScale } }, done)
    else create.mutate({ list, ...words, ...onScale }, done)
  }
  const error = create.error ?? update.error
  return (
    <Dialog
      title={term ? `Edit “${term.label}”` : `New ${listLabels[list].one}`}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      error={error ? messageOf(error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            isPending={create.isPending || update.isPending}
            isDisabled={!isWhole}
          >
            {term ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <TextField label="Label" value={draft.label} onChange={(label) => set({ label })} takesFocus />
      {isStance ? <StanceFields draft={draft} value={value} set={set} /> : null}
      {list === 'stance' || list === 'act' ? (
        <SentenceField list={list} termKey={term?.key ?? ''} draft={draft} set={set} />
      ) : null}
      <TextArea
        label="Definition"
        rows={2}
        value={draft.definition}
        onChange={(definition) => set({ definition })}
        placeholder="When it is to be chosen"
      />
      <TextArea label="Example" rows={2} value={draft.example} onChange={(example) => set({ example })} />
      <TextField label="Source" value={draft.source} onChange={(source) => set({ source })} />
    </Dialog>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly set: (changes: Partial<Draft>) => void
}

function StanceFields({ draft, value, set }: FieldsProps & { readonly value: number | null | undefined }) {
  return (
    <div className={styles.pair}>
      <TextField
        label="Value on the scale"
        value={draft.value}
        onChange={(text) => set({ value: text })}
        placeholder="off the scale"
        error={value === undefined ? 'A number, or nothing for a stance off the scale.' : null}
        description="Empty: off the scale, never counted as 0."
      />
      <TextField
        label="Sign"
        value={draft.sign}
        maxLength={8}
        onChange={(sign) => set({ sign })}
        placeholder={signForValue(value ?? null)}
        description="Stance is shown by its sign, not by colour alone."
      />
    </div>
  )
}

function SentenceField({ list, termKey, draft, set }: FieldsProps & { list: 'stance' | 'act'; termKey: string }) {
  const actors = useBackendQuery('actors.list', {}).data
  const issues = useBackendQuery('issues.list', {}).data
  const holder = actors?.find((actor) => actor.kind === 'state')?.name ?? 'Norrland'
  const issue = issues?.find((one) => one.uses > 0)?.name ?? 'the treaty'
  const { label, phrase } = draft
  const sample = label.trim() === '' ? null : writeSample({ list, key: termKey, label, phrase }, holder, issue)
  return (
    <div className={styles.sentence}>
      <TextField
        label="In a sentence"
        value={phrase}
        onChange={(text) => set({ phrase: text })}
        placeholder={list === 'stance' ? `${label || 'rejects'} {issue}` : label || 'reaffirms'}
        description={
          list === 'stance'
            ? '{issue} stands where the issue goes; without it the issue comes last.'
            : 'Stands in brackets.'
        }
      />
      {sample === null ? null : <output className={styles.sample}>{sample}</output>}
    </div>
  )
}

function writeNumber(value: number | null): string {
  return value === null ? '' : String(value)
}

/** Null for nothing, undefined for what is no number within reach. */
function readNumber(text: string): number | null | undefined {
  const plain = text
    .trim()
    .replace(/^[+＋]/u, '')
    .replace('−', '-')
    .replace(',', '.')
  if (plain === '') return null
  const value = Number(plain)
  return Number.isFinite(value) && Math.abs(value) <= 1000 ? value : undefined
}
