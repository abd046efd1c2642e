import type { Code } from '#shared/domain/codes.ts'
import type { CodeId } from '#shared/domain/ids.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { navigate, useRoute } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'
import { TreeScreen } from '../../parts/codebook/tree-screen.tsx'
import { CodeNotes } from './code-notes.tsx'
import { CodePassages } from './code-passages.tsx'

/** The tree of codes, what each means, and the passages that bear it. */
export function CodesScreen() {
  const route = useRoute()
  const create = useBackendCommand('codes.create')
  const update = useBackendCommand('codes.update')
  const remove = useBackendCommand('codes.delete')
  return (
    <TreeScreen<Code>
      noun="code"
      query={useBackendQuery('codes.list', {})}
      chosenId={route.screen === 'codes' ? route.codeId : null}
      goTo={(codeId) => navigate({ screen: 'codes', codeId })}
      onCreate={create.mutateAsync}
      onChange={(id, changes) => update.mutateAsync({ id, changes })}
      onDelete={(id: CodeId) => remove.mutateAsync({ id })}
      otherNamesOf={noOtherNames}
      describeUses={({ uses }) => count(uses, 'passage')}
      renderNotes={(code) => (
        <CodeNotes code={code} onChange={(changes) => update.mutateAsync({ id: code.id, changes })} />
      )}
      teaching={{
        title: 'Labels of your own',
        sentence:
          'A code marks whatever is neither issue nor stance: humour, a threat, an appeal to history. Codes form a tree, and are also made while you tag.',
      }}
    >
      {(code) => <CodePassages code={code} />}
    </TreeScreen>
  )
}

function noOtherNames(): string[] {
  return []
}
