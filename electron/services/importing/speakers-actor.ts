import { addSeen, type Affiliation } from '#shared/domain/actors.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import type { Block, Speaker } from '#shared/domain/transcripts.ts'
import { updateActor } from '../../store/actor-store.ts'
import type { Writer } from '../../store/writer.ts'
import type { NameResolver } from '../name-resolver.ts'

/**
 * The project's actor of the speaker's name, made where missing; null where the name means several, and for who is no
 * party to the matter. Office and side that the label names are noted with the date of the transcript, or their dates
 * widened to take it in.
 */
export function findSpeakersActor(
  writer: Writer,
  resolver: NameResolver,
  speaker: Omit<Speaker, 'actorId'>,
  blocks: readonly Block[],
  date: string | null,
): ActorId | null {
  if (!isParty(speaker, blocks)) return null
  const found = resolver.findActors(speaker.name)
  if (found.length > 1) return null
  const [id] = found
  if (id === undefined) {
    const seen = seenAffiliation(resolver, speaker, date)
    return resolver.createActor(speaker.name, 'person', seen === null ? [] : [seen]).id
  }
  noteAffiliation(writer, resolver, id, speaker, date)
  return id
}

/** Notes the speaker's office and side with the actor, or widens the dates of what is noted. */
export function noteAffiliation(
  writer: Writer,
  resolver: NameResolver,
  id: ActorId,
  speaker: Pick<Speaker, 'office' | 'affiliation'>,
  date: string | null,
): void {
  const seen = seenAffiliation(resolver, speaker, date)
  const actor = resolver.getActor(id)
  const affiliations = seen === null ? actor.affiliations : addSeen(actor.affiliations, seen)
  if (affiliations === actor.affiliations) return
  updateActor(writer, id, { affiliations: [...affiliations] })
  resolver.remember({ ...actor, affiliations: [...affiliations] })
}

/** Who only asks is no party to the matter, and a label without a name ("Reporter") is nobody in particular. */
function isParty({ id, name, labels, office }: Omit<Speaker, 'actorId'>, blocks: readonly Block[]): boolean {
  const isNamed = labels.length === 0 || office !== null || labels.some((label) => label !== name) || name.includes(' ')
  return isNamed && blocks.some((block) => block.speakerId === id && block.role !== 'question')
}

function seenAffiliation(
  resolver: NameResolver,
  { office, affiliation }: Pick<Speaker, 'office' | 'affiliation'>,
  date: string | null,
): Affiliation | null {
  if (office === null && affiliation === null) return null
  const organisationId =
    affiliation === null ? null : (resolver.findActors(affiliation)[0] ?? resolver.createActor(affiliation, 'state').id)
  return { office, organisationId, from: date, to: date }
}
