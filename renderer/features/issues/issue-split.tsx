import type { Issue } from '#shared/domain/issues.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { useCountedCodebook } from '../../parts/codebook-data.ts'
import { SplitDialog } from '../../parts/codebook/split-dialog.tsx'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import { navigate } from '../../state/route.ts'

/** Shares the issue's positions out among new issues. */
export function IssueSplit({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) {
  const { actors, issues, terms } = useCountedCodebook()
  const positions = useBackendQuery('positions.list', { issueId: issue.id }).data
  const split = useBackendCommand('issues.split')
  if (!positions) return null
  return (
    <SplitDialog
      noun="issue"
      items={[...issues.values()]}
      item={issue}
      uses={positions.map((position) => ({
        id: position.id,
        quotes: position.quotes,
        place: [
          `${actors.get(position.holderId)?.name ?? ''} ${terms.get(position.stanceId)?.label ?? ''}`,
          describePlace(position, position.attribution),
        ].join(' · '),
      }))}
      onSplit={(parts, place) => {
        const into = parts.map(({ target, uses }) => ({ ...target, positionIds: [...uses] }))
        return split.mutateAsync({ id: issue.id, into, place })
      }}
      goTo={(issueId) => navigate({ screen: 'issues', issueId })}
      onClose={onClose}
    />
  )
}
