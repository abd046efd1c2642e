import type { Input } from '#shared/api/contract.ts'
import type { SearchHit } from '#shared/api/search-api.ts'
import type { CodeId, IssueId, TermId } from '#shared/domain/ids.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { Option } from '../../ui/option.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useSearch } from './search-state.ts'

interface TagHitsDialogProps {
  readonly hits: readonly SearchHit[]
  readonly onClose: () => void
}

type Extent = Input<'search.tag'>['extent']
type Named<Id> = { readonly id: Id } | { readonly path: string[] } | null

/** Puts one code or position on all chosen hits, in one step that can be undone. */
export function TagHitsDialog({ hits, onClose }: TagHitsDialogProps) {
  const [kind, setKind] = useState<'code' | 'position'>('code')
  const [extent, setExtent] = useState<Extent>('sentence')
  const [code, setCode] = useState<Named<CodeId>>(null)
  const [issue, setIssue] = useState<Named<IssueId>>(null)
  const [stanceId, setStance] = useState<TermId | null>(null)
  const tag = useBackendCommand('search.tag')
  const codes = useBackendQuery('codes.list', {}).data ?? []
  const issues = useBackendQuery('issues.list', {}).data ?? []
  const stances = (useBackendQuery('terms.list', {}).data ?? []).filter(({ list }) => list === 'stance')
  const isReady = kind === 'code' ? code !== null : issue !== null && stanceId !== null

  const submit = async () => {
    const tags =
      kind === 'code'
        ? { codes: code ? [code] : [] }
        : issue && stanceId
          ? { position: { issue, stanceId, attribution: 'own-words' as const } }
          : null
    if (!isReady || tags === null) return
    const places = hits.map(({ transcriptId, revisionId, start, end }) => ({ transcriptId, revisionId, start, end }))
    const { passages, withoutHolder } = await tag.mutateAsync({ hits: places, extent, tags })
    useSearch.setState({ chosen: new Map() })
    const nobody =
      withoutHolder === 0 ? '' : ` For ${count(withoutHolder, 'of them', 'of them')} nobody is known to speak.`
    showToast({ message: `${count(passages, 'passage')} tagged.${nobody}` })
    onClose()
  }

  return (
    <Dialog
      title={`Tag ${count(hits.length, 'hit')}`}
      isOpen
      onClose={onClose}
      size="small"
      error={tag.error ? messageOf(tag.error) : null}
      onSubmit={() => void submit().catch(() => {})}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady} isPending={tag.isPending}>
            Tag
          </Button>
        </>
      }
    >
      <SegmentedControl
        label="With"
        segments={[
          { id: 'code', label: 'A code' },
          { id: 'position', label: 'A position of whoever speaks' },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'code' ? (
        <NamedField label="Code" items={codes} value={code} onChange={setCode} />
      ) : (
        <>
          <NamedField label="Issue" items={issues} value={issue} onChange={setIssue} />
          <Select
            label="Stance"
            options={stances.map(({ id, label }) => ({ id, name: label }))}
            value={stanceId}
            onChange={setStance}
          />
        </>
      )}
      <SegmentedControl
        label="On"
        segments={[
          { id: 'sentence', label: 'The sentences' },
          { id: 'words', label: 'The words found' },
        ]}
        value={extent}
        onChange={setExtent}
      />
    </Dialog>
  )
}

interface NamedFieldProps<Id extends string> {
  readonly label: string
  readonly items: readonly {
    readonly id: Id
    readonly parentId: Id | null
    readonly name: string
    readonly hue: number
  }[]
  readonly value: Named<Id>
  readonly onChange: (value: Named<Id>) => void
}

/** One of the tree, or a new one of its own. */
function NamedField<Id extends string>({ label, items, value, onChange }: NamedFieldProps<Id>) {
  const byId = new Map<string, NamedFieldProps<Id>['items'][number]>(items.map((item) => [item.id, item]))
  const options = items.map(({ id, name, hue }): Option & { readonly id: Id } => {
    const path = pathOf(byId, id)
    return { id, name, detail: path.slice(0, -1).join(' › ') || undefined, hue, keywords: [path.join(' ')] }
  })
  return (
    <ComboBox
      label={label}
      options={options}
      value={value && 'id' in value ? value.id : null}
      newName={value && 'path' in value ? (value.path[0] ?? null) : null}
      onChange={(id) => onChange({ id })}
      onCreate={(name) => onChange({ path: [name] })}
      createLabel={(name) => `New ${label.toLowerCase()} “${name}”`}
      onClear={() => onChange(null)}
      takesFocus
    />
  )
}
