import type { Actor } from './actors.ts'
import { affiliationAt } from './actors.ts'
import { fold } from './folding.ts'
import { guessActorKind, isStateName } from './guess-actor-kind.ts'
import {
  ADDRESSED,
  ADDRESSING,
  findTold,
  FIRST_PERSON,
  REPORTING_VERB,
  SPEECH_CUES,
  TITLED_PERSON,
} from './guess-cues.ts'
import type { ActorId, TermId } from './ids.ts'
import { shortName } from './position-sentence.ts'
import type { Attribution } from './positions.ts'
import type { Uncounted } from './recent-uses.ts'
import { sentenceAt } from './sentences.ts'
import type { Span } from './spans.ts'
import type { Term } from './terms.ts'
import type { Block, Speaker } from './transcripts.ts'
import { namePattern } from './word-patterns.ts'

type KnownActor = Uncounted<Actor>

/** Whom the words name: an actor of the project, or somebody whom it does not know yet. */
type NamedActor = KnownActor | { readonly id: null; readonly name: string }

/** Where the selected words stand, and what the project knows. */
export interface SelectionContext {
  /** The revision's text and the selection in it, UTF-16 offsets. */
  readonly text: string
  readonly span: Span
  /** The block in which the selection begins. */
  readonly block: Pick<Block, 'start' | 'end' | 'role'>
  readonly speaker: Pick<Speaker, 'name' | 'office' | 'affiliation' | 'actorId'> | null
  readonly date: string | null
  readonly publisher: string | null
  readonly actors: readonly KnownActor[]
  readonly terms: readonly Term[]
}

/** An actor that is there, or the name under which one would be made. */
export type GuessedActor = { readonly id: ActorId } | { readonly name: string; readonly kind: Actor['kind'] }

/** A guess and the words of the text that led to it, exactly as printed. */
export interface Suggested<Value> {
  readonly value: Value
  readonly because: string
}

export interface PositionGuess {
  readonly holder: GuessedActor | null
  /** Why this holder, as a person would say it; null where nobody is guessed. */
  readonly holderBecause: string | null
  /** To whom the words say that it is said. */
  readonly addressee: Suggested<GuessedActor> | null
  readonly attribution: Attribution
  /** The words that show that somebody else's position is told; null where the speaker's own is taken. */
  readonly attributionBecause: string | null
  readonly act: Suggested<TermId> | null
  readonly stance: Suggested<TermId> | null
}

/**
 * What the selected words most likely are: whose position, on whose word, by which act. A guess is offered, never
 * stored by itself; it reads the sentence of the selection only.
 */
export function guessPosition(context: SelectionContext): PositionGuess {
  const told = findReportedActor(context)
  const holding = guessHolder(context, told)
  return { ...holding, ...guessSpeech(context), addressee: guessAddressee(context, holding.holder) }
}

type Holding = Pick<PositionGuess, 'holder' | 'holderBecause' | 'attribution' | 'attributionBecause'>

function guessHolder(context: SelectionContext, told: Suggested<NamedActor> | null): Holding {
  const isQuestion = context.block.role === 'question'
  const other = isQuestion ? (told ?? findFirstForeignActor(context)) : told
  if (isQuestion || (other !== null && !isPublishersOwn(other.value, context))) {
    return {
      holder: other && holderFor(other.value, context),
      holderBecause: other && `the words name ${nameWithSide(other.value, context)}`,
      attribution: isQuestion ? 'imputed' : 'reported',
      attributionBecause: other?.because ?? null,
    }
  }
  const own = told === null ? (speakersHolder(context) ?? publishersHolder(context)) : null
  return {
    holder: told === null ? (own?.value ?? null) : holderFor(told.value, context),
    holderBecause: told === null ? (own?.because ?? null) : `“${told.because}”, in what its own side publishes`,
    attribution: 'own-words',
    attributionBecause: null,
  }
}

/** For whom the speaker speaks: their state or body on that date, else the one printed with them, else themselves. */
function speakersHolder({ speaker, actors, date }: SelectionContext): Suggested<GuessedActor> | null {
  if (speaker === null) return null
  const actor = actors.find((one) => one.id === speaker.actorId)
  const office = affiliationAt(actor?.affiliations ?? [], date)
  if (office?.organisationId) {
    const side = actors.find((one) => one.id === office.organisationId)?.name ?? 'their side'
    const when = date === null ? '' : ' at that time'
    return {
      value: { id: office.organisationId },
      because: `${speaker.name} speaks, ${office.office === null ? '' : `${office.office} `}for ${side}${when}`,
    }
  }
  const because = `${speaker.name} speaks`
  if (speaker.affiliation !== null) {
    const known = findActorByName(actors, speaker.affiliation)
    const value = known ? { id: known.id } : { name: speaker.affiliation, kind: guessActorKind(speaker.affiliation) }
    return { value, because: `${because}, printed with “${speaker.affiliation}”` }
  }
  if (actor) return { value: { id: actor.id }, because }
  const known = findActorByName(actors, speaker.name)
  return { value: known ? { id: known.id } : { name: speaker.name, kind: 'person' }, because }
}

/** Publishers that speak for a state or body, rather than about it as newspapers do. */
const OFFICIAL =
  /ministry|department of|government|embassy|cabinet|office of|mission|kremlin|министерств|мид |посольств|правительств|кремл|外務省|防衛省|政府|官邸|大使館/iu

/** Where nobody is named as speaking: the state or body whose ministry publishes the text. */
function publishersHolder({ speaker, publisher, actors }: SelectionContext): Suggested<GuessedActor> | null {
  if (speaker !== null || publisher === null || !OFFICIAL.test(`${publisher} `)) return null
  const folded = fold(publisher)
  const named = actors.filter(
    (actor) => actor.kind !== 'person' && [actor.name, ...actor.aliases].some((name) => folded.includes(fold(name))),
  )
  const longest = named.toSorted((a, b) => b.name.length - a.name.length)[0]
  return longest ? { value: { id: longest.id }, because: `published by ${publisher}` } : null
}

function nameWithSide(actor: NamedActor, context: SelectionContext): string {
  if (actor.id === null) return `${actor.name}, who is no actor of the project yet`
  const holder = holderFor(actor, context)
  const side = 'id' in holder && holder.id !== actor.id ? context.actors.find((one) => one.id === holder.id) : undefined
  return side ? `${actor.name}, who speaks for ${side.name}` : actor.name
}

/** An actor on another side than the holder's to whom the sentence says that something is said. */
function guessAddressee(context: SelectionContext, holder: GuessedActor | null): Suggested<GuessedActor> | null {
  const sentence = sentenceOf(context)
  for (const { actor, start, end } of findMentions(sentence, context)) {
    const before = ADDRESSING.exec(sentence.slice(0, start))
    const after = ADDRESSED.exec(sentence.slice(end))
    if (!before && !after) continue
    const value = holderFor(actor, context)
    if (holder !== null && 'id' in holder && 'id' in value && value.id === holder.id) continue
    return { value, because: sentence.slice(before?.index ?? start, end + (after?.[0].length ?? 0)).trim() }
  }
  return null
}

/** A person speaks for the state or body that they hold office in; anyone else for themselves. */
function holderFor(actor: NamedActor, { date }: SelectionContext): GuessedActor {
  if (actor.id === null) return { name: actor.name, kind: isStateName(actor.name) ? 'state' : 'person' }
  return { id: affiliationAt(actor.affiliations, date)?.organisationId ?? actor.id }
}

function findActorByName(actors: readonly KnownActor[], name: string): KnownActor | undefined {
  const wanted = fold(name)
  return actors.find((actor) => [actor.name, ...actor.aliases].some((one) => fold(one) === wanted))
}

interface Mention<Named = KnownActor> {
  readonly actor: Named
  readonly start: number
  readonly end: number
}

/** Another actor than the speaker's own side who is the subject of a verb of saying in the selection's sentence. */
function findReportedActor(context: SelectionContext): Suggested<NamedActor> | null {
  const sentence = sentenceOf(context)
  const known = findMentions(sentence, context)
  const mentions = [...known, ...findStrangers(sentence, known, context)].toSorted((a, b) => a.start - b.start)
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sentence)
  for (const mention of mentions.toReversed()) {
    const after = sentence.slice(mention.end)
    const verb = REPORTING_VERB.exec(after)
    if (verb === null) continue
    const between = after.slice(0, verb.index)
    if (FIRST_PERSON.test(between) || /^[’']s(?!\p{L})/u.test(between)) continue
    if (!(isJapanese ? /^[^、。]{0,12}?(?:は|が|より|から)/u.test(after) : isShortBridge(between))) continue
    const because = sentence.slice(mention.start, mention.end + verb.index + verb[0].length)
    return isSpeakersSide(mention.actor, context)
      ? null
      : { value: mention.actor, because: isJapanese ? sentence.slice(mention.start, mention.end) : because }
  }
  return null
}

/** At most a few words, and no new clause, between a subject and its verb. */
function isShortBridge(between: string): boolean {
  return between.length <= 48 && !/[;:.!?]/u.test(between) && between.trim().split(/\s+/u).length <= 5
}

function findFirstForeignActor(context: SelectionContext): Suggested<KnownActor> | null {
  const sentence = sentenceOf(context)
  const first = findMentions(sentence, context)[0]
  return first ? { value: first.actor, because: sentence.slice(first.start, first.end) } : null
}

function sentenceOf({ text, block, span }: SelectionContext): string {
  const blockText = text.slice(block.start, block.end)
  const sentence = sentenceAt(blockText, span.start - block.start)
  return sentence === null ? blockText : blockText.slice(sentence.start, sentence.end)
}

/** Every actor of the project that the sentence names, in order; the longer name wins where two begin together. */
function findMentions(sentence: string, { actors }: SelectionContext): Mention[] {
  const mentions: Mention[] = []
  for (const actor of actors) {
    const names = [actor.name, ...actor.aliases]
    if (actor.kind === 'person') names.push(...names.map(shortName))
    for (const name of new Set(names)) {
      for (const found of sentence.matchAll(namePattern(name))) {
        mentions.push({ actor, start: found.index, end: found.index + found[0].length })
      }
    }
  }
  const ordered = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return ordered.filter((one, index) => !ordered.slice(0, index).some((other) => one.end <= other.end))
}

/** People named with office or courtesy who are none of the project's actors; only where somebody else speaks. */
function findStrangers(
  sentence: string,
  known: readonly Mention[],
  { speaker }: SelectionContext,
): Mention<NamedActor>[] {
  if (speaker === null) return []
  return [...sentence.matchAll(TITLED_PERSON)].flatMap((found) => {
    const [titled, spaced, unspaced] = found
    const name = spaced ?? unspaced ?? ''
    const mention = { actor: { id: null, name }, start: found.index, end: found.index + titled.length }
    const isKnown = known.some((one) => one.start < mention.end && mention.start < one.end)
    return isKnown || fold(speaker.name).includes(fold(shortName(name))) ? [] : mention
  })
}

/** True where the actor is the speaker, or the state or body for which the speaker speaks. */
function isSpeakersSide(actor: NamedActor, context: SelectionContext): boolean {
  if (context.speaker === null) return false
  if (actor.id !== null && actor.id === context.speaker.actorId) return true
  if (fold(shortName(actor.name)) === fold(shortName(context.speaker.name))) return true
  const side = speakersHolder(context)?.value
  const own = holderFor(actor, context)
  return side !== undefined && 'id' in side && 'id' in own && side.id === own.id
}

/** A ministry's account of its own minister is that side's own word; where somebody speaks, only theirs is. */
function isPublishersOwn(actor: NamedActor, context: SelectionContext): boolean {
  if (context.speaker !== null || context.publisher === null) return false
  const holder = holderFor(actor, context)
  const side = 'id' in holder ? context.actors.find((one) => one.id === holder.id) : undefined
  const publisher = fold(context.publisher)
  return side !== undefined && [side.name, ...side.aliases].some((name) => publisher.includes(fold(name)))
}

/** Act and stance by the words of the selection first, then by those of its sentence. */
function guessSpeech(context: SelectionContext): Pick<PositionGuess, 'act' | 'stance'> {
  const selected = context.text.slice(context.span.start, context.span.end)
  let act: Suggested<TermId> | null = null
  let stance: Suggested<TermId> | null = null
  for (const place of [selected, sentenceOf(context)]) {
    for (const cue of SPEECH_CUES) {
      const told = findTold(place, cue.words, cue)
      if (told === null) continue
      const because = place.slice(told.start, told.end)
      act ??= suggestTerm(context.terms, 'act', cue.act, because)
      stance ??= suggestTerm(context.terms, 'stance', cue.stance, because)
    }
    if (act !== null || stance !== null) break
  }
  return { act, stance }
}

function suggestTerm(
  terms: readonly Term[],
  list: Term['list'],
  key: string | null,
  because: string,
): Suggested<TermId> | null {
  const term = key === null ? undefined : terms.find((one) => one.list === list && one.key === key)
  return term ? { value: term.id, because } : null
}
