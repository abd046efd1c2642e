import { describePosition, joinSentence } from '#shared/domain/position-sentence.ts'
import type { Term } from '#shared/domain/terms.ts'

type Wording = Pick<Term, 'list' | 'key' | 'label' | 'phrase'>

/** How a position with this stance or act will read; null for lists that stand in no sentence. */
export function writeSample({ list, key, label, phrase }: Wording, holder: string, issue: string): string | null {
  if (list !== 'stance' && list !== 'act') return null
  const words = phrase.trim() === '' ? (list === 'stance' ? `${label} {issue}` : label) : phrase
  const chosen = { key, phrase: words }
  const plain = { key: 'supports', phrase: 'supports {issue}' }
  const sentence = describePosition(
    {
      holder,
      issue,
      stance: list === 'stance' ? chosen : plain,
      act: list === 'act' ? chosen : null,
      attribution: 'own-words',
      speaker: null,
      addressee: null,
      conditions: '',
    },
    'full',
  )
  return `${joinSentence(sentence)}.`
}
