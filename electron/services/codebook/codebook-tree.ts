import { AppError } from '#shared/api/envelope.ts'
import type { Changes } from '#shared/domain/changes.ts'
import { fold } from '#shared/domain/folding.ts'
import { hueFor } from '#shared/domain/hues.ts'
import type { CodeId, IssueId, PassageId, PositionId } from '#shared/domain/ids.ts'
import type { IssueName } from '#shared/domain/issues.ts'
import { wouldMakeCycle } from '#shared/domain/trees.ts'
import {
  deleteCode,
  insertCode,
  listChildCodes,
  listCodes,
  listCodeUses,
  placeCode,
  replaceCodeOn,
  updateCode,
} from '../../store/code-store.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import {
  deleteIssue,
  insertIssue,
  listChildIssues,
  listIssueNames,
  listIssues,
  listIssueUses,
  moveDisagreements,
  placeIssue,
  replaceIssueOf,
  updateIssue,
} from '../../store/issue-store.ts'
import { moveMemos } from '../../store/memo-store.ts'
import type { Writer } from '../../store/writer.ts'

/** The notes by which a coder decides. */
export interface CodingNotes {
  readonly definition: string
  readonly inclusion: string
  readonly exclusion: string
  readonly example: string
}

export interface CodebookNode<Id extends string> extends CodingNotes {
  readonly id: Id
  readonly parentId: Id | null
  readonly name: string
}

/** What can be done with a tree of the codebook; issues and codes differ in what their uses are. */
export interface CodebookTree<Id extends string, UseId extends string> {
  readonly noun: 'issue' | 'code'
  /** In tree order. */
  list(): CodebookNode<Id>[]
  /** Right below, in order; at the top where that is null. */
  children(parentId: Id | null): { readonly id: Id; readonly name: string }[]
  /** Under the parent, right before `before` or last. */
  place(id: Id, parentId: Id | null, before: Id | null): void
  insert(name: string, parentId: Id | null): Id
  update(id: Id, notes: Changes<CodingNotes>): void
  /** Passages that bear the code; positions on the issue. */
  uses(id: Id): UseId[]
  moveUse(use: UseId, from: Id, into: Id): void
  /** Memos, and what else names the item but is no use of it. */
  moveTheRest(from: CodebookNode<Id>, into: CodebookNode<Id>): void
  /** Nothing hangs below it and nothing uses it any more. */
  delete(id: Id): void
}

const NO_NOTES: CodingNotes = { definition: '', inclusion: '', exclusion: '', example: '' }

/** The tree of codes. */
export function codeTree(db: ProjectDatabase, writer: Writer): CodebookTree<CodeId, PassageId> {
  return {
    noun: 'code',
    list: () => listCodes(db),
    children: (parentId) => listChildCodes(db, parentId),
    place: (id, parentId, before) => placeCode(db, writer, id, parentId, before),
    insert(name, parentId) {
      const hue = hueFor(listCodes(db).length + 3)
      return insertCode(db, writer, { name, parentId, hue, source: '', ...NO_NOTES }).id
    },
    update: (id, notes) => updateCode(db, writer, id, notes),
    uses: (id) => listCodeUses(db, id),
    moveUse: (passageId, from, into) => replaceCodeOn(db, writer, passageId, { from, into }),
    moveTheRest(from, into) {
      moveMemos(db, writer, from.id, into.id)
      const sources = [into.id, from.id].map((id) => listCodes(db).find((one) => one.id === id)?.source ?? '')
      updateCode(db, writer, into.id, { source: [...new Set(sources.filter((one) => one !== ''))].join('; ') })
    },
    delete: (id) => void deleteCode(writer, id),
  }
}

/** The tree of issues. */
export function issueTree(db: ProjectDatabase, writer: Writer): CodebookTree<IssueId, PositionId> {
  return {
    noun: 'issue',
    list: () => listIssues(db),
    children: (parentId) => listChildIssues(db, parentId),
    place: (id, parentId, before) => placeIssue(db, writer, id, parentId, before),
    insert(name, parentId) {
      const hue = hueFor(listIssues(db).length)
      return insertIssue(db, writer, { name, parentId, hue, names: [], ...NO_NOTES }).id
    },
    update: (id, notes) => updateIssue(db, writer, id, notes),
    uses: (id) => listIssueUses(db, id),
    moveUse: (positionId, _from, into) => replaceIssueOf(writer, positionId, into),
    moveTheRest(from, into) {
      moveMemos(db, writer, from.id, into.id)
      moveDisagreements(db, writer, from.id, into.id)
      const goneNames = [{ text: from.name, usedById: null }, ...listIssueNames(db, from.id)]
      updateIssue(db, writer, into.id, { names: joinNames(into.name, listIssueNames(db, into.id), goneNames) })
    },
    delete: (id) => deleteIssue(db, writer, id),
  }
}

/** The names that are there, and those of the others that say something new. */
function joinNames(name: string, kept: readonly IssueName[], added: readonly IssueName[]): IssueName[] {
  const names = [...kept]
  for (const one of added) {
    const twins = names.filter((known) => fold(known.text) === fold(one.text))
    const isKnown =
      twins.some((known) => known.usedById === one.usedById) || (one.usedById === null && twins.length > 0)
    const isOwnName = one.usedById === null && fold(one.text) === fold(name)
    if (!isKnown && !isOwnName) names.push(one)
  }
  return names
}

/** The item of that id. Throws `not-found`. */
export function findNode<Id extends string>(tree: CodebookTree<Id, string>, id: Id): CodebookNode<Id> {
  const node = tree.list().find((one) => one.id === id)
  if (!node) throw new AppError('not-found', `There is no such ${tree.noun}.`)
  return node
}

/**
 * Hangs the item under another one, right before one of its children or last. Throws `not-found`, and `conflict`
 * where it would hang below itself.
 */
export function moveNode<Id extends string>(
  tree: CodebookTree<Id, string>,
  id: Id,
  parentId: Id | null,
  before: Id | null,
): CodebookNode<Id> {
  const byId = new Map<string, CodebookNode<Id>>(tree.list().map((one) => [one.id, one]))
  const node = byId.get(id)
  if (!node) throw new AppError('not-found', `There is no such ${tree.noun}.`)
  if (parentId !== null && !byId.has(parentId)) throw new AppError('not-found', 'There is nothing to hang it under.')
  if (wouldMakeCycle(byId, id, parentId)) throw new AppError('conflict', `“${node.name}” cannot hang below itself.`)
  if (before !== null && byId.get(before)?.parentId !== parentId) {
    throw new AppError('conflict', `What “${node.name}” was to stand before is no longer there; nothing was moved.`)
  }
  tree.place(id, parentId, before)
  return node
}
