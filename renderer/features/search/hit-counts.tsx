import type { SearchSummary } from '#shared/api/search-api.ts'
import { NavItem, NavSection } from '../../ui/nav-list.tsx'
import { count } from '../../ui/counting.ts'
import styles from './search-screen.module.css'
import { ask, restrict } from './search-state.ts'

/** Of so many actors the counts are shown. */
const SHOWN = 30

interface HitCountsProps {
  readonly asked: string
  readonly summary: SearchSummary
}

/** How many hits each actor and each year has; a press restricts the search to it. */
export function HitCounts({ asked, summary }: HitCountsProps) {
  const { byActor, byYear } = summary
  const mostOfActor = Math.max(1, ...byActor.map(({ hits }) => hits))
  const mostOfYear = Math.max(1, ...byYear.map(({ hits }) => hits))
  return (
    <div className={styles.counts}>
      <NavSection title="Who says it">
        {byActor.slice(0, SHOWN).map(({ actorId, name, hits }) => (
          <NavItem
            key={`${actorId ?? ''} ${name ?? ''}`}
            count={hits}
            progress={hits / mostOfActor}
            onPress={() => name !== null && ask(restrict(asked, actorId === null ? 'speaker' : 'actor', name))}
          >
            {name ?? 'Nobody in particular'}
          </NavItem>
        ))}
      </NavSection>
      {byActor.length > SHOWN ? (
        <p className={styles.more}>and {count(byActor.length - SHOWN, 'more speaker')}</p>
      ) : null}
      <NavSection title="When">
        {byYear.map(({ year, hits }) => (
          <NavItem
            key={year ?? 'none'}
            count={hits}
            progress={hits / mostOfYear}
            onPress={() => year !== null && ask(restrict(asked, 'date', year))}
          >
            {year ?? 'Undated'}
          </NavItem>
        ))}
      </NavSection>
    </div>
  )
}
