import type { DraftBlock } from '../draft-block.ts'
import { labelOfWords } from './label-meanings.ts'
import type { Label } from './label-meanings.ts'

// Recognises the turns of a broadcast as Japanese pages write it down: the name, and what is said in brackets behind it.

const OPENING = /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々・]{1,16}(?:[（(][^（）()]{1,16}[）)])?)「/u

/** "水野キャスター「おはようございます」", "辰川外相「そうです」": the labels, where most paragraphs are so. */
export function findQuotedTurns(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, Label> {
  const prose = drafts.filter(({ kind, form }) => kind === null && form !== 'heading' && form !== 'clutter')
  const found = new Map<DraftBlock, Label>()
  for (const draft of prose) {
    const printed = OPENING.exec(draft.text)?.[1]
    if (printed === undefined || draft.marker !== null || !isQuotedWhole(draft.text.slice(printed.length))) continue
    found.set(draft, { printed, length: printed.length, ...labelOfWords(printed), strength: 'certain' })
  }
  const speakers = new Set([...found.values()].map(({ printed }) => printed))
  const isForm = found.size >= 4 && found.size * 2 >= prose.length && speakers.size > 1 && speakers.size < found.size
  return isForm ? found : new Map()
}

/** True where the first bracket closes at the very end. */
function isQuotedWhole(words: string): boolean {
  let depth = 0
  for (const [at, sign] of [...words].entries()) {
    if (sign === '「') depth++
    if (sign === '」') depth--
    if (depth === 0) return at >= words.length - 2
  }
  return false
}
