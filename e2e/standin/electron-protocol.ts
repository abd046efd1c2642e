import { mustComeBeforeReady } from './electron-app.ts'

type Handler = (request: Request) => Response | Promise<Response>

const privileged = new Map<string, Electron.Privileges>()
const handlers = new Map<string, Handler>()

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged(schemes) {
    mustComeBeforeReady('registerSchemesAsPrivileged')
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {})
  },
  handle(scheme, handler) {
    // The stand-in serves the page from a secure origin; without these two Electron would not.
    const { standard, secure } = privileged.get(scheme) ?? {}
    if (!standard || !secure) throw new Error(`The stand-in knows standard and secure schemes only, not ${scheme}`)
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already`)
    // Safe: Electron hands over global requests and takes global responses.
    handlers.set(scheme, handler as unknown as Handler)
  },
}

/** Null where nobody handles the scheme. The request has the address exactly as it is given, however odd. */
export async function handleRequest(url: string, method: string): Promise<Response | null> {
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (handler === undefined) return null
  // Safe: ours looks at these two; `new Request` would tidy the address up first.
  return handler({ url, method } as Request)
}

/** Electron's `net`, which tests ask as the program could. */
export const net = {
  async fetch(url: string): Promise<Response> {
    const response = await handleRequest(url, 'GET')
    if (response === null) throw new Error('net::ERR_NAME_NOT_RESOLVED')
    return response
  },
}
