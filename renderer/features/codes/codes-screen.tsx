import type { Code } from '#shared/domain/codes.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import type { CodebookCommands } from '../../parts/codebook/codebook-item.ts'
import { TreeScreen } from '../../parts/codebook/tree-screen.tsx'
import { navigate, useRoute } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'
import { CodePassages } from './code-passages.tsx'
import { CodeSplit } from './code-split.tsx'

/** The tree of codes, what each means, and the passages that bear it. */
export function CodesScreen() {
  const route = useRoute()
  const commands = useCodeCommands()
  return (
    <TreeScreen<Code>
      noun="code"
      query={useBackendQuery('codes.list', {})}
      chosenId={route.screen === 'codes' ? route.codeId : null}
      goTo={(codeId) => navigate({ screen: 'codes', codeId })}
      commands={commands}
      otherNamesOf={noOtherNames}
      describeUses={(uses) => count(uses, 'passage')}
      alsoMoves={noOtherNames}
      nameFate=""
      renderSplit={(code, onClose) => <CodeSplit code={code} onClose={onClose} />}
      teaching={{
        title: 'Labels of your own',
        sentence:
          'A code marks whatever is neither issue nor stance: humour, a threat, an appeal to history. Codes form a tree, and are also made while you tag.',
      }}
    >
      {(code) => <CodePassages code={code} onChange={(changes) => commands.update({ id: code.id, changes })} />}
    </TreeScreen>
  )
}

function useCodeCommands(): CodebookCommands<Code> {
  return {
    create: useBackendCommand('codes.create').mutateAsync,
    update: useBackendCommand('codes.update').mutateAsync,
    move: useBackendCommand('codes.move').mutateAsync,
    merge: useBackendCommand('codes.merge').mutateAsync,
    delete: useBackendCommand('codes.delete').mutateAsync,
  }
}

function noOtherNames(): string[] {
  return []
}
