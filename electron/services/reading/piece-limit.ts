import { AppError } from '#shared/api/envelope.ts'

/** A transcript of a million words has some ten thousand paragraphs, or a hundred thousand wrapped lines. */
const MAX_PIECES = 500_000

/** Throws `unreadable-file` where there are more pieces than any transcript has. */
export function checkPieceCount(count: number): void {
  if (count <= MAX_PIECES) return
  throw new AppError(
    'unreadable-file',
    `It has more than ${MAX_PIECES.toLocaleString('en')} paragraphs; no transcript is that long. Nothing was imported from it.`,
  )
}
