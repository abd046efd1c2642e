import type { DraftBlock } from '../draft-block.ts'
import { classify } from './label-meanings.ts'
import type { Label } from './label-meanings.ts'
import { findLabel } from './labels.ts'
import { isNoNameWord } from '../lines/label-words.ts'
import { nameTokens } from '../names/persons.ts'
import type { Person } from '../names/person.ts'

// Recognises labels by the bold print in which a page sets all of them off, where their words alone tell nothing:
// "**真鍋 学（東陵大学教授）** 海峡は…", "**Алла Гринёва, профессор ТГУ:** Малые государства …", "**Olga_K:** А почему …?"

const MAX_LABEL = 70
/** What parts bold words from what is said: a sign within the bold or behind it, or a wide space. */
const SIGN = /[:：―—–]$/u
const BEHIND = /^(?:\s?[:：―—–]\s*|\s*\u3000[\s\u3000]*)/u

interface BoldOpening {
  readonly draft: DraftBlock
  readonly words: string
  /** In UTF-16 units, with what parts it from what is said. */
  readonly length: number
}

/**
 * The labels among the bold words that open paragraphs, where nearly all paragraphs open so and some of the words name a
 * part in a conversation or come back. They are cut off their paragraphs.
 */
export function takeBoldLabels(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, Label> {
  const open = drafts.filter(
    ({ kind, voice, text, form }) => kind === null && voice === null && text !== '' && form !== 'clutter',
  )
  const found = open.flatMap((draft) => readOpening(draft) ?? [])
  if (found.length < ENOUGH || found.length * 2 < open.length - open.indexOf(found[0]?.draft ?? NONE)) return new Map()
  const counts = Map.groupBy(found, ({ words }) => words)
  const parts = found.filter(({ words }) => (classify(words)?.part ?? null) !== null)
  const known = found.filter(
    ({ words }) => (counts.get(words)?.length ?? 0) > 1 || parts.some((each) => each.words === words),
  )
  if (parts.length === 0 || known.length * 3 < found.length) return new Map()
  // What the words themselves say needs nothing more.
  const left = found.filter(({ draft }) => findLabel(draft.text)?.strength !== 'certain')
  return new Map(left.map((opening) => [opening.draft, take(opening)] as const))
}

const ENOUGH = 4
const NONE = {} as DraftBlock

function readOpening(draft: DraftBlock): BoldOpening | null {
  const { lead, text } = draft
  if (lead === null || lead.length > MAX_LABEL || lead.length >= text.length || !text.startsWith(lead)) return null
  const behind = BEHIND.exec(text.slice(lead.length))?.[0] ?? ''
  if (behind === '' && !SIGN.test(lead.trim())) return null
  const words = lead.replace(/[\s\u3000:：―—–]+$/u, '').trim()
  const rest = text.slice(lead.length + behind.length)
  if (!mayName(words) || !/[.!?…。！？]["”’»)」）]*$/u.test(rest)) return null
  return { draft, words, length: text.length - rest.trimStart().length }
}

function mayName(words: string): boolean {
  if (!/\p{L}/u.test(words) || /[.!?。！？;；]\s|[!?。！？；]$|^\P{L}/u.test(words)) return false
  return (
    words.split(/[\s\u3000]+/u).length < 9 && !words.split(/[\s,]+/u).some((word, i) => i === 0 && isNoNameWord(word))
  )
}

function take({ draft, words, length }: BoldOpening): Label {
  draft.text = draft.text.slice(length)
  draft.label = words
  const { part, person } = classify(words) ?? { part: null, person: null }
  return {
    printed: words,
    length: 0,
    part,
    person: part === null ? (readWithOffice(words) ?? person ?? named(words, null)) : person,
    strength: 'certain',
  }
}

/** "Алла Гринёва, профессор ТГУ", "真鍋 学（東陵大学教授）": the name, and who that is. */
function readWithOffice(words: string): Person | null {
  const [, name = '', office = ''] =
    /^([^,（()）]{2,40}),\s(\p{Ll}.{2,60})$/u.exec(words) ??
    /^((?=[\p{Script=Han}\p{Script=Katakana}])[^（）]{2,20})（([^（）]{2,30})）$/u.exec(words) ??
    []
  return name === '' || nameTokens(name).some(isNoNameWord) ? null : named(name.trim(), office)
}

function named(name: string, office: string | null): Person {
  return { name, office, affiliation: null, gender: null, certain: true }
}
