import { IssueId } from '../../domain/ids.ts'
import type { Block } from '../../domain/transcripts.ts'
import type { NamedIssue } from '../issue-names.ts'

/** An issue with competing names. */
export function namedIssue(number: number, name: string, ...names: string[]): NamedIssue {
  const id = IssueId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`)
  return { id, name, names: names.map((text) => ({ text, usedById: null })) }
}

/** A text of these blocks, each a speech that answers unless said otherwise. */
export function textOf(...parts: (string | (Partial<Block> & { readonly words: string }))[]): {
  text: string
  blocks: Block[]
  language: string | null
} {
  let text = ''
  const blocks = parts.map((part, seq): Block => {
    const { words, ...given } = typeof part === 'string' ? { words: part } : part
    const start = seq === 0 ? 0 : text.length + 1
    text += `${seq === 0 ? '' : '\n'}${words}`
    const end = start + words.length
    const spoken = {
      kind: 'speech',
      role: 'answer',
      speakerId: null,
      label: null,
      marker: null,
      page: null,
      doubt: null,
    } as const
    return { ...spoken, ...given, seq, start, end }
  })
  return { text, blocks, language: null }
}
