import type { ActorId } from '#shared/domain/ids.ts'
import type { Issue, IssueName } from '#shared/domain/issues.ts'
import { useState } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Section } from '../../ui/section.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { describe } from '../../commands/catalogue.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import { runAction, useActions } from '../../commands/registry.ts'
import { NameDialog } from './name-dialog.tsx'

interface CompetingNamesProps {
  readonly issue: Issue
  readonly onChange: (names: IssueName[]) => Promise<unknown>
}

/** Other names under which parties speak of the issue, and whose they are: the choice can itself be a position. */
export function CompetingNames({ issue, onChange }: CompetingNamesProps) {
  const { data: actors = [] } = useBackendQuery('actors.list', {})
  const [isAdding, setAdding] = useState(false)
  useActions([{ ...describe('issue.addName'), run: () => setAdding(true) }])
  const nameOf = (id: ActorId) => actors.find((actor) => actor.id === id)?.name
  return (
    <Section title="Names in use">
      <div className={codebookStyles.chips}>
        {issue.names.map((name) => (
          <Chip
            key={`${name.text} ${name.usedById}`}
            removeLabel={`Remove the name ${name.text}`}
            onRemove={() => void tryCommand(() => onChange(issue.names.filter((one) => one !== name)))}
          >
            <span>
              {name.text}
              {name.usedById === null ? null : (
                <span className={codebookStyles.quiet}> · {nameOf(name.usedById) ?? ''}</span>
              )}
            </span>
          </Chip>
        ))}
        {issue.names.length === 0 ? (
          <span className={codebookStyles.empty}>All parties call it “{issue.name}”, as far as is recorded.</span>
        ) : null}
        <Button variant="quiet" icon="plus" onPress={() => runAction('issue.addName')}>
          Add a name
        </Button>
      </div>
      {isAdding ? (
        <NameDialog
          actors={actors}
          onAdd={(name) => onChange([...issue.names, name])}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  )
}
