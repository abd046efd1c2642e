import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { count } from '../../ui/counting.ts'
import { goToBlock, useCorrectionState } from './correction-state.ts'
import styles from './side.module.css'

/** Who speaks, under which labels and how often; a press leads to the next turn. */
export function SpeakerList({ text }: { readonly text: CorrectableText }) {
  const turns = useMemo(() => turnsOf(text), [text])
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.speakers.length === 0 ? 'Nobody speaks' : 'Who speaks'}</h2>
      <ul>
        {text.speakers.map(({ id, name, office, affiliation, labels }) => {
          const seqs = turns.get(id) ?? []
          const others = labels.filter((label) => label !== name)
          const detail = [office, affiliation, ...others.map((label) => `“${label}”`)].filter(Boolean).join(', ')
          return (
            <li key={id}>
              <AriaButton className={styles.speaker ?? ''} onPress={() => goToNext(seqs)}>
                <span className={styles.name}>{name}</span>
                <span className={styles.turns}>{count(seqs.length, 'turn')}</span>
                {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
              </AriaButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function goToNext(seqs: readonly number[]): void {
  const { at } = useCorrectionState.getState()
  const next = seqs.find((seq) => seq > at) ?? seqs[0]
  if (next !== undefined) goToBlock(next)
}

/** The places at which each begins to speak. */
function turnsOf({ blocks }: CorrectableText): Map<SpeakerId, number[]> {
  const turns = new Map<SpeakerId, number[]>()
  for (const [seq, { speakerId, label }] of blocks.entries()) {
    if (speakerId === null || (label === null && blocks[seq - 1]?.speakerId === speakerId)) continue
    const seqs = turns.get(speakerId)
    if (seqs) seqs.push(seq)
    else turns.set(speakerId, [seq])
  }
  return turns
}
