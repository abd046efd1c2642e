import type { codebookApi } from '#shared/api/codebook-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import { hueFor } from '#shared/domain/hues.ts'
import type { ActorId, CodeId, IssueId } from '#shared/domain/ids.ts'
import { proposeSameActors } from '#shared/names/same-actor.ts'
import { subtreeIds, wouldMakeCycle, type TreeItem } from '#shared/domain/trees.ts'
import {
  countFindings,
  deleteActor,
  getActor,
  insertActor,
  insertDistinctActors,
  listActors,
  listDistinctActors,
  moveActorUses,
  updateActor,
} from '../../store/actor-store.ts'
import { deleteCode, getCodeName, insertCode, listCodes, updateCode } from '../../store/code-store.ts'
import { deleteIssue, getIssueName, insertIssue, listIssues, updateIssue } from '../../store/issue-store.ts'
import type { Session } from '../session.ts'
import { codebookTreeHandlers } from './codebook-trees.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

type ActorMethod = Extract<keyof typeof codebookApi, `actors.${string}`>
type TreeMethod = `${'issues' | 'codes'}.${'move' | 'merge' | 'split'}`
type IssueMethod = Exclude<Extract<keyof typeof codebookApi, `issues.${string}`>, TreeMethod>
type CodeMethod = Exclude<Extract<keyof typeof codebookApi, `codes.${string}`>, TreeMethod>

export function codebookHandlers(session: Session): HandlersOf<keyof typeof codebookApi> {
  return {
    ...actorHandlers(session),
    ...issueHandlers(session),
    ...codeHandlers(session),
    ...codebookTreeHandlers(session),
  }
}

function actorHandlers(session: Session): HandlersOf<ActorMethod> {
  return {
    'actors.list': () => listActors(session.db),
    'actors.create': ({ note = '', aliases = [], affiliations = [], ...actor }) =>
      session.command('actors.create', (writer) => ({
        value: insertActor(writer, { ...actor, note, aliases, affiliations }),
        label: `Made the actor “${shorten(actor.name)}”`,
      })),
    'actors.update': ({ id, changes }) =>
      session.command('actors.update', (writer) => {
        const { name } = getActor(session.db, id)
        updateActor(writer, id, changes)
        return { value: DONE, label: `Changed the actor “${shorten(name)}”` }
      }),
    'actors.delete': ({ id }) =>
      session.command('actors.delete', (writer) => {
        const { name } = getActor(session.db, id)
        refuseUsedActor(session, id, name)
        deleteActor(session.db, writer, id)
        return { value: DONE, label: `Deleted the actor “${shorten(name)}”` }
      }),
    'actors.merge': ({ from, into }) =>
      session.command('actors.merge', (writer) => {
        if (from === into) throw new AppError('invalid-input', 'An actor cannot be merged with itself.')
        const gone = getActor(session.db, from)
        const kept = getActor(session.db, into)
        moveActorUses(session.db, writer, from, into)
        const aliases = [...new Set([...kept.aliases, gone.name, ...gone.aliases])].filter(
          (alias) => alias !== kept.name,
        )
        updateActor(writer, into, { aliases, affiliations: [...kept.affiliations, ...gone.affiliations] })
        deleteActor(session.db, writer, from)
        return {
          value: DONE,
          label: `Merged “${shorten(gone.name)}” into “${shorten(kept.name)}” with ${count(gone.uses, 'use')}`,
        }
      }),
    'actors.proposals': () => {
      const apart = new Set(listDistinctActors(session.db).map((pair) => pair.join(' ')))
      return proposeSameActors(listActors(session.db), (a, b) => apart.has([a, b].toSorted().join(' ')))
    },
    'actors.tellApart': ({ first, second }) =>
      session.command('actors.tellApart', (writer) => {
        const names = [first, second].map((id) => shorten(getActor(session.db, id).name))
        if (first === second) throw new AppError('invalid-input', 'An actor cannot be told apart from itself.')
        insertDistinctActors(session.db, writer, first, second)
        return { value: DONE, label: `Told “${names[0]}” and “${names[1]}” apart` }
      }),
  }
}

/** Positions and sides are the scholar's findings: an actor who bears them is not deleted from under them. */
function refuseUsedActor(session: Session, id: ActorId, name: string): void {
  const uses = countFindings(session.db, id)
  if (uses > 0) {
    throw new AppError(
      'conflict',
      `“${name}” has ${count(uses, 'use')} in positions and disagreements; merge it with another actor or change those first.`,
    )
  }
}

function issueHandlers(session: Session): HandlersOf<IssueMethod> {
  return {
    'issues.list': () => listIssues(session.db),
    'issues.create': ({ names = [], definition = '', inclusion = '', exclusion = '', example = '', hue, ...issue }) =>
      session.command('issues.create', (writer) => {
        if (issue.parentId !== null) getIssueName(session.db, issue.parentId)
        const notes = { definition, inclusion, exclusion, example }
        const fields = { ...issue, names, ...notes, hue: hue ?? hueFor(listIssues(session.db).length) }
        return { value: insertIssue(session.db, writer, fields), label: `Made the issue “${shorten(issue.name)}”` }
      }),
    'issues.update': ({ id, changes }) =>
      session.command('issues.update', (writer) => {
        const name = getIssueName(session.db, id)
        if (changes.parentId !== undefined) refuseCycle(listIssues(session.db), id, changes.parentId, name)
        updateIssue(session.db, writer, id, changes)
        return { value: DONE, label: `Changed the issue “${shorten(name)}”` }
      }),
    'issues.delete': ({ id }) =>
      session.command('issues.delete', (writer) => {
        const issues = listIssues(session.db)
        const name = getIssueName(session.db, id)
        const ids = subtreeIds(issues, id)
        const going = issues.filter((issue) => ids.has(issue.id))
        const uses = going.reduce((sum, issue) => sum + issue.uses, 0)
        if (uses > 0)
          throw new AppError('conflict', `“${name}” has ${count(uses, 'position')}; give those another issue first.`)
        for (const issue of going.toReversed()) deleteIssue(session.db, writer, issue.id)
        return {
          value: DONE,
          label: `Deleted the issue “${shorten(name)}”${going.length > 1 ? ` with ${count(going.length - 1, 'sub-issue')}` : ''}`,
        }
      }),
  }
}

function codeHandlers(session: Session): HandlersOf<CodeMethod> {
  return {
    'codes.list': () => listCodes(session.db),
    'codes.create': ({ hue, definition = '', inclusion = '', exclusion = '', example = '', source = '', ...code }) =>
      session.command('codes.create', (writer) => {
        if (code.parentId !== null) getCodeName(session.db, code.parentId)
        const fields = {
          ...code,
          hue: hue ?? hueFor(listCodes(session.db).length + 3),
          definition,
          inclusion,
          exclusion,
          example,
          source,
        }
        return { value: insertCode(session.db, writer, fields), label: `Made the code “${shorten(code.name)}”` }
      }),
    'codes.update': ({ id, changes }) =>
      session.command('codes.update', (writer) => {
        const name = getCodeName(session.db, id)
        if (changes.parentId !== undefined) refuseCycle(listCodes(session.db), id, changes.parentId, name)
        updateCode(session.db, writer, id, changes)
        return { value: DONE, label: `Changed the code “${shorten(name)}”` }
      }),
    'codes.delete': ({ id }) =>
      session.command('codes.delete', (writer) => {
        const codes = listCodes(session.db)
        const name = getCodeName(session.db, id)
        const ids = subtreeIds(codes, id)
        const going = codes.filter((code) => ids.has(code.id)).toReversed()
        const uses = going.reduce((sum, code) => sum + deleteCode(writer, code.id), 0)
        return { value: DONE, label: `Deleted the code “${shorten(name)}” with ${count(uses, 'use')}` }
      }),
  }
}

function refuseCycle(
  items: readonly TreeItem[],
  id: IssueId | CodeId,
  parentId: IssueId | CodeId | null,
  name: string,
): void {
  const byId = new Map(items.map((item) => [item.id, item]))
  if (parentId !== null && !byId.has(parentId)) throw new AppError('not-found', 'There is nothing to hang it under.')
  if (wouldMakeCycle(byId, id, parentId)) throw new AppError('conflict', `“${name}” cannot hang below itself.`)
}
