import type { CueLanguage } from '../domain/guess-cues.ts'
import type { IssueId } from '../domain/ids.ts'
import { splitSentences } from '../domain/sentences.ts'
import type { Span } from '../domain/spans.ts'
import type { Block, BlockKind, Transcript } from '../domain/transcripts.ts'
import { lowerCase } from '../domain/word-patterns.ts'
import { actRules } from './act-rules.ts'
import { indexIssueNames } from './issue-names.ts'
import type { NamedIssue } from './issue-names.ts'
import { reportedRules } from './reported-rules.ts'
import { SUGGESTION_RULES } from './rules.ts'
import type { IssueMention, Sentence, Suggestion, SuggestionReason } from './suggestion.ts'

/** Finds suggestions block by block, so that a long text can be read in pieces and the page in sight first. */
export interface SuggestionScanner {
  /** The suggestions of the block of this place, in reading order. */
  readonly scan: (seq: number) => Suggestion[]
}

const READABLE: ReadonlySet<BlockKind> = new Set(['speech', 'paragraph', 'list-item'])
/** A questioner's own opinion is nobody's position, but what they impute to others is. */
const IN_QUESTIONS: ReadonlySet<string> = new Set([...actRules, ...reportedRules].map((rule) => rule.id))
const ASKS = /[?？]["”’»」』)]*$|(?:う|す|ん|た)か[。」]*$/u

/** Reads the text by the rules. The names of `issues` are looked for in any script. */
export function createScanner(
  { text, blocks, language }: Pick<Transcript, 'text' | 'blocks' | 'language'>,
  issues: readonly NamedIssue[],
): SuggestionScanner {
  const names = indexIssueNames(issues)
  const firstUses = findFirstUses(text, blocks, issues)
  return {
    scan: (seq) => {
      const block = blocks[seq]
      if (!block || !READABLE.has(block.kind)) return []
      const blockText = text.slice(block.start, block.end)
      const blockLower = lowerCase(blockText)
      const mentions = names.find(blockLower)
      return splitSentences(blockText).flatMap((span) => {
        const { start, end } = trimSpan(blockText, span)
        const lower = blockLower.slice(start, end)
        const words = blockText.slice(start, end)
        const named = mentions.filter((one) => one.start >= start && one.end <= end)
        const found = suggest({
          text: words,
          lower,
          language: languageOf(lower, language),
          role: block.role,
          issues: named.map((one) => shift(one, -start)),
          firstUses: named.filter((one) => firstUses.has(block.start + one.start)).map((one) => shift(one, -start)),
        })
        return found === null ? [] : place(found, block, { start, end }, named[0]?.issueId ?? null)
      })
    },
  }
}

/** Without the white space at both ends. */
function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

function shift<Kind extends Span>(span: Kind, by: number): Kind {
  return { ...span, start: span.start + by, end: span.end + by }
}

/** By the script; words in Latin script count as English unless the transcript is known to be in another language. */
function languageOf(text: string, language: string | null): CueLanguage | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Cyrillic}/u.test(text)) return language === null || /^(?:ru|en|ja)\b/u.test(language) ? 'ru' : null
  return language === null || /^(?:en|ja|ru)\b/u.test(language) ? 'en' : null
}

type Found = readonly SuggestionReason[]

/** What the rules find in the sentence; null where they find nothing. */
function suggest(sentence: Sentence): Found | null {
  if (sentence.text === '' || ASKS.test(sentence.text)) return null
  const found = SUGGESTION_RULES.flatMap((rule) => {
    if (sentence.role === 'question' && !IN_QUESTIONS.has(rule.id)) return []
    const words = rule.find(sentence)
    return words === null ? [] : { rule: rule.id, ...words }
  })
  return found.length === 0 ? null : found
}

function place(found: Found, block: Block, span: Span, issueId: IssueId | null): Suggestion[] {
  const { start, end } = shift(span, block.start)
  const [first, ...rest] = found.map((one): SuggestionReason => shift(one, start))
  return first === undefined ? [] : [{ start, end, seq: block.seq, reasons: [first, ...rest], issueId }]
}

/** Where each speaker first uses each name of an issue that has competing ones: offsets into the text. */
function findFirstUses(text: string, blocks: readonly Block[], issues: readonly NamedIssue[]): ReadonlySet<number> {
  const contested = issues.filter((issue) => issue.names.length > 0)
  if (contested.length === 0) return new Set()
  const names = indexIssueNames(contested)
  const known = new Set<string>()
  const first = new Set<number>()
  for (const block of blocks) {
    if (!READABLE.has(block.kind) || block.role === 'question') continue
    const words = lowerCase(text.slice(block.start, block.end))
    for (const use of names.find(words)) noteUse(use, words, block, known, first)
  }
  return first
}

function noteUse(use: IssueMention, words: string, block: Block, known: Set<string>, first: Set<number>): void {
  const key = `${block.speakerId} ${words.slice(use.start, use.end)}`
  if (known.has(key)) return
  known.add(key)
  first.add(block.start + use.start)
}
