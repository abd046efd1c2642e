import type { Issue } from '#shared/domain/issues.ts'
import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { navigate } from '../../state/route.ts'
import { ExampleButton } from '../../parts/codebook/example-button.tsx'
import { takeAsExample } from '../../parts/codebook/take-as-example.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { Section } from '../../ui/section.tsx'
import { count } from '../../ui/counting.ts'
import styles from '../../parts/codebook/codebook.module.css'
import { LongList } from '../../parts/quotations/long-list.tsx'
import { QuotedPositionItem } from '../../parts/quotations/quoted-position.tsx'
import { useCodebook } from '../../parts/codebook-data.ts'
import { groupByHolder } from './group-by-holder.ts'
import { PressKey } from '../../parts/press-key.tsx'

interface IssuePositionsProps {
  readonly issue: Issue
  readonly onChange: (changes: { example: string }) => Promise<unknown>
}

/** What is said on the issue, by who says it; each can be made its example. */
export function IssuePositions({ issue, onChange }: IssuePositionsProps) {
  const { actors, terms } = useCodebook()
  const positions = useBackendQuery('positions.list', { issueId: issue.id })
  const groups = useMemo(() => groupByHolder(positions.data ?? [], actors), [positions.data, actors])
  return (
    <Section title="Positions">
      {positions.error ? <InlineError>{messageOf(positions.error)}</InlineError> : null}
      {positions.data?.length === 0 ? (
        <p className={styles.empty}>
          No position is on this issue itself yet. Select words in a transcript and{' '}
          <PressKey action="passage.tagPosition" />.
        </p>
      ) : null}
      {groups.map((group) => (
        <div key={group.holderId} className={styles.group}>
          <h3 className={styles.groupTitle}>
            <AriaButton
              className={styles.link ?? ''}
              onPress={() => navigate({ screen: 'actors', actorId: group.holderId })}
            >
              {group.name}
            </AriaButton>
            <span>{count(group.positions.length, 'position')}</span>
          </h3>
          <LongList items={group.positions}>
            {(position) => (
              <QuotedPositionItem
                key={position.id}
                position={position}
                stance={terms.get(position.stanceId)}
                hue={issue.hue}
                isSmall
                actions={<ExampleButton onPress={() => void takeAsExample(position, issue, onChange)} />}
              />
            )}
          </LongList>
        </div>
      ))}
    </Section>
  )
}
