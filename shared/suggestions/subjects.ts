/** How far before a verb its subject is looked for, in UTF-16 units. */
const REACH = 90

/** What may stand between a subject and its verb, beside adverbs in -ly. */
const BETWEEN = new Set(
  `also again once more therefore thus always still both all very much too now then today here have has had having
  would like wish want to will shall must do does did can could should not never continue continues continued am is are
  was were be been glad pleased ready prepared able obliged for our my his her its their part on in particular turn
  response jointly further next together n't cannot can't won't don't doesn't didn't first second finally
  indeed however of course at this point same the as well each other whole`.split(/\s+/u),
)
const FIRST_PERSON = /^(?:we|i|we[’'](?:ve|d|ll|re)|i[’'](?:ve|d|ll|m))$/iu
/** Nouns that are the speaker's own side, or both, where `our`, `both` or `the` stands before them. */
const SIDES =
  /^(?:sides|parties|ministers|leaders|countries|delegations|governments|presidents|participants|teams|negotiators|experts)$/u
const OWN_SIDE =
  /^(?:side|country|government|delegation|people|party|group|minister|president|ministry|nation|nations)$/u
/** Words for a party that need no capital letter. */
const PARTY =
  /^(?:he|she|they|side|sides|government|delegation|ministry|minister|ministers|president|spokesman|spokeswoman|spokesperson|ambassador|chancellor|council|commission|secretariat|parliament|authorities|officials|colleague|colleagues|counterpart|counterparts|partner|partners|neighbours|neighbors|reporter)$/iu
/** Capitalised only because they begin the sentence. */
const NO_NAME =
  /^(?:if|when|while|although|though|because|since|unless|whether|after|before|during|today|yesterday|tomorrow|what|who|which|how|why|where|that|this|these|those|there|it|no|nobody|not|in|on|at|for|with|to|by|from|of|as|and|but|or|so|yet|a|an|the|any|all|every|public|popular|people|many|some|most|several|more|such)$/iu
/** Verbs that are no noun in their present form either. */
const NO_NOUN = /^(?:call on|call upon|call for|insist|reject|condemn|urge|reaffirm|reiterate|oppose|hope that)/u
const PAST = /(?:ed|said|told|put|made|gave|sought|saw|drew)(?![\p{L}])/u

/**
 * True where the English verb at `offset` has a subject that can speak: the speaker's own side ("we have always", "both
 * sides") or a party ("Minister Kono then"); false where the word is a noun. A verb that goes on after "and" has the
 * subject of the verb before it.
 */
export function hasSubject(sentence: string, offset: number, verb: string): boolean {
  const tokens = sentence
    .slice(Math.max(0, offset - REACH), offset)
    .split(/\s+/u)
    .filter(Boolean)
  if (offset > REACH) tokens.shift()
  let at = tokens.length - 1
  while (at >= 0 && isBetween(tokens[at] ?? '')) at -= 1
  const token = tokens[at]
  if (isPassive(tokens.slice(at + 1), verb)) return false
  if (token === undefined || /[.;:!?]$/u.test(token.replace(/\b(?:Mr|Mrs|Ms|Dr)\.$/u, ''))) return false
  if (isSubject(tokens, at)) return true
  if (!/^(?:and|but)$/u.test(token) || !(PAST.test(verb) || NO_NOUN.test(verb))) return false
  const before = sentence.slice(0, offset).split(/\s+/u)
  return before.slice(0, -1).some((_, index) => isSubject(before, index))
}

function isBetween(token: string): boolean {
  const word = bare(token)
  return BETWEEN.has(word) || (word.endsWith('ly') && word.length > 4 && !/^\p{Lu}/u.test(token))
}

/** "be widely welcomed": somebody else's verb. */
function isPassive(between: readonly string[], verb: string): boolean {
  const last = between.findLast((token) => !token.endsWith('ly'))
  return last !== undefined && /^(?:be|been|being|is|are|was|were|am)$/u.test(bare(last)) && PAST.test(verb)
}

/** True where the word at `at`, read with the few words before it, can be a subject. */
function isSubject(tokens: readonly string[], at: number): boolean {
  const token = stripped(tokens[at] ?? '')
  const word = token.toLowerCase()
  if (FIRST_PERSON.test(word) || PARTY.test(word)) return true
  const before = tokens.slice(Math.max(0, at - 3), at).map(bare)
  if (SIDES.test(word) && before.some((one) => /^(?:both|two|three|all|the)$/u.test(one))) return true
  if (OWN_SIDE.test(word) && before.some((one) => one === 'our' || one === 'my')) return true
  return /^\p{Lu}/u.test(token) && !/[’']s$/u.test(token) && !NO_NAME.test(word)
}

function bare(token: string): string {
  return stripped(token).toLowerCase()
}

function stripped(token: string): string {
  return token.replace(/^[“"«(]+|[,”"»)]+$/gu, '')
}
