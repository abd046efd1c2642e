import type { ExportFilters } from '#shared/api/analysis-api.ts'
import { ATTRIBUTION_LABELS, Attribution } from '#shared/domain/positions.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { useTranscripts } from '../../api/transcript-list.ts'
import { actorOptions } from '../../parts/actor-words.ts'
import { useCodebook } from '../../parts/codebook-data.ts'
import { printDate } from '../../parts/transcript-words.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './export-dialog.module.css'
import type { ExportChoice } from './export-state.ts'
import type { InView } from './in-view.ts'
import { SeveralField } from './several-field.tsx'

interface ExportFiltersFieldsProps {
  readonly choice: ExportChoice
  readonly inView: InView | null
  /** What is wrong with the dates. */
  readonly fault: string | null
  readonly onChange: (changes: Partial<ExportChoice>) => void
}

/** The whole project, what the screen behind the dialog is about, or what filters leave. */
export function ExportFiltersFields({ choice, inView, fault, onChange }: ExportFiltersFieldsProps) {
  const what = choice.what === 'view' && inView === null ? 'all' : choice.what
  return (
    <>
      <SegmentedControl<ExportChoice['what']>
        label="What"
        segments={[
          { id: 'all', label: 'Whole project' },
          ...(inView === null ? [] : [{ id: 'view' as const, label: inView.label }]),
          { id: 'part', label: 'A part of it' },
        ]}
        value={what}
        onChange={(id) => onChange({ what: id })}
      />
      {what === 'part' ? (
        <FilterFields filters={choice.filters} fault={fault} onChange={(filters) => onChange({ filters })} />
      ) : null}
    </>
  )
}

const attributionOptions = Attribution.options.map((id) => ({ id, name: ATTRIBUTION_LABELS[id] }))

interface FilterFieldsProps {
  readonly filters: ExportFilters
  readonly fault: string | null
  readonly onChange: (filters: ExportFilters) => void
}

function FilterFields({ filters, fault, onChange }: FilterFieldsProps) {
  const { actors, issues, codes, disagreements } = useCodebook()
  const { data: transcripts = [] } = useTranscripts()
  const change = (changes: ExportFilters) => onChange({ ...filters, ...changes })
  return (
    <>
      <SeveralField
        label="Transcripts"
        all="All transcripts"
        options={transcripts.map(({ id, title, date }) => ({
          id,
          name: title,
          detail: date === null ? undefined : printDate(date),
        }))}
        value={filters.transcriptIds ?? []}
        onChange={(transcriptIds) => change({ transcriptIds })}
      />
      <SeveralField
        label="Issues, with their sub-issues"
        all="All issues"
        options={treeOptions(issues)}
        value={filters.issueIds ?? []}
        onChange={(issueIds) => change({ issueIds })}
      />
      <SeveralField
        label="Holders"
        all="All holders"
        options={actorOptions([...actors.values()])}
        value={filters.holderIds ?? []}
        onChange={(holderIds) => change({ holderIds })}
      />
      <SeveralField
        label="On whose word"
        all="On anybody’s word"
        options={attributionOptions}
        value={filters.attributions ?? []}
        onChange={(attributions) => change({ attributions })}
      />
      <SeveralField
        label="Codes, with those below them"
        all="All codes"
        options={treeOptions(codes)}
        value={filters.codeIds ?? []}
        onChange={(codeIds) => change({ codeIds })}
      />
      <SeveralField
        label="Disagreements"
        all="Evidence or not"
        options={disagreements.map(({ id, title }) => ({ id, name: title }))}
        value={filters.disagreementIds ?? []}
        onChange={(disagreementIds) => change({ disagreementIds })}
      />
      <div className={styles.pair}>
        <TextField
          label="From"
          value={filters.from ?? ''}
          onChange={(from) => change({ from: from.trim() })}
          placeholder="2019-03"
        />
        <TextField
          label="Until"
          value={filters.to ?? ''}
          onChange={(to) => change({ to: to.trim() })}
          placeholder="2019-06-30"
        />
      </div>
      {fault === null ? null : <InlineError>{fault}</InlineError>}
    </>
  )
}

interface TreeEntry<Id extends string> {
  readonly id: Id
  readonly parentId: string | null
  readonly name: string
  readonly hue: number
}

function treeOptions<Id extends string, Item extends TreeEntry<Id>>(items: ReadonlyMap<Id, Item>) {
  return [...items.values()].map(({ id, name, hue }) => ({
    id,
    name,
    hue,
    detail: pathOf(items, id).slice(0, -1).join(' › '),
  }))
}
