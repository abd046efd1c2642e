import type { IssueId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { navigate, useRoute } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'
import { TreeScreen } from '../../parts/codebook/tree-screen.tsx'
import { CompetingNames } from './competing-names.tsx'
import { IssuePositions } from './issue-positions.tsx'

/** The tree of issues, and what is said on each. */
export function IssuesScreen() {
  const route = useRoute()
  const create = useBackendCommand('issues.create')
  const update = useBackendCommand('issues.update')
  const remove = useBackendCommand('issues.delete')
  return (
    <TreeScreen<Issue>
      noun="issue"
      query={useBackendQuery('issues.list', {})}
      chosenId={route.screen === 'issues' ? route.issueId : null}
      goTo={(issueId) => navigate({ screen: 'issues', issueId })}
      onCreate={create.mutateAsync}
      onChange={(id, changes) => update.mutateAsync({ id, changes })}
      onDelete={(id: IssueId) => remove.mutateAsync({ id })}
      otherNamesOf={namesOf}
      describeUses={({ uses }) => count(uses, 'position')}
      teaching={{
        title: 'What is in dispute?',
        sentence:
          'An issue is what positions are about: a place, a treaty, a way of proceeding. Issues form a tree, and are also made while you tag.',
      }}
    >
      {(issue) => (
        <>
          <CompetingNames
            issue={issue}
            onChange={(names) => update.mutateAsync({ id: issue.id, changes: { names } })}
          />
          <IssuePositions issue={issue} />
        </>
      )}
    </TreeScreen>
  )
}

function namesOf(issue: Issue): string[] {
  return issue.names.map((name) => name.text)
}
