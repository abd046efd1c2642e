import { ActorId, CodeId, DisagreementId, IssueId } from '#shared/domain/ids.ts'
import type { PlacedMemo } from '#shared/domain/memos.ts'
import { navigate, openScreen } from '../../state/route.ts'

/** Goes to what the memo is on. */
export function goToSubject({ subject, subjectId, transcriptId, passageId }: PlacedMemo): void {
  switch (subject) {
    case 'project':
      return
    case 'event':
      return openScreen('library')
    case 'transcript':
      return navigate({ screen: 'reader', transcriptId })
    case 'passage':
    case 'position':
      return navigate({ screen: 'reader', transcriptId, ...(passageId === null ? {} : { focus: { passageId } }) })
    case 'disagreement':
      return navigate({ screen: 'disagreements', disagreementId: DisagreementId.parse(subjectId) })
    case 'actor':
      return navigate({ screen: 'actors', actorId: ActorId.parse(subjectId) })
    case 'issue':
      return navigate({ screen: 'issues', issueId: IssueId.parse(subjectId) })
    default:
      return navigate({ screen: 'codes', codeId: CodeId.parse(subjectId) })
  }
}
