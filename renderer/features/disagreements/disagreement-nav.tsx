import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { DisagreementId } from '#shared/domain/ids.ts'
import { useCallback } from 'react'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { NavEntry } from '../../ui/nav-list.tsx'
import { NavRows } from '../../ui/nav-rows.tsx'
import type { Codebook } from '../../parts/codebook-data.ts'
import type { StatusGroup } from './group-by-status.ts'
import styles from './disagreements.module.css'

interface DisagreementNavProps {
  readonly groups: readonly StatusGroup[]
  readonly chosenId: DisagreementId
  readonly codebook: Codebook
  readonly onNew: () => void
}

/** The disagreements by how they stand now. */
export function DisagreementNav({ groups, chosenId, codebook, onNew }: DisagreementNavProps) {
  const renderEntry = useCallback(
    (disagreement: Disagreement, isCurrent: boolean) => (
      <NavEntry
        isCurrent={isCurrent}
        detail={describe(disagreement, codebook)}
        count={disagreement.sides.reduce((sum, side) => sum + side.positionIds.length, 0)}
        onPress={() => navigate({ screen: 'disagreements', disagreementId: disagreement.id })}
      >
        {disagreement.title}
      </NavEntry>
    ),
    [codebook],
  )
  return (
    <NavRows
      className={styles.nav}
      groups={groups}
      currentId={chosenId}
      rowHeight={52}
      renderEntry={renderEntry}
      foot={
        <div className={styles.navFoot}>
          <Button variant="quiet" icon="plus" onPress={onNew}>
            New disagreement
          </Button>
        </div>
      }
    />
  )
}

/** "territorial · Norrland, Keld". */
function describe({ kindId, sides }: Disagreement, { terms, actors }: Codebook): string {
  const kind = kindId === null ? undefined : terms.get(kindId)?.label
  const names = sides.flatMap((side) => side.actorIds.map((id) => actors.get(id)?.name)).filter(Boolean)
  return [kind, names.join(', ')].filter(Boolean).join(' · ')
}
