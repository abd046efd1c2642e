import type { Envelope } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { CarriedEnvelope } from '#shared/api/pieces.ts'
import type { Dialogs, Folders } from '../ports.ts'

/** What the worker is started with: the ports that are plain data. */
export interface WorkerStart {
  readonly folders: Folders
  readonly dialogs: Dialogs['kind']
}

export type Question = Exclude<keyof Dialogs, 'kind'>

/** Every request is answered under its id. */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'grant'; readonly id: number; readonly path: string }
  | { readonly kind: 'resolve'; readonly id: number; readonly handle: string }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'chosen'; readonly id: number; readonly answer: string | string[] | null }
  | { readonly kind: 'printed'; readonly id: number; readonly envelope: Envelope<null> }

/** An error as it crosses; structured cloning alone would lose its name and code. */
export interface CarriedError {
  readonly name: string
  readonly message: string
  readonly stack: string
  readonly code: string | null
}

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly envelope: CarriedEnvelope }
  | { readonly kind: 'event'; readonly event: BackendEvent }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question; readonly suggestedName: string }
  | { readonly kind: 'print'; readonly id: number; readonly page: string; readonly pdf: string }
  | {
      readonly kind: 'info'
      readonly event: string
      readonly facts: Readonly<Record<string, string | number | boolean>>
    }
  | { readonly kind: 'error'; readonly event: string; readonly error: CarriedError }

export function carryError(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '', code: null }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { name: error.name, message: error.message, stack: error.stack ?? '', code }
}

export function uncarryError({ name, message, stack, code }: CarriedError): Error {
  return Object.assign(new Error(message), { name, stack }, code === null ? {} : { code })
}
