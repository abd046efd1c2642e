import type { Actor } from '#shared/domain/actors.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { count } from '../../ui/counting.ts'
import { EditableText } from '../../ui/editable-text.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Select } from '../../ui/select.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { tryCommand } from '../../commands/outcomes.ts'
import styles from './actor-page.module.css'
import { ActorAnswers } from './actor-answers.tsx'
import { ActorDisagreements } from './actor-disagreements.tsx'
import { ActorPositions } from './actor-positions.tsx'
import { MemosSection } from '../../parts/memos/memos.tsx'
import { kindOptions } from '../../parts/actor-words.ts'
import { Affiliations } from './affiliations.tsx'
import { Aliases } from './aliases.tsx'

interface ActorPageProps {
  readonly actor: Actor
  readonly actors: readonly Actor[]
  /** Why the actor could not be deleted. */
  readonly problem: string | null
  readonly onMerge: () => void
  readonly onDelete: () => void
}

/** What is known about an actor, and everything the actor is recorded to have said. */
export function ActorPage({ actor, actors, problem, onMerge, onDelete }: ActorPageProps) {
  const update = useBackendCommand('actors.update')
  const change = (changes: Parameters<typeof update.mutateAsync>[0]['changes']) =>
    update.mutateAsync({ id: actor.id, changes })
  return (
    <>
      <header>
        <div className={styles.titleLine}>
          <h1 className={codebookStyles.title}>
            <EditableText label="Name" value={actor.name} canBeEmpty={false} onSave={(name) => change({ name })} />
          </h1>
          <div className={styles.kind}>
            <Select
              label="Kind"
              isLabelHidden
              options={kindOptions}
              value={actor.kind}
              onChange={(kind) => void tryCommand(() => change({ kind }))}
            />
          </div>
          <span className={codebookStyles.uses}>{count(actor.uses, 'use')}</span>
          <Menu
            label="This actor"
            entries={[
              { id: 'merge', label: 'Merge into another…', icon: 'merge', onAction: onMerge },
              {
                id: 'delete',
                label: 'Delete actor',
                icon: 'trash',
                tone: 'danger',
                startsGroup: true,
                onAction: onDelete,
              },
            ]}
          >
            <IconButton label="Change this actor" icon="more" />
          </Menu>
        </div>
        <div className={styles.note}>
          <EditableText
            label="Note"
            value={actor.note}
            placeholder="Add a note"
            isMultiline
            onSave={(note) => change({ note })}
          />
        </div>
        {problem === null ? null : (
          <div className={codebookStyles.problem}>
            <InlineError>{problem}</InlineError>
          </div>
        )}
      </header>
      <Aliases aliases={actor.aliases} onChange={(aliases) => change({ aliases })} />
      <Affiliations actor={actor} actors={actors} onChange={(affiliations) => change({ affiliations })} />
      <MemosSection key={actor.id} subject="actor" subjectId={actor.id} name={actor.name} />
      <ActorDisagreements actorId={actor.id} />
      <ActorAnswers actorId={actor.id} />
      <ActorPositions actor={actor} />
    </>
  )
}
