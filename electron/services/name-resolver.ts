import { AppError } from '#shared/api/envelope.ts'
import type { ActorReference, CodeReference, IssueReference } from '#shared/api/references.ts'
import type { Actor, ActorKind, Affiliation } from '#shared/domain/actors.ts'
import { fold } from '#shared/domain/folding.ts'
import { hueFor } from '#shared/domain/hues.ts'
import type { ActorId, CodeId, IssueId } from '#shared/domain/ids.ts'
import { insertActor, listNamedActors } from '../store/actor-store.ts'
import { insertCode, listNamedCodes } from '../store/code-store.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { insertIssue, listNamedIssues } from '../store/issue-store.ts'
import { subjectExists } from '../store/memo-store.ts'
import type { Writer } from '../store/writer.ts'

type ActorRecord = Omit<Actor, 'uses'>

interface ActorIndex {
  readonly byId: Map<string, ActorRecord>
  readonly byName: Map<string, ActorId[]>
}

/**
 * Finds actors, issues and codes by the names that people write, and makes what is missing. Names are
 * compared folded (case, width, accents, white space). One resolver serves one command: it reads each list
 * once, when first asked, so that a batch of thousands stays quick.
 */
export class NameResolver {
  readonly #db: ProjectDatabase
  readonly #writer: Writer
  #actors: ActorIndex | null = null
  #issues: Tree<IssueId> | null = null
  #codes: Tree<CodeId> | null = null

  constructor(db: ProjectDatabase, writer: Writer) {
    this.#db = db
    this.#writer = writer
  }

  /** The actor's id; throws `not-found` for an unknown id, `ambiguous` where a name means two actors. */
  actor(reference: ActorReference): ActorId {
    if ('id' in reference) return this.#known('actor', reference.id)
    const found = this.findActors(reference.name)
    if (found.length > 1)
      throw new AppError(
        'ambiguous',
        `“${reference.name}” is a name of ${found.length} actors; use another of their names.`,
      )
    return found[0] ?? this.createActor(reference.name, reference.kind ?? 'state').id
  }

  /** Those whose name is this, else those with such an alias. */
  findActors(name: string): ActorId[] {
    const index = this.#actorIndex()
    const found = index.byName.get(fold(name)) ?? []
    const byName = found.filter((id) => fold(index.byId.get(id)?.name ?? '') === fold(name))
    return byName.length > 0 ? byName : found
  }

  getActor(id: ActorId): ActorRecord {
    const actor = this.#actorIndex().byId.get(id)
    if (!actor) throw new AppError('not-found', 'There is no such actor.')
    return actor
  }

  createActor(name: string, kind: ActorKind, affiliations: Affiliation[] = []): ActorRecord {
    const actor = insertActor(this.#writer, { name, kind, note: '', aliases: [], affiliations })
    this.remember(actor)
    return actor
  }

  /** Takes a new or changed actor into account for what follows in the same command. */
  remember(actor: ActorRecord): void {
    addActor(this.#actorIndex(), actor)
  }

  /** The issue's id; every name of the path that is missing is made under the one before it. */
  issue(reference: IssueReference): IssueId {
    if ('id' in reference) return this.#known('issue', reference.id)
    this.#issues ??= toTree(listNamedIssues(this.#db))
    const tree = this.#issues
    return tree.find(
      reference.path,
      'issue',
      (name, parentId) =>
        insertIssue(this.#db, this.#writer, {
          parentId,
          name,
          names: [],
          hue: hueFor(tree.size),
          definition: '',
          inclusion: '',
          exclusion: '',
          example: '',
        }).id,
    )
  }

  /** The code's id; every name of the path that is missing is made under the one before it. */
  code(reference: CodeReference): CodeId {
    if ('id' in reference) return this.#known('code', reference.id)
    this.#codes ??= toTree(listNamedCodes(this.#db))
    const tree = this.#codes
    return tree.find(
      reference.path,
      'code',
      (name, parentId) =>
        insertCode(this.#db, this.#writer, {
          parentId,
          name,
          hue: hueFor(tree.size + 3),
          definition: '',
          inclusion: '',
          exclusion: '',
          example: '',
          source: '',
        }).id,
    )
  }

  /** What is named by its id needs no list of names: most tags name all by id. */
  #known<Id extends string>(noun: 'actor' | 'issue' | 'code', id: Id): Id {
    if (!subjectExists(this.#db, noun, id)) throw new AppError('not-found', `There is no such ${noun}.`)
    return id
  }

  #actorIndex(): ActorIndex {
    if (!this.#actors) {
      this.#actors = { byId: new Map(), byName: new Map() }
      for (const actor of listNamedActors(this.#db)) addActor(this.#actors, actor)
    }
    return this.#actors
  }
}

function addActor(index: ActorIndex, actor: ActorRecord): void {
  index.byId.set(actor.id, actor)
  for (const name of new Set([actor.name, ...actor.aliases].map(fold))) {
    const ids = index.byName.get(name) ?? []
    if (!ids.includes(actor.id)) index.byName.set(name, [...ids, actor.id])
  }
}

interface Named<Id> {
  readonly id: Id
  readonly parentId: Id | null
  readonly name: string
  readonly names?: readonly { readonly text: string }[]
}

/** Issues or codes by path. A lone name finds the item wherever it hangs, if it is the only one of that name. */
class Tree<Id extends string> {
  #size = 0
  readonly #byPlace = new Map<string, Id>()
  readonly #byName = new Map<string, Set<Id>>()

  get size(): number {
    return this.#size
  }

  add(item: Named<Id>): void {
    this.#size += 1
    for (const name of [item.name, ...(item.names ?? []).map((one) => one.text)].map(fold)) {
      const place = `${item.parentId ?? ''}\n${name}`
      if (!this.#byPlace.has(place)) this.#byPlace.set(place, item.id)
      this.#byName.set(name, (this.#byName.get(name) ?? new Set<Id>()).add(item.id))
    }
  }

  find(path: readonly string[], noun: string, create: (name: string, parentId: Id | null) => Id): Id {
    const [only, ...rest] = path
    if (only !== undefined && rest.length === 0) {
      const atRoot = this.#byPlace.get(`\n${fold(only)}`)
      const anywhere = [...(this.#byName.get(fold(only)) ?? [])]
      if (atRoot === undefined && anywhere.length > 1) {
        throw new AppError(
          'ambiguous',
          `“${only}” is the name of ${anywhere.length} ${noun}s; give its path, as in “A > ${only}”.`,
        )
      }
      const found = atRoot ?? anywhere[0]
      if (found !== undefined) return found
    }
    let parentId: Id | null = null
    for (const name of path) {
      const known: Id | undefined = this.#byPlace.get(`${parentId ?? ''}\n${fold(name)}`)
      const id: Id = known ?? create(name, parentId)
      if (known === undefined) this.add({ id, parentId, name })
      parentId = id
    }
    if (parentId === null)
      throw new AppError('invalid-input', `A path of a${noun === 'issue' ? 'n' : ''} ${noun} needs at least one name.`)
    return parentId
  }
}

function toTree<Id extends string>(items: readonly Named<Id>[]): Tree<Id> {
  const tree = new Tree<Id>()
  for (const item of items) tree.add(item)
  return tree
}
