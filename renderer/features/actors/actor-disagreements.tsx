import type { ActorId } from '#shared/domain/ids.ts'
import { Button as AriaButton } from 'react-aria-components'
import { navigate } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'
import { Section } from '../../ui/section.tsx'
import styles from '../../parts/codebook/codebook.module.css'
import { useCodebook } from '../../parts/codebook-data.ts'

/** The disagreements in which the actor takes a side. */
export function ActorDisagreements({ actorId }: { readonly actorId: ActorId }) {
  const { disagreements, terms } = useCodebook()
  const taken = disagreements.flatMap((disagreement) => {
    const side = disagreement.sides.find((one) => one.actorIds.includes(actorId))
    return side ? [{ disagreement, side }] : []
  })
  if (taken.length === 0) return null
  return (
    <Section title="Disagreements">
      <ul className={styles.rows}>
        {taken.map(({ disagreement, side }) => {
          const status = disagreement.statuses.at(-1)?.statusId
          const state = [status, disagreement.kindId].map((id) => (id ? terms.get(id)?.label : undefined))
          return (
            <li key={disagreement.id} className={styles.row}>
              <span>
                <AriaButton
                  className={styles.link ?? ''}
                  onPress={() => navigate({ screen: 'disagreements', disagreementId: disagreement.id })}
                >
                  {disagreement.title}
                </AriaButton>{' '}
                <span className={styles.quiet}>{state.filter((label) => label !== undefined).join(', ')}</span>
              </span>
              <span className={styles.quiet}>
                {side.positionIds.length === 0 ? 'no evidence' : count(side.positionIds.length, 'position')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
