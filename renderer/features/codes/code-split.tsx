import type { Code } from '#shared/domain/codes.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { SplitDialog } from '../../parts/codebook/split-dialog.tsx'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import { navigate } from '../../state/route.ts'

/** Shares the code's passages out among new codes. */
export function CodeSplit({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const codes = useBackendQuery('codes.list', {}).data ?? []
  const passages = useBackendQuery('passages.quoted', { codeId: code.id }).data
  const split = useBackendCommand('codes.split')
  if (!passages) return null
  return (
    <SplitDialog
      noun="code"
      items={codes}
      item={code}
      uses={passages.map((passage) => ({ id: passage.id, quotes: passage.quotes, place: describePlace(passage) }))}
      onSplit={(parts, place) => {
        const into = parts.map(({ target, uses }) => ({ ...target, passageIds: [...uses] }))
        return split.mutateAsync({ id: code.id, into, place })
      }}
      goTo={(codeId) => navigate({ screen: 'codes', codeId })}
      onClose={onClose}
    />
  )
}
