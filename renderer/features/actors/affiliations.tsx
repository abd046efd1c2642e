import type { Actor, Affiliation } from '#shared/domain/actors.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { describe } from '../../commands/catalogue.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import { runAction, useActions } from '../../commands/registry.ts'
import { describeTerm, orderAffiliations } from '../../parts/actor-words.ts'
import { AffiliationDialog } from './affiliation-dialog.tsx'

interface AffiliationsProps {
  readonly actor: Actor
  readonly actors: readonly Actor[]
  readonly onChange: (affiliations: Affiliation[]) => Promise<unknown>
}

/** For whom the actor spoke, and when: by this a position counts for a state as well. */
export function Affiliations({ actor, actors, onChange }: AffiliationsProps) {
  const [edited, setEdited] = useState<Affiliation | 'new' | null>(null)
  const ordered = orderAffiliations(actor.affiliations)
  const isOffered = actor.kind === 'person' || ordered.length > 0
  useActions([{ ...describe('actor.addAffiliation'), isEnabled: isOffered, run: () => setEdited('new') }])
  const save = (affiliation: Affiliation) =>
    onChange(
      edited === 'new' || edited === null
        ? [...actor.affiliations, affiliation]
        : actor.affiliations.map((one) => (one === edited ? affiliation : one)),
    )
  if (!isOffered) return null
  return (
    <Section
      title="Affiliations"
      actions={
        <Button variant="quiet" icon="plus" onPress={() => runAction('actor.addAffiliation')}>
          Add
        </Button>
      }
    >
      {ordered.length === 0 ? (
        <p className={codebookStyles.empty}>For whom does {actor.name} speak, and since when?</p>
      ) : (
        <ul className={codebookStyles.rows}>
          {ordered.map((affiliation, index) => {
            const { office, organisationId } = affiliation
            const organisation = actors.find((one) => one.id === organisationId)?.name
            const words = [office, organisation].filter(Boolean).join(', ') || 'Affiliation'
            return (
              <li key={`${words} ${index}`} className={codebookStyles.row}>
                <span>
                  {words} <span className={codebookStyles.quiet}>{describeTerm(affiliation)}</span>
                </span>
                <IconButton label={`Edit: ${words}`} icon="edit" size={15} onPress={() => setEdited(affiliation)} />
                <IconButton
                  label={`Remove: ${words}`}
                  icon="trash"
                  size={15}
                  onPress={() =>
                    void tryCommand(() => onChange(actor.affiliations.filter((one) => one !== affiliation)))
                  }
                />
              </li>
            )
          })}
        </ul>
      )}
      {edited === null ? null : (
        <AffiliationDialog
          affiliation={edited === 'new' ? null : edited}
          actors={actors.filter((one) => one.id !== actor.id)}
          onSave={save}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
