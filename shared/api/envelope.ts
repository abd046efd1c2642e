import { z } from 'zod'

/**
 * What can go wrong, as the other side may rely on it. `internal` is our own fault: its text is a
 * reference into the log, never the cause.
 */
export const ErrorCode = z.enum([
  'invalid-input',
  'unknown-method',
  'no-project',
  'not-found',
  'ambiguous',
  'not-a-project',
  'newer-project',
  'damaged-project',
  'project-in-use',
  'project-changed-outside',
  'read-only',
  'already-exists',
  'unreadable-file',
  'unsupported-format',
  'empty-file',
  'disk-full',
  'disk-failed',
  'no-printer',
  'cancelled',
  'conflict',
  'nothing-to-undo',
  'forbidden',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** The one error class of the application; anything else that is thrown is a fault of ours. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: unknown

  /** `message` is one line in the user's words: what happened, what was kept, what to do. */
  constructor(code: ErrorCode, message: string, details: unknown = null) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export const ErrorBody = z.object({ code: ErrorCode, message: z.string(), details: z.unknown() })
export type ErrorBody = z.infer<typeof ErrorBody>

/** Every call is answered, and answered with data: errors do not survive being thrown across processes. */
export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorBody }

export const AnyEnvelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorBody }),
])
