import type { Issue } from '#shared/domain/issues.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import type { CodebookCommands } from '../../parts/codebook/codebook-item.ts'
import { TreeScreen } from '../../parts/codebook/tree-screen.tsx'
import { navigate, useRoute } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'
import { CompetingNames } from './competing-names.tsx'
import { IssuePositions } from './issue-positions.tsx'
import { IssueSplit } from './issue-split.tsx'

/** The tree of issues, and what is said on each. */
export function IssuesScreen() {
  const route = useRoute()
  const update = useBackendCommand('issues.update')
  const commands = useIssueCommands()
  const disagreements = useBackendQuery('disagreements.list', {}).data ?? []
  const alsoMoves = (issue: Issue) => {
    const number = disagreements.filter((one) => one.issueId === issue.id).length
    return number === 0 ? [] : [count(number, 'disagreement')]
  }
  return (
    <TreeScreen<Issue>
      noun="issue"
      query={useBackendQuery('issues.list', {})}
      chosenId={route.screen === 'issues' ? route.issueId : null}
      goTo={(issueId) => navigate({ screen: 'issues', issueId })}
      commands={commands}
      otherNamesOf={namesOf}
      describeUses={(uses) => count(uses, 'position')}
      alsoMoves={alsoMoves}
      nameFate=", its name stays among the names in use"
      renderSplit={(issue, onClose) => <IssueSplit issue={issue} onClose={onClose} />}
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
          <IssuePositions issue={issue} onChange={(changes) => commands.update({ id: issue.id, changes })} />
        </>
      )}
    </TreeScreen>
  )
}

function useIssueCommands(): CodebookCommands<Issue> {
  return {
    create: useBackendCommand('issues.create').mutateAsync,
    update: useBackendCommand('issues.update').mutateAsync,
    move: useBackendCommand('issues.move').mutateAsync,
    merge: useBackendCommand('issues.merge').mutateAsync,
    delete: useBackendCommand('issues.delete').mutateAsync,
  }
}

function namesOf(issue: Issue): string[] {
  return issue.names.map((name) => name.text)
}
