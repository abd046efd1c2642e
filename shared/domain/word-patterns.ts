/** Sources of regular expressions by the language whose words they are. */
export interface WordLists {
  readonly en?: readonly string[]
  readonly ru?: readonly string[]
  readonly ja?: readonly string[]
}

/** Any of the words in any case, as whole words where the script parts words by spaces; Japanese ones anywhere. */
export function anyOf(lists: WordLists): RegExp {
  return new RegExp(sourceOf(lists), 'iu')
}

/** The same for text that is in lower case already (see `lowerCase`), and then several times as fast. */
export function anyOfLower(lists: WordLists, flags: 'u' | 'gu' = 'u'): RegExp {
  return new RegExp(sourceOf(lists), flags)
}

/** The text in lower case with every character where it was; as it is where that cannot be. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function sourceOf({ en = [], ru = [], ja = [] }: WordLists): string {
  const parts = [bounded(en, 'a-z0-9'), bounded(ru, 'а-яё0-9'), ...ja]
  return parts.filter((part) => part !== '').join('|')
}

function bounded(words: readonly string[], letters: string): string {
  return words.length === 0 ? '' : `(?<![${letters}])(?:${words.join('|')})(?![${letters}])`
}

/** The exact name, as a whole word where its script parts words by spaces. */
export function namePattern(name: string): RegExp {
  const escaped = escapePattern(name)
  const isSpaced = /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name)
  return new RegExp(isSpaced ? String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])` : escaped, 'gu')
}

/** The text as a pattern that matches it alone. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)
}
