import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp'

/** What a text must hold so that a regular expression can match in it; null where nothing can be said. */
export type Required =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Required[] }
  | null

/**
 * Letters whose other cases fold to the same letter, so that what the expression matches holds the literal when both
 * are folded. Anything else ends a literal.
 */
const SAFE = /^[0-9A-Za-zА-яЁё\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]$/u

/** The literals without which the expression matches nowhere. Throws `SyntaxError` for an impossible one. */
export function requiredLiterals(source: string, flags: string): Required {
  return alternativesOf(parseRegExpLiteral(`/${source}/u${flags}`).pattern.alternatives)
}

function alternativesOf(alternatives: readonly AST.Alternative[]): Required {
  const parts = alternatives.map(({ elements }) => elementsOf(elements))
  if (parts.length === 1) return parts[0] ?? null
  return parts.includes(null) ? null : { kind: 'any', parts }
}

function elementsOf(elements: readonly AST.Element[]): Required {
  const parts: Exclude<Required, null>[] = []
  let literal = ''
  const endLiteral = (): void => {
    if (literal !== '') parts.push({ kind: 'literal', text: literal })
    literal = ''
  }
  for (const element of elements) {
    const character = element.type === 'Character' ? String.fromCodePoint(element.value) : ''
    if (SAFE.test(character)) {
      literal += character
      continue
    }
    endLiteral()
    const inner = requiredByElement(element)
    if (inner) parts.push(inner)
  }
  endLiteral()
  return parts.length > 1 ? { kind: 'all', parts } : (parts[0] ?? null)
}

function requiredByElement(element: AST.Element): Required {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return alternativesOf(element.alternatives)
  if (element.type === 'Quantifier' && element.min > 0) return elementsOf([element.element])
  if (element.type === 'Assertion' && element.kind === 'lookahead' && !element.negate) {
    return alternativesOf(element.alternatives)
  }
  return null
}
