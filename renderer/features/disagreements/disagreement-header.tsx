import { keyOf } from '../../commands/registry.ts'
import type { Disagreement } from '#shared/domain/disagreements.ts'
import { Button as AriaButton } from 'react-aria-components'
import { useBackendCommand } from '../../api/queries.ts'
import { navigate } from '../../state/route.ts'
import { Chip } from '../../ui/chip.tsx'
import { EditableText } from '../../ui/editable-text.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { printDate } from '../../parts/transcript-words.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'
import styles from './disagreements.module.css'

interface DisagreementHeaderProps {
  readonly disagreement: Disagreement
  readonly codebook: Codebook
  readonly quotes: DisagreementQuotes
  readonly onEdit: () => void
  readonly onStatus: () => void
  readonly onAddSide: () => void
  readonly onDelete: () => void
}

/** Title and question, changed where they stand; what it is on, of what kind, and how it stands. */
export function DisagreementHeader(props: DisagreementHeaderProps) {
  const { disagreement, codebook } = props
  const { terms, issues } = codebook
  const update = useBackendCommand('disagreements.update')
  const change = (changes: { title?: string; question?: string }) =>
    update.mutateAsync({ id: disagreement.id, changes })
  const issue = disagreement.issueId === null ? undefined : issues.get(disagreement.issueId)
  const kind = disagreement.kindId === null ? undefined : terms.get(disagreement.kindId)?.label
  const mode = disagreement.modeId === null ? undefined : terms.get(disagreement.modeId)?.label
  return (
    <header>
      <div className={styles.titleLine}>
        <h1 className={codebookStyles.title}>
          <EditableText
            label="Title"
            value={disagreement.title}
            canBeEmpty={false}
            onSave={(title) => change({ title })}
          />
        </h1>
        <Menu
          label="This disagreement"
          entries={[
            {
              id: 'edit',
              label: 'Issue, kind, mode, intensity…',
              icon: 'edit',
              kbd: keyOf('disagreement.edit'),
              onAction: props.onEdit,
            },
            {
              id: 'status',
              label: 'Change status…',
              icon: 'history',
              kbd: keyOf('disagreement.changeStatus'),
              onAction: props.onStatus,
            },
            { id: 'side', label: 'Add a side', icon: 'plus', onAction: props.onAddSide },
            {
              id: 'delete',
              label: 'Delete disagreement',
              icon: 'trash',
              tone: 'danger',
              startsGroup: true,
              onAction: props.onDelete,
            },
          ]}
        >
          <IconButton label="Change this disagreement" icon="more" />
        </Menu>
      </div>
      <div className={styles.question}>
        <EditableText
          label="Question"
          value={disagreement.question}
          placeholder="Add the question it turns on"
          onSave={(question) => change({ question })}
        />
      </div>
      <div className={styles.facts}>
        {issue ? (
          <AriaButton
            className={codebookStyles.link ?? ''}
            onPress={() => navigate({ screen: 'issues', issueId: issue.id })}
          >
            <Chip hue={issue.hue}>{issue.name}</Chip>
          </AriaButton>
        ) : null}
        {kind === undefined ? null : <Chip>{kind}</Chip>}
        {mode === undefined ? null : <Chip>{mode}</Chip>}
        {disagreement.intensity === null ? null : <Chip>intensity {disagreement.intensity} of 5</Chip>}
        <span>{describeStanding(props)}</span>
      </div>
    </header>
  )
}

/** "open since 14 March 2019, last evidence 2 June 2019". */
function describeStanding({ disagreement, codebook, quotes }: DisagreementHeaderProps): string {
  const status = disagreement.statuses.at(-1)
  const label = status && codebook.terms.get(status.statusId)?.label
  const dates = disagreement.sides.flatMap((side) =>
    side.positionIds.flatMap((id) => {
      const position = quotes.positions.get(id)
      return position?.date ?? (position && quotes.occasions.get(position.transcriptId)?.date) ?? []
    }),
  )
  const last = dates.toSorted().at(-1)
  const standing = [
    label === undefined ? 'no status yet' : `${label}${status?.since ? ` since ${printDate(status.since)}` : ''}`,
    last === undefined ? null : `last evidence ${printDate(last)}`,
  ]
  return standing.filter((part) => part !== null).join(', ')
}
