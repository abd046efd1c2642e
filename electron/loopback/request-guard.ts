import type { IncomingMessage } from 'node:http'
import type { Session } from './session.ts'

const KEY_HEADER = 'x-demarche-key'

export interface Refusal {
  readonly status: number
  readonly message: string
}

/**
 * Why a request is not served, null where it may be. `authority` is ours, as "127.0.0.1:port".
 * - `Host` must be ours, or another site has pointed its own name at this machine (DNS rebinding).
 * - `Origin`, where there is one, must be ours, and every request that can change something must have it.
 * - `Sec-Fetch-Site` says the same in browsers that leave `Origin` out.
 * - The cookie must be ours, and for all but the page's own files the key too: in a header, or in the address where a
 *   browser lets no header be set (`parameters`).
 */
export function refusal(
  request: IncomingMessage,
  authority: string,
  session: Session,
  path: string,
  parameters: URLSearchParams,
): Refusal | null {
  const foreign = foreignRequest(request, authority)
  if (foreign !== null) return foreign
  const key = request.headers[KEY_HEADER] ?? parameters.get('key') ?? ''
  const needsKey = request.method !== 'GET' || path.startsWith('/api/')
  if (session.isSignedIn(request.headers.cookie) && (!needsKey || session.hasKey(String(key)))) return null
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
