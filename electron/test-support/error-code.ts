import { AppError, type ErrorCode } from '#shared/api/envelope.ts'

/** The code with which the work is refused; what is no refusal is thrown on. */
export function errorCode(work: () => unknown): ErrorCode | 'no error' {
  try {
    work()
    return 'no error'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
