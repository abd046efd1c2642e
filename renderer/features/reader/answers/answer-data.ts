import { pairAnswers } from '#shared/domain/answers.ts'
import type { AnswerTurn } from '#shared/domain/answers.ts'
import type { TermId } from '#shared/domain/ids.ts'
import { termsOf } from '#shared/domain/terms.ts'
import type { Term } from '#shared/domain/terms.ts'
import { useMemo } from 'react'
import { useBackendQuery } from '../../../api/queries.ts'
import { oncePer } from '../../../ui/once-per.ts'
import type { ReaderData } from '../reader-data.ts'

/** The answers of the open text and how they were rated. */
export interface AnswerData {
  readonly turns: readonly AnswerTurn[]
  /** By the offset at which the answer begins. */
  readonly ratings: ReadonlyMap<number, TermId>
  /** The project's list, in its order; empty where it has none. */
  readonly qualities: readonly Term[]
}

const none: readonly never[] = []
/** Several parts of the page ask for them. */
export const turnsOf = oncePer(pairAnswers)

export function useAnswerData({ transcript, terms }: ReaderData): AnswerData {
  const { data: rated = none } = useBackendQuery('answers.list', { transcriptId: transcript.id })
  const turns = turnsOf(transcript.blocks)
  const qualities = useMemo(() => termsOf([...terms.values()], 'answer-quality'), [terms])
  return useMemo(() => {
    const ratings = new Map(rated.map((one) => [one.start, one.qualityId]))
    return { turns, ratings, qualities }
  }, [turns, rated, qualities])
}

/** The answer meant by a place in the text: the one that stands there, else the first after it, else the last. */
export function answerNear(turns: readonly AnswerTurn[], offset: number): AnswerTurn | undefined {
  return turns.find((one) => offset <= one.end) ?? turns.at(-1)
}
