import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may use the host. The printed address holds a token that works once and is exchanged for a cookie; the cookie
 * works until the host closes.
 */
export interface Session {
  /** Makes a token. */
  issueToken(): string
  /** The `Set-Cookie` value for a token that has been issued and not been used; null for any other. */
  exchange(token: string): string | null
  isSignedIn(cookieHeader: string | undefined): boolean
}

/** `port` is part of the cookie's name, since the browser shares cookies between all ports of a machine. */
export function createSession(port: number): Session {
  const name = `demarche-${port}`
  const secret = randomBytes(32).toString('base64url')
  const tokens = new Set<string>()
  return {
    issueToken: () => {
      const token = randomBytes(32).toString('base64url')
      tokens.add(digest(token))
      return token
    },
    exchange: (token) => (tokens.delete(digest(token)) ? `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict` : null),
    isSignedIn: (header = '') =>
      header.split(';').some((pair) => {
        const [key, ...value] = pair.trim().split('=')
        return key === name && isSame(value.join('='), secret)
      }),
  }
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(expected)))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
