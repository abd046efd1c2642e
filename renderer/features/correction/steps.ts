import type { Correction } from '#shared/corrections/correction.ts'

/** What the person did at once: one correction or several, with the words for it. */
export interface Step {
  /** "3 paragraphs are page clutter". */
  readonly label: string
  readonly corrections: readonly Correction[]
}

/** What was corrected, in order, and what was taken back of it, latest first. */
export interface Steps {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const noSteps: Steps = { done: [], undone: [] }

/** One more step; what was taken back is then gone. */
export function addStep({ done }: Steps, step: Step): Steps {
  return { done: [...done, step], undone: [] }
}

export function undoStep({ done, undone }: Steps): Steps {
  const last = done.at(-1)
  return last ? { done: done.slice(0, -1), undone: [last, ...undone] } : { done, undone }
}

export function redoStep({ done, undone }: Steps): Steps {
  const [next, ...rest] = undone
  return next ? { done: [...done, next], undone: rest } : { done, undone }
}

/** All corrections in order. */
export function correctionsOf({ done }: Steps): Correction[] {
  return done.flatMap(({ corrections }) => corrections)
}
