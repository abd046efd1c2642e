import type { Actor } from '../domain/actors.ts'
import type { ActorId } from '../domain/ids.ts'
import type { SameActorProposal, SameActorReason } from '../domain/same-actors.ts'
import { canBeSamePerson, soundsOf } from '../recognition/names/name-matching.ts'
import { consonantsOf, latinSpellings } from './latin-spelling.ts'

/** A skeleton of fewer consonants fits too many names. */
const MIN_CONSONANTS = 3
const KATAKANA = /\p{Script=Katakana}/u

/**
 * Pairs of actors that may be one under two names: another spelling, another script, a surname alone. Only actors of
 * one kind are compared. A surname that fits several is proposed for none.
 */
export function proposeSameActors(
  actors: readonly Actor[],
  isApart: (a: ActorId, b: ActorId) => boolean,
): SameActorProposal[] {
  const proposals: SameActorProposal[] = []
  for (const group of Map.groupBy(actors, keyOfKind).values()) {
    for (const [a, b] of candidatePairs(group)) {
      if (isApart(a.id, b.id)) continue
      const reason = reasonFor(a, b)
      if (reason === null) continue
      const [into, from] = b.uses > a.uses || (b.uses === a.uses && isFuller(b.name, a.name)) ? [b, a] : [a, b]
      proposals.push({ intoId: into.id, fromId: from.id, reason })
    }
  }
  return withoutAmbiguous(proposals, actors)
}

function keyOfKind(actor: Actor): string {
  return actor.kind === 'person' ? 'person' : 'body'
}

function isFuller(a: string, b: string): boolean {
  return a.split(/\s/u).length > b.split(/\s/u).length
}

/** Pairs whose names share a sound or the consonants of one, so that thousands of actors are compared in no time. */
function candidatePairs(actors: readonly Actor[]): [Actor, Actor][] {
  const buckets = new Map<string, Actor[]>()
  for (const actor of actors) {
    for (const key of new Set(namesOf(actor).flatMap(keysOf))) {
      const bucket = buckets.get(key) ?? []
      bucket.push(actor)
      buckets.set(key, bucket)
    }
  }
  const pairs = new Map<string, [Actor, Actor]>()
  for (const bucket of buckets.values()) {
    // A key that half of a large project shares tells nobody apart.
    if (bucket.length > 50) continue
    for (const [i, a] of bucket.entries()) {
      for (const b of bucket.slice(i + 1)) pairs.set([a.id, b.id].toSorted().join(' '), [a, b])
    }
  }
  return [...pairs.values()]
}

function namesOf(actor: Actor): string[] {
  return [actor.name, ...actor.aliases]
}

function keysOf(name: string): string[] {
  return latinSpellings(name).flatMap((spelling) =>
    soundsOf(spelling)
      .filter((sound) => sound.length > 1)
      .flatMap((sound) => [sound, consonantsOf(sound)])
      .filter((key) => key.length > 1),
  )
}

function reasonFor(a: Actor, b: Actor): SameActorReason | null {
  let found: SameActorReason | null = null
  for (const one of namesOf(a)) {
    for (const other of namesOf(b)) {
      const reason = compareNames(one, other, a.kind === 'person')
      if (reason === 'spelling' || reason === 'script') return reason
      found ??= reason
    }
  }
  return found
}

/** Why the two names may be one actor's, null where they may not; only persons have surnames. */
export function compareNames(a: string, b: string, arePersons: boolean): SameActorReason | null {
  const across = scriptOf(a) !== scriptOf(b)
  for (const x of latinSpellings(a)) {
    for (const y of latinSpellings(b)) {
      const [left, right] = [soundsOf(x), soundsOf(y)]
      if (left.length === 0 || right.length === 0) continue
      const isWhole = left.length === right.length && haveSameSounds(left, right)
      if (isWhole) return across ? 'script' : 'spelling'
      if (!arePersons) continue
      if ((KATAKANA.test(a) || KATAKANA.test(b)) && haveSameConsonants(left, right)) return 'script'
      if (left.length !== right.length && canBeSamePerson(x, y)) return 'short-form'
      if (left.length > 1 && right.length > 1 && canBeSamePerson(x, y)) return across ? 'script' : 'spelling'
    }
  }
  return null
}

function haveSameSounds(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(' ') === b.toSorted().join(' ')
}

/** True where the surnames, and the given names where both are there, have the same consonants. */
function haveSameConsonants(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [consonantsOf(a.at(-1) ?? ''), consonantsOf(b.at(-1) ?? '')]
  if (x !== y || x.length < MIN_CONSONANTS) return false
  return a.length === 1 || b.length === 1 || consonantsOf(a[0] ?? '') === consonantsOf(b[0] ?? '')
}

function scriptOf(name: string): string {
  if (/\p{Script=Cyrillic}/u.test(name)) return 'Cyrillic'
  return /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(name) ? 'Japanese' : 'Latin'
}

/**
 * "Ivanov" among several Ivanovs is a question for the reader of the text, not for a list. A surname in several scripts
 * is one surname, a full name in several spellings one person; a surname is proposed for the spelling used most.
 */
function withoutAmbiguous(proposals: readonly SameActorProposal[], actors: readonly Actor[]): SameActorProposal[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const lengthOf = (id: ActorId): number => (byId.get(id)?.name ?? '').split(/[\s・]+/u).length
  const isOfSurname = ({ intoId, fromId }: SameActorProposal): boolean => lengthOf(intoId) !== lengthOf(fromId)
  const whole = proposals.filter((proposal) => !isOfSurname(proposal))
  const clusterOf = clusterBy(whole)
  const surnames = proposals.filter(isOfSurname).map((proposal) => {
    const { intoId, fromId } = proposal
    const [surname, full] = lengthOf(intoId) < lengthOf(fromId) ? [intoId, fromId] : [fromId, intoId]
    return { proposal, surname, cluster: clusterOf(surname), full, uses: byId.get(full)?.uses ?? 0 }
  })
  const clear = [...Map.groupBy(surnames, ({ cluster }) => cluster).values()].filter(
    (fits) => new Set(fits.map(({ full }) => clusterOf(full))).size === 1,
  )
  const mostUsed = clear.flatMap((fits) =>
    [...Map.groupBy(fits, ({ surname }) => surname).values()].flatMap((ofOne) =>
      ofOne.toSorted((a, b) => b.uses - a.uses).slice(0, 1),
    ),
  )
  return [...whole, ...mostUsed.map(({ proposal }) => proposal)]
}

/** Names each actor's cluster: those whom the pairs link, directly or through others. */
function clusterBy(pairs: readonly SameActorProposal[]): (id: ActorId) => ActorId {
  const parents = new Map<ActorId, ActorId>()
  const rootOf = (id: ActorId): ActorId => {
    let root = id
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    return root
  }
  for (const { intoId, fromId } of pairs) {
    const [into, from] = [rootOf(intoId), rootOf(fromId)]
    if (into !== from) parents.set(from, into)
  }
  return rootOf
}
