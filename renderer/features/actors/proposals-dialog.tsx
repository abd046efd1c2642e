import type { Output } from '#shared/api/contract.ts'
import type { Actor } from '#shared/domain/actors.ts'
import type { SameActorReason } from '#shared/domain/same-actors.ts'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './proposals-dialog.module.css'

type Proposal = Output<'actors.proposals'>[number]

const reasonWords: Readonly<Record<SameActorReason, string>> = {
  spelling: 'The same name in another spelling',
  script: 'The same name in another script',
  'short-form': 'The surname alone; nobody else here has it',
}

interface ProposalsDialogProps {
  readonly proposals: readonly Proposal[]
  readonly actors: readonly Actor[]
  readonly onClose: () => void
}

/** Pairs that may be one actor under two names: merge them, or say that they are two. */
export function ProposalsDialog({ proposals, actors, onClose }: ProposalsDialogProps) {
  const merge = useBackendCommand('actors.merge')
  const tellApart = useBackendCommand('actors.tellApart')
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const error = merge.error ?? tellApart.error
  const closeAfterLast = proposals.length === 1 ? onClose : () => {}
  const isPending = merge.isPending || tellApart.isPending
  return (
    <Dialog
      title="Actors that may be the same"
      isOpen
      onClose={onClose}
      error={error ? messageOf(error) : null}
      footer={
        <Button variant="primary" onPress={onClose} takesFocus>
          Done
        </Button>
      }
    >
      <ul className={styles.pairs}>
        {proposals.map(({ fromId, intoId, reason }) => {
          const [from, into] = [byId.get(fromId), byId.get(intoId)]
          if (!from || !into) return null
          const both = `“${from.name}” and “${into.name}”`
          return (
            <li key={`${fromId} ${intoId}`} className={styles.pair}>
              <span className={styles.names}>
                <span>
                  <strong>{into.name}</strong> <span className={styles.uses}>{count(into.uses, 'use')}</span>
                  {' · '}
                  <strong>{from.name}</strong> <span className={styles.uses}>{count(from.uses, 'use')}</span>
                </span>
                <span className={styles.reason}>{reasonWords[reason]}</span>
              </span>
              <Button
                isDisabled={isPending}
                aria-label={`Merge ${both}`}
                onPress={() =>
                  merge.mutate(
                    { from: fromId, into: intoId },
                    {
                      onSuccess: () => {
                        closeAfterLast()
                        void offerUndo(`Merged “${from.name}” into “${into.name}”.`)
                      },
                    },
                  )
                }
              >
                Merge
              </Button>
              <Button
                variant="quiet"
                isDisabled={isPending}
                aria-label={`They are two: ${both}`}
                onPress={() => tellApart.mutate({ first: fromId, second: intoId }, { onSuccess: closeAfterLast })}
              >
                They are two
              </Button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
