import type { WordLists } from '../word-patterns.ts'

/** What a sentence that performs an act says, by language; keys are those of the templates. */
export interface CueWords extends WordLists {
  readonly act: string | null
  readonly stance: string | null
  /** True where words that deny it ("do not support") tell no such act; to deny, reject or concede not are acts all the same. */
  readonly isVoidWhenNegated?: boolean
  /** English verbs that are nouns as well. */
  readonly verbs?: readonly string[]
}

/** How a Japanese verbal noun becomes a predicate: 要求した, 歓迎の意を表明, 抗議を行い. */
export const DOES = String.raw`(?:の意|の立場|の考え)?(?:を[^、。]{0,8}?|[もは])?(?:し(?:た|て|ます|まし|つつ|な|、)|する|いたし|致し|行[いうっ]|示[しさ]|表[しす]|表明|述べ|伝え|申し入れ)`

/** "did not", "didn't". */
export const NEGATED = String.raw`(?: not|n[’']t)`
