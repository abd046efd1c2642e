import type { Actor } from './actors.ts'
import { affiliationAt } from './actors.ts'
import { fold } from './folding.ts'
import { FIRST_PERSON, REPORTING_VERB, SPEECH_CUES } from './guess-cues.ts'
import type { ActorId, TermId } from './ids.ts'
import { shortName } from './position-sentence.ts'
import type { Attribution } from './positions.ts'
import { sentenceAt } from './sentences.ts'
import type { Span } from './spans.ts'
import type { Term } from './terms.ts'
import type { Block, Speaker } from './transcripts.ts'
import { namePattern } from './word-patterns.ts'

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
  readonly actors: readonly Actor[]
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
  const { act, stance } = guessSpeech(context)
  if (context.block.role === 'question') {
    const named = told ?? findFirstForeignActor(context)
    return {
      holder: named && holderFor(named.value, context),
      attribution: 'imputed',
      attributionBecause: named?.because ?? null,
      act,
      stance,
    }
  }
  if (told !== null && !isPublishersOwn(told.value, context)) {
    const holder = holderFor(told.value, context)
    return { holder, attribution: 'reported', attributionBecause: told.because, act, stance }
  }
  const holder = told === null ? speakersHolder(context) : holderFor(told.value, context)
  return { holder, attribution: 'own-words', attributionBecause: null, act, stance }
}

/** For whom the speaker speaks: their state or body on that date, else the one printed with them, else themselves. */
function speakersHolder({ speaker, actors, date }: SelectionContext): GuessedActor | null {
  if (speaker === null) return null
  const actor = actors.find((one) => one.id === speaker.actorId)
  const organisationId = affiliationAt(actor?.affiliations ?? [], date)?.organisationId ?? null
  if (organisationId !== null) return { id: organisationId }
  if (speaker.affiliation !== null) {
    const known = findActorByName(actors, speaker.affiliation)
    return known ? { id: known.id } : { name: speaker.affiliation, kind: 'state' }
  }
  if (actor) return { id: actor.id }
  const known = findActorByName(actors, speaker.name)
  return known ? { id: known.id } : { name: speaker.name, kind: 'person' }
}

/** A person speaks for the state or body that they hold office in; anyone else for themselves. */
function holderFor(actor: Actor, { date }: SelectionContext): GuessedActor {
  return { id: affiliationAt(actor.affiliations, date)?.organisationId ?? actor.id }
}

function findActorByName(actors: readonly Actor[], name: string): Actor | undefined {
  const wanted = fold(name)
  return actors.find((actor) => [actor.name, ...actor.aliases].some((one) => fold(one) === wanted))
}

interface Mention {
  readonly actor: Actor
  readonly start: number
  readonly end: number
}

/** Another actor than the speaker's own side who is the subject of a verb of saying in the selection's sentence. */
function findReportedActor(context: SelectionContext): Suggested<Actor> | null {
  const sentence = sentenceOf(context)
  const mentions = findMentions(sentence, context)
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

function findFirstForeignActor(context: SelectionContext): Suggested<Actor> | null {
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

/** True where the actor is the speaker, or the state or body for which the speaker speaks. */
function isSpeakersSide(actor: Actor, context: SelectionContext): boolean {
  if (context.speaker === null) return false
  if (actor.id === context.speaker.actorId) return true
  if (fold(shortName(actor.name)) === fold(shortName(context.speaker.name))) return true
  const side = speakersHolder(context)
  const own = holderFor(actor, context)
  return side !== null && 'id' in side && 'id' in own && side.id === own.id
}

/** A ministry's account of its own minister is that side's own word; where somebody speaks, only theirs is. */
function isPublishersOwn(actor: Actor, context: SelectionContext): boolean {
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
      const because = cue.words.exec(place)?.[0]
      if (because === undefined) continue
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
