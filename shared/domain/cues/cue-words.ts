import type { CueWords } from './cue-parts.ts'
import { CLAIM_CUES } from './claim-cues.ts'
import { REACTION_CUES } from './reaction-cues.ts'
import { REFUSAL_CUES } from './refusal-cues.ts'
import { REMAINING_CUES } from './remaining-cues.ts'

/** The more telling ones stand first; the first that is found is taken. English, Russian and Japanese. */
export const CUE_WORDS: readonly CueWords[] = [...REFUSAL_CUES, ...CLAIM_CUES, ...REACTION_CUES, ...REMAINING_CUES]
