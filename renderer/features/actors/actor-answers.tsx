import type { ActorId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { count } from '../../ui/counting.ts'
import { Section } from '../../ui/section.tsx'
import styles from '../../parts/codebook/codebook.module.css'
import { useCodebook } from '../../parts/codebook-data.ts'

/** How the actor answered questions, in all transcripts together; nothing where no answer was rated. */
export function ActorAnswers({ actorId }: { readonly actorId: ActorId }) {
  const { terms } = useCodebook()
  const { data: counts = [] } = useBackendQuery('answers.count', { actorId })
  const all = counts.reduce((sum, one) => sum + one.answers, 0)
  if (all === 0) return null
  return (
    <Section title="Answers" detail={`${all} rated`}>
      <ul className={styles.rows}>
        {counts.map(({ qualityId, answers }) => (
          <li key={qualityId} className={styles.row}>
            <span>{terms.get(qualityId)?.label ?? ''}</span>
            <span className={styles.quiet}>
              {count(answers, 'answer')}, {Math.round((100 * answers) / all)} %
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
