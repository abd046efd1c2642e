import { isNegated } from '../domain/cues/negation.ts'
import { findTold, SPEECH_CUES } from '../domain/guess-cues.ts'
import type { SpeechCue } from '../domain/guess-cues.ts'
import type { Span } from '../domain/spans.ts'
import { hasSubject } from './subjects.ts'
import type { Sentence, SuggestionRule } from './suggestion.ts'

/** What each act's rule looks for, for the person; acts without an entry are too weak a sign by themselves. */
const LOOKS_FOR: Readonly<Record<string, string>> = {
  'rejects/rejects': 'Somebody rejects something or calls it unacceptable',
  'protests/rejects': 'Somebody protests',
  'demands/': 'Somebody demands something or calls for it',
  'reaffirms/': 'A position is stated again',
  'expresses-concern/leans-against': 'Somebody expresses concern or regret',
  'agrees/supports': 'The sides agree or share a view',
  'proposes/': 'Somebody proposes something or is ready for it',
  'welcomes/leans-for': 'Somebody welcomes something or speaks well of it',
  'warns/': 'Somebody warns of consequences',
  'criticises/rejects': 'Somebody criticises or condemns something',
  'denies/': 'Somebody denies something',
  'concedes/': 'Somebody concedes or acknowledges something',
  'requests/': 'Somebody asks for something',
  '/conditional': 'Something is made to hang on a condition',
  '/supports': 'Somebody supports something or works for it',
}

/** One rule an act: its verbs with a subject before them, or its own phrases. */
export const actRules: readonly SuggestionRule[] = SPEECH_CUES.flatMap((cue) => {
  const looksFor = LOOKS_FOR[`${cue.act ?? ''}/${cue.stance ?? ''}`]
  if (looksFor === undefined) return []
  return { id: cue.act ?? cue.stance ?? '', looksFor, stance: cue.stance, find: (sentence) => findAct(sentence, cue) }
})

/** The words of `sentence` that perform the act of `cue`. */
function findAct({ text, lower, language }: Sentence, cue: SpeechCue): Span | null {
  if (language === null) return null
  if (language === 'en' && cue.englishVerbs !== null) {
    for (const found of lower.matchAll(cue.englishVerbs)) {
      const span = { start: found.index, end: found.index + found[0].length }
      if (cue.isVoidWhenNegated && isNegated(lower, span)) continue
      if (hasSubject(text, found.index, found[0])) return span
    }
  }
  return findTold(lower, cue.phrases[language], cue)
}

/** Where the pattern first matches, as a span; null where it does not or there is none. */
export function firstMatch(text: string, pattern: RegExp | null): Span | null {
  const found = pattern?.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : null
}
