import { fold } from '../../domain/folding.ts'
import { canBeSamePerson, initialsOf, nameKeys } from '../names/name-matching.ts'
import type { Part } from '../labels/label-meanings.ts'
import type { Person } from '../names/person.ts'

// The speakers found so far, looked up by name and by role without going through all of them.

/** A speaker while labels are still being resolved to it. */
export interface SpeakerDraft {
  name: string
  /** False for a role ("Reporter") or an office without a name. */
  readonly named: boolean
  readonly labels: string[]
  office: string | null
  affiliation: string | null
  gender: Person['gender']
  part: Part
}

/** A text has a few people with an office; one that has more is no conversation, and is not searched for them. */
const MAX_OFFICE_BEARERS = 500
/** More people who share a name than this are no people of one conversation either. */
const MAX_NEAR = 40

/** Only texts of a few people use initials. */
const MAX_INITIALLED = 100

export class SpeakerIndex {
  readonly all: SpeakerDraft[] = []
  private readonly byKey = new Map<string, Set<number>>()
  private readonly roles = new Map<string, number>()
  private readonly offices: number[] = []

  add(speaker: SpeakerDraft): number {
    const index = this.all.push(speaker) - 1
    if (speaker.named) this.addName(index, speaker.name)
    else this.roles.set(roleKey(speaker.name, speaker.affiliation), index)
    if (speaker.office !== null && this.offices.length < MAX_OFFICE_BEARERS) this.offices.push(index)
    return index
  }

  setOffice(index: number, office: string): void {
    const speaker = this.all[index]
    if (!speaker) return
    if (speaker.office === null && this.offices.length < MAX_OFFICE_BEARERS) this.offices.push(index)
    speaker.office = office
  }

  /** Makes the speaker known by a fuller name as well. */
  addName(index: number, name: string): void {
    for (const key of nameKeys(name)) {
      const indices = this.byKey.get(key) ?? new Set()
      indices.add(index)
      this.byKey.set(key, indices)
    }
  }

  /** The named speakers who can be meant by the name, in the order in which they were added. */
  named(name: string): number[] {
    const near = new Set<number>()
    // From the surname on, so that the limit leaves out the least likely.
    for (const key of nameKeys(name).toReversed()) {
      for (const index of this.byKey.get(key) ?? []) if (near.size < MAX_NEAR) near.add(index)
    }
    return [...near].toSorted((a, b) => a - b).filter((i) => canBeSamePerson(this.all[i]?.name ?? '', name))
  }

  /** "Pregunta" for "P.": the only one who asks under a word that the letter begins. */
  roleWithLetter(printed: string): number | null {
    const letter = /^(\p{Lu})[.．]?$/u.exec(printed)?.[1]
    if (letter === undefined) return null
    const askers = [...this.roles.values()].filter((i) => {
      const { part, name } = this.all[i] ?? { part: null, name: '' }
      return part === 'asks' && name.length > 1 && name.toUpperCase().startsWith(letter)
    })
    return askers.length === 1 ? (askers[0] ?? null) : null
  }

  role(name: string, affiliation: string | null): number | null {
    return this.roles.get(roleKey(name, affiliation)) ?? null
  }

  /** The only speaker, person or outlet, whose name has these initials; null where there is none or several. */
  withInitials(initials: string): number | null {
    const fitting = this.all
      .slice(0, MAX_INITIALLED)
      .flatMap(({ name }, i) => (initialsOf(name) === initials ? [i] : []))
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }

  /** The speakers who had an office when they were added. */
  officeBearers(): readonly number[] {
    return this.offices
  }
}

function roleKey(name: string, affiliation: string | null): string {
  return `${fold(name).replace(/^the /u, '')}\n${affiliation ?? ''}`
}
