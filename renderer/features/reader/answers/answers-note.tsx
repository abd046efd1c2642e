import type { SpeakerId } from '#shared/domain/ids.ts'
import { count } from '../../../ui/counting.ts'
import type { ReaderData } from '../reader-data.ts'
import { useAnswerData } from './answer-data.ts'
import type { AnswerData } from './answer-data.ts'
import styles from './answers.module.css'

/** In the list beside the text: who answered how many questions, and how. Nothing where nobody answers. */
export function AnswersNote({ data }: { readonly data: ReaderData }) {
  const answers = useAnswerData(data)
  if (answers.turns.length === 0) return null
  const rated = answers.turns.filter((one) => answers.ratings.has(one.start)).length
  return (
    <section className={styles.note} aria-label="Answers">
      <h2 className={styles.heading}>
        <span>Answers</span>
        <span role="note" aria-label={`${rated} of ${count(answers.turns.length, 'answer')} rated`}>
          {rated}/{answers.turns.length}
        </span>
      </h2>
      {rated === 0 ? null : (
        <ul>
          {tallySpeakers(answers).map(({ speakerId, parts }) => (
            <li key={speakerId} className={styles.speaker}>
              <span>{data.transcript.speakers.find((one) => one.id === speakerId)?.name ?? 'Nobody named'}</span>{' '}
              <span className={styles.tally}>{parts.join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface Tally {
  readonly speakerId: SpeakerId | null
  /** "3 declined", "2 deflected", "9 not rated". */
  readonly parts: readonly string[]
}

/** Speakers in order of appearance, qualities in the order of the list. */
function tallySpeakers({ turns, ratings, qualities }: AnswerData): Tally[] {
  return [...Map.groupBy(turns, (one) => one.speakerId)].map(([speakerId, own]) => {
    const parts = qualities.flatMap(({ id, label }) => {
      const number = own.filter((one) => ratings.get(one.start) === id).length
      return number === 0 ? [] : `${number} ${label}`
    })
    const left = own.filter((one) => !ratings.has(one.start)).length
    return { speakerId, parts: left === 0 ? parts : [...parts, `${left} not rated`] }
  })
}
