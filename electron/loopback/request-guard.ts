import type { IncomingMessage } from 'node:http'
import type { Session } from './session.ts'

export interface Refusal {
  readonly status: number
  readonly message: string
}

/**
 * Why a request is not served, null where it may be. `authority` is ours, as "127.0.0.1:port".
 * - `Host` must be ours, or another site has pointed its own name at this machine (DNS rebinding).
 * - `Origin`, where there is one, must be ours, and every request that can change something must have it.
 * - `Sec-Fetch-Site` says the same in browsers that leave `Origin` out.
 * - The cookie must be ours.
 */
export function refusal(request: IncomingMessage, authority: string, session: Session): Refusal | null {
  const foreign = foreignRequest(request, authority)
  if (foreign !== null) return foreign
  if (session.isSignedIn(request.headers.cookie)) return null
  return {
    status: 401,
    message: 'Open Demarche by the address that it printed when it started; each address works once.',
  }
}

/** The part of the guard that holds before anybody has signed in, too. */
export function foreignRequest({ headers, method }: IncomingMessage, authority: string): Refusal | null {
  if (headers.host !== authority) return { status: 421, message: 'Demarche answers under its own address only.' }
  const { origin } = headers
  const site = headers['sec-fetch-site']
  const ownOrigin = origin === undefined ? method === 'GET' : origin === `http://${authority}`
  const ownSite = site === undefined || site === 'same-origin' || site === 'none'
  return ownOrigin && ownSite ? null : { status: 403, message: 'Demarche does not answer to other pages.' }
}
