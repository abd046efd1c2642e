import type { Actor } from '#shared/domain/actors.ts'
import { Button as AriaButton } from 'react-aria-components'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { navigate } from '../../state/route.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { Section } from '../../ui/section.tsx'
import styles from '../../parts/codebook/codebook.module.css'
import { LongList } from '../../parts/quotations/long-list.tsx'
import { QuotedPositionItem } from '../../parts/quotations/quoted-position.tsx'
import { useCodebook } from '../../parts/codebook-data.ts'

/** What the actor holds, in the order in which it was said. */
export function ActorPositions({ actor }: { readonly actor: Actor }) {
  const { issues, terms } = useCodebook()
  const positions = useBackendQuery('positions.list', { holderId: actor.id })
  return (
    <Section title="Positions" detail="earliest first">
      {positions.error ? <InlineError>{messageOf(positions.error)}</InlineError> : null}
      {positions.data?.length === 0 ? (
        <p className={styles.empty}>
          No position is recorded as {actor.name}’s own. A minister’s words usually count as the state’s position.
        </p>
      ) : null}
      <LongList items={positions.data ?? []}>
        {(position) => {
          const issue = issues.get(position.issueId)
          return (
            <QuotedPositionItem
              key={position.id}
              position={position}
              stance={terms.get(position.stanceId)}
              hue={issue?.hue}
              isSmall
              about={
                issue ? (
                  <AriaButton
                    className={styles.link ?? ''}
                    onPress={() => navigate({ screen: 'issues', issueId: issue.id })}
                  >
                    {issue.name}
                  </AriaButton>
                ) : null
              }
            />
          )
        }}
      </LongList>
    </Section>
  )
}
