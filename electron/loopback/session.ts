import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may use the host. The printed address holds a token that works once and is exchanged for a cookie and a key; both
 * work until the host closes. The cookie alone brings the page and no more: a browser sends it to every port of the
 * machine, also to that of another user's server. The key it keeps for the page that was given it.
 */
export interface Session {
  /** Makes a token. */
  issueToken(): string
  /** For a token that has been issued and not been used: the `Set-Cookie` value, and the key; null for any other. */
  exchange(token: string): { readonly cookie: string; readonly key: string } | null
  isSignedIn(cookieHeader: string | undefined): boolean
  hasKey(given: string): boolean
}

/** `port` is part of the cookie's name, so that two hosts do not take each other's. */
export function createSession(port: number): Session {
  const name = `demarche-${port}`
  const [secret, key] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
  const tokens = new Set<string>()
  return {
    issueToken: () => {
      const token = randomBytes(32).toString('base64url')
      tokens.add(digest(token))
      return token
    },
    exchange: (token) =>
      tokens.delete(digest(token)) ? { cookie: `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`, key } : null,
    isSignedIn: (header = '') =>
      header.split(';').some((pair) => {
        const [key, ...value] = pair.trim().split('=')
        return key === name && isSame(value.join('='), secret)
      }),
    hasKey: (given) => isSame(given, key),
  }
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(expected)))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
