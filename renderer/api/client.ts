import type { Input, Method, Output } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { Transport } from './transport.ts'

let transport: Transport | null = null

/** Called once at start, before anything is rendered; tests call it with a transport of their own. */
export function connect(chosen: Transport): void {
  transport = chosen
}

/** The connected transport, for files and events; calls go through `call`. */
export function getTransport(): Transport {
  if (!transport) throw new Error('no transport is connected')
  return transport
}

/** Calls the backend. Throws `AppError` for every answer that is an error, and where no answer comes. */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await getTransport()
    .call(method, input)
    .catch((cause: unknown) => {
      throw new AppError('internal', 'The application does not answer. What was stored is safe; start it again.', cause)
    })
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.message, answer.error.details)
  // Safe: the backend answers a method with what the contract says, which its own tests check.
  return answer.value as Output<M>
}

/** The sentence to show for anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof AppError
    ? error.message
    : 'Something went wrong in the application itself. What was stored is safe.'
}
