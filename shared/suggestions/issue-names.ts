import type { IssueId } from '../domain/ids.ts'
import type { Issue } from '../domain/issues.ts'
import { escapePattern } from '../domain/word-patterns.ts'
import type { IssueMention } from './suggestion.ts'

export type NamedIssue = Pick<Issue, 'id' | 'name' | 'names'>

interface Variant {
  readonly issueId: IssueId
  /** With what every form of the name begins: looked for first, since that is many times faster than the pattern. */
  readonly beginning: string
  /** Made when a text first holds the beginning: a project has a thousand names, and most stand in no text that is open. */
  readonly pattern: () => RegExp
}

/** Finds where a text names the issues of a project. */
export interface IssueNames {
  /** In text in lower case; in its order, the longer name where several overlap. */
  readonly find: (lower: string) => IssueMention[]
}

/** All names and competing names of the issues, in any script, with the endings that Russian and English give them. */
export function indexIssueNames(issues: readonly NamedIssue[]): IssueNames {
  const variants = issues.flatMap(listVariants)
  return {
    find: (lower) => {
      const found = variants.flatMap((variant) =>
        lower.includes(variant.beginning) ? findVariant(lower, variant) : [],
      )
      const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
      return ordered.filter((one, at) => !ordered.slice(0, at).some((other) => one.start < other.end))
    },
  }
}

function findVariant(lower: string, { issueId, pattern }: Variant): IssueMention[] {
  return [...lower.matchAll(pattern())].map(({ 0: words, index: start }) => {
    return { start, end: start + words.length, issueId }
  })
}

/** "Missile defence (Aegis Ashore)" and "Northern Territories / Southern Kurils" are two names each. */
function listVariants({ id, name, names }: NamedIssue): Variant[] {
  const texts = [name, ...names.map((one) => one.text)].flatMap((one) => one.split(/\s+\/\s+|\s*[()]\s*/u))
  return [...new Set(texts.map((one) => one.trim().toLowerCase()))]
    .filter((text) => text.length >= (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text) ? 2 : 3))
    .map((text) => ({ issueId: id, ...formsOf(text) }))
}

function formsOf(name: string): Pick<Variant, 'beginning' | 'pattern'> {
  const words = name.split(/\s+/u)
  const forms = words.map((word, at) => inflected(word, at === words.length - 1))
  const source = forms.map((form) => form.source).join(String.raw`\s+`)
  let pattern: RegExp | null = null
  const isSpaced = /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name)
  return {
    beginning: forms[0]?.stem ?? name,
    pattern: () =>
      (pattern ??= new RegExp(isSpaced ? String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])` : source, 'gu')),
  }
}

/** The word with any ending: Cyrillic words in every case, the last English word in singular and plural. */
function inflected(word: string, isLast: boolean): { stem: string; source: string } {
  if (/^\p{Script=Cyrillic}{4,}$/u.test(word)) {
    const stem = word.replace(/(?<=\p{L}{3})(?:ий|ый|ой|ая|яя|ое|ее|ые|ие|ия|[аяоеёуюыиьй])$/u, '')
    return { stem, source: String.raw`${stem}\p{L}{0,4}` }
  }
  const stem = !isLast || !/^\p{Script=Latin}{3,}$/u.test(word) ? word : word.replace(/(?:ies|(?<!s)s)$/u, '')
  if (stem === word && !isLast) return { stem, source: escapePattern(word) }
  return { stem, source: word.endsWith('ies') ? `${stem}(?:ies|y)` : `${escapePattern(stem)}(?:e?s)?` }
}
