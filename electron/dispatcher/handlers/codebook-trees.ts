import type { Output } from '#shared/api/contract.ts'
import type { codebookApi } from '#shared/api/codebook-api.ts'
import { codeTree, issueTree, moveNode, type CodebookTree } from '../../services/codebook/codebook-tree.ts'
import { mergeNodes } from '../../services/codebook/merging.ts'
import { splitNode, type Part } from '../../services/codebook/splitting.ts'
import type { CommandResult } from '../../store/project-store.ts'
import type { Session } from '../session.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

type TreeMethod = Extract<keyof typeof codebookApi, `${'issues' | 'codes'}.${'move' | 'merge' | 'split'}`>

/** Moving, merging and splitting, the same for issues and codes. */
export function codebookTreeHandlers(session: Session): HandlersOf<TreeMethod> {
  return {
    'issues.move': ({ id, parentId, before = null }) =>
      session.command('issues.move', (writer) => move(issueTree(session.db, writer), id, parentId, before)),
    'issues.merge': ({ from, into }) =>
      session.command('issues.merge', (writer) => merge(issueTree(session.db, writer), from, into)),
    'issues.split': ({ id, into, place = 'beside' }) =>
      session.command('issues.split', (writer) => {
        const parts = into.map(({ positionIds, ...target }) => ({ target, uses: positionIds }))
        return split(issueTree(session.db, writer), id, parts, place)
      }),
    'codes.move': ({ id, parentId, before = null }) =>
      session.command('codes.move', (writer) => move(codeTree(session.db, writer), id, parentId, before)),
    'codes.merge': ({ from, into }) =>
      session.command('codes.merge', (writer) => merge(codeTree(session.db, writer), from, into)),
    'codes.split': ({ id, into, place = 'beside' }) =>
      session.command('codes.split', (writer) => {
        const parts = into.map(({ passageIds, ...target }) => ({ target, uses: passageIds }))
        return split(codeTree(session.db, writer), id, parts, place)
      }),
  }
}

function move<Id extends string, UseId extends string>(
  tree: CodebookTree<Id, UseId>,
  id: Id,
  parentId: Id | null,
  before: Id | null,
): CommandResult<typeof DONE> {
  const { name } = moveNode(tree, id, parentId, before)
  return { value: DONE, label: `Moved the ${tree.noun} “${shorten(name)}”` }
}

function merge<Id extends string, UseId extends string>(
  tree: CodebookTree<Id, UseId>,
  from: Id,
  into: Id,
): CommandResult<Output<'codes.merge'>> {
  const { gone, kept, uses } = mergeNodes(tree, from, into)
  const label = `Merged the ${tree.noun} “${shorten(gone)}” into “${shorten(kept)}” with ${count(uses, 'use')}`
  return { value: { uses }, label }
}

function split<Id extends string, UseId extends string>(
  tree: CodebookTree<Id, UseId>,
  id: Id,
  parts: readonly Part<Id, UseId>[],
  place: 'beside' | 'below',
): CommandResult<{ ids: Id[] }> {
  const { name, names, ids } = splitNode(tree, id, parts, place)
  const uses = parts.reduce((sum, part) => sum + part.uses.length, 0)
  const into = names.map((one) => `“${shorten(one, 24)}”`).join(', ')
  return { value: { ids }, label: `Split the ${tree.noun} “${shorten(name)}” into ${into} with ${count(uses, 'use')}` }
}
