import type { ExportFilters } from '#shared/api/analysis-api.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { actorOptions } from '../../parts/actor-words.ts'
import { printDate } from '../../parts/transcript-words.ts'
import { useCodebook } from '../../parts/codebook-data.ts'
import styles from './export-dialog.module.css'
import type { ExportChoice } from './export-state.ts'
import { SeveralField } from './several-field.tsx'

interface ExportFiltersFieldsProps {
  readonly choice: ExportChoice
  /** What is wrong with the dates. */
  readonly fault: string | null
  readonly onChange: (changes: Partial<ExportChoice>) => void
}

/** The whole project, or what the filters leave of it. */
export function ExportFiltersFields({ choice, fault, onChange }: ExportFiltersFieldsProps) {
  const { actors, issues } = useCodebook()
  const { data: transcripts = [] } = useBackendQuery('transcripts.list', {})
  const { filters } = choice
  const change = (changes: Partial<ExportFilters>) => onChange({ filters: { ...filters, ...changes } })
  return (
    <>
      <SegmentedControl
        label="What"
        segments={[
          { id: 'all', label: 'Whole project' },
          { id: 'part', label: 'A part of it' },
        ]}
        value={choice.isFiltered ? 'part' : 'all'}
        onChange={(what) => onChange({ isFiltered: what === 'part' })}
      />
      {choice.isFiltered ? (
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
            options={[...issues.values()].map(({ id, name, hue }) => ({
              id,
              name,
              hue,
              detail: pathOf(issues, id).slice(0, -1).join(' › '),
            }))}
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
      ) : null}
    </>
  )
}
