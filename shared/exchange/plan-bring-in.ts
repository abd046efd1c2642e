import type { BringInChoices } from '../api/exchange-api.ts'
import { fold } from '../domain/folding.ts'
import { findTerm, type Term } from '../domain/terms.ts'
import { orderAsTree } from '../domain/trees.ts'
import { checkIncoming } from './check-incoming.ts'
import { idFrom } from './guids.ts'
import {
  COUNTED,
  countIncoming,
  type Counted,
  type Incoming,
  type IncomingPassage,
  type IncomingSavedSearch,
} from './incoming.ts'
import type { PlacedItem, ProjectView } from './project-view.ts'
import { renameIds } from './rename-ids.ts'
import type { Report } from './report.ts'
import { settleTexts } from './settle-texts.ts'

/** What is to be stored, under the ids that it will have, and what of it the project has already. */
export interface Plan {
  readonly add: Incoming
  /** A whole project that comes into an untouched one is the same project. */
  readonly isSameProject: boolean
  /** The project's own terms that give way: an untouched project takes over the lists that come. */
  readonly replacedTerms: readonly Term[]
  readonly alreadyThere: Readonly<Record<Counted, number>>
  /** Passages that the project has, with codes that the package puts on them. */
  readonly knownPassages: readonly IncomingPassage[]
}

/**
 * Decides what is added. Ids are kept where they are free; what the project has under the same id, or (if so chosen)
 * under the same name, stays as it is and is used. What cannot come in is reported.
 */
export function planBringIn(project: ProjectView, given: Incoming, choices: BringInChoices, report: Report): Plan {
  const wanted = choices.codebookOnly ? codebookOf(given) : given
  const { incoming: placed, settled } = settleTexts(wanted, project, choices.matchNames, report)
  const incoming = checkIncoming(placed, (id) => project.text(id), report)
  const takesOver = incoming.hasAllTerms && isUntouched(project)
  // A whole project that comes into an untouched one is the same project, down to the ids of its coders.
  const planner = new Planner(project, choices.matchNames && !takesOver, report)
  const passages = planner.passages(incoming.passages)
  const isNew = <Item extends { readonly id: string }>({ id }: Item): boolean => !project.takenIds.has(id)
  const add: Incoming = {
    hasAllTerms: incoming.hasAllTerms,
    terms: takesOver ? incoming.terms : planner.terms(incoming),
    coders: planner.named(incoming.coders, project.coders, ({ name }) => [name]),
    events: planner.named(incoming.events, project.events, ({ title, date }) => [`${title}\n${date ?? ''}`]),
    actors: planner.named(incoming.actors, project.actors, (one) => [
      one.name,
      ...('aliases' in one ? one.aliases : []),
    ]),
    issues: planner.tree(incoming.issues, project.issues),
    codes: planner.tree(incoming.codes, project.codes),
    transcripts: incoming.transcripts.map((one) => planner.transcript(one)),
    passages: passages.added,
    positions: incoming.positions.filter(isNew),
    disagreements: incoming.disagreements.filter(isNew).map((one) => planner.disagreement(one)),
    answers: incoming.answers.filter(isNew),
    savedSearches: planner.savedSearches(incoming.savedSearches.filter(isNew)),
    memos: incoming.memos.filter(isNew).map((memo) => planner.memo(memo)),
  }
  const [before, after] = [countIncoming(incoming), countIncoming(add)]
  const there = COUNTED.map((kind) => [kind, before[kind] - after[kind] + (kind === 'transcripts' ? settled : 0)])
  return {
    add: renameIds(add, planner.ids),
    isSameProject: takesOver,
    replacedTerms: takesOver ? project.terms : [],
    // Safe: every member of COUNTED gives one entry.
    alreadyThere: Object.fromEntries(there) as Record<Counted, number>,
    knownPassages: renameIds({ ...add, passages: passages.known }, planner.ids).passages,
  }
}

function codebookOf(given: Incoming): Incoming {
  return {
    ...given,
    events: [],
    transcripts: [],
    passages: [],
    positions: [],
    disagreements: [],
    answers: [],
    savedSearches: [],
    memos: [],
  }
}

/** Nothing but the lists of its template is in it. */
function isUntouched({ transcripts, actors, issues, codes, events }: ProjectView): boolean {
  return [transcripts, actors, issues, codes, events].every((list) => list.length === 0)
}

class Planner {
  /** From ids of the package to those that things will have. */
  readonly ids = new Map<string, string>()
  readonly #project: ProjectView
  readonly #matchNames: boolean
  readonly #report: Report

  constructor(project: ProjectView, matchNames: boolean, report: Report) {
    this.#project = project
    this.#matchNames = matchNames
    this.#report = report
  }

  /** Those that the project has neither under their id nor, as the only one, under a name of theirs. */
  named<Item extends { readonly id: string }, Known extends { readonly id: string }>(
    items: readonly Item[],
    known: readonly Known[],
    namesOf: (item: Item | Known) => readonly string[],
  ): Item[] {
    const knownIds = new Set(known.map(({ id }) => id))
    const byName = new Map<string, Set<string>>()
    for (const one of known) {
      for (const name of namesOf(one).map(fold)) byName.set(name, (byName.get(name) ?? new Set()).add(one.id))
    }
    return items.filter((item) => {
      if (knownIds.has(item.id)) return false
      const [name = ''] = namesOf(item)
      const [same, second] = this.#matchNames ? (byName.get(fold(name)) ?? []) : []
      if (same === undefined || second !== undefined) return true
      this.ids.set(item.id, same)
      return false
    })
  }

  /** As `named`, by the place in the tree; what is added comes after the siblings that are there. */
  tree<Item extends PlacedItem>(items: readonly Item[], known: readonly PlacedItem[]): Item[] {
    const knownIds = new Set(known.map(({ id }) => id))
    const byPlace = new Map(known.map(({ id, parentId, name }) => [`${parentId ?? ''}\n${fold(name)}`, id]))
    const firstRank = new Map<string | null, number>()
    for (const { parentId, rank } of known) firstRank.set(parentId, Math.max(firstRank.get(parentId) ?? 0, rank + 1))
    return orderAsTree(items).flatMap((item) => {
      if (knownIds.has(item.id)) return []
      const parentId = item.parentId === null ? null : (this.ids.get(item.parentId) ?? item.parentId)
      const same = this.#matchNames ? byPlace.get(`${parentId ?? ''}\n${fold(item.name)}`) : undefined
      if (same !== undefined) {
        this.ids.set(item.id, same)
        return []
      }
      return [{ ...item, rank: item.rank + (firstRank.get(parentId) ?? 0) }]
    })
  }

  /** Terms that something uses and the project's lists lack, at the end of their list. */
  terms(incoming: Incoming): Term[] {
    const used = usedTerms(incoming)
    const own = new Map(this.#project.terms.map((term) => [term.id as string, term]))
    const added: Term[] = []
    for (const term of incoming.terms) {
      if (own.get(term.id)?.list === term.list) continue
      const { terms } = this.#project
      const same = findTerm(terms, term.list, term.key) ?? findTerm(terms, term.list, term.label)
      if (same !== undefined) this.ids.set(term.id, same.id)
      else if (used.has(term.id)) {
        const ranks = [...terms, ...added].filter(({ list }) => list === term.list).map(({ rank }) => rank)
        this.#report.approximated('entries that your lists lack: they are added at the end', term.label)
        this.#takeFreeId(term.id)
        added.push({ ...term, rank: Math.max(-1, ...ranks) + 1 })
      }
    }
    return added
  }

  passages(passages: readonly IncomingPassage[]): { added: IncomingPassage[]; known: IncomingPassage[] } {
    const added: IncomingPassage[] = []
    const known: IncomingPassage[] = []
    for (const passage of passages) {
      const isTaken = this.#project.takenIds.has(passage.id)
      const same = isTaken || !this.#matchNames ? null : this.#project.passageOf(passage.transcriptId, passage.spans)
      if (same !== null) this.ids.set(passage.id, same)
      if (isTaken || same !== null) known.push(passage)
      else added.push(passage)
    }
    return { added, known }
  }

  /** The transcript itself is new; what hangs on it may bear ids that are taken. */
  transcript(one: Incoming['transcripts'][number]): Incoming['transcripts'][number] {
    this.#takeFreeId(one.revision.id)
    for (const speaker of one.speakers) this.#takeFreeId(speaker.id)
    return one
  }

  disagreement(one: Incoming['disagreements'][number]): Incoming['disagreements'][number] {
    for (const side of one.sides) this.#takeFreeId(side.id)
    return one
  }

  /** Those whose query is not saved already; a name that is taken gets a number. */
  savedSearches(given: readonly IncomingSavedSearch[]): IncomingSavedSearch[] {
    const own = this.#project.savedSearches
    const names = new Set(own.map(({ name }) => name))
    const added = given.filter(({ query }) => own.every((one) => one.query !== query))
    return added.map((one) => {
      let name = one.name
      for (let number = 2; names.has(name); number++) name = `${one.name.slice(0, 100).toWellFormed()} (${number})`
      names.add(name)
      return { ...one, name }
    })
  }

  memo(memo: Incoming['memos'][number]): Incoming['memos'][number] {
    return memo.subject === 'project' ? { ...memo, subjectId: this.#project.projectId } : memo
  }

  #takeFreeId(id: string): void {
    let free = id
    while (this.#project.takenIds.has(free)) free = idFrom('again', free)
    if (free !== id) this.ids.set(id, free)
  }
}

function usedTerms({ positions, disagreements, answers }: Incoming): Set<string> {
  const ids = [
    ...answers.map(({ qualityId }) => qualityId),
    ...positions.flatMap(({ stanceId, actId }) => [stanceId, actId]),
    ...disagreements.flatMap(({ kindId, modeId, statuses }) => [
      kindId,
      modeId,
      ...statuses.map((one) => one.statusId),
    ]),
  ]
  return new Set(ids.filter((id) => id !== null))
}
