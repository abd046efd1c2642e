import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { CarryingBackend, Log } from '../ports.ts'
import { pageHeaders, type RendererBundle } from '../renderer-bundle.ts'
import { sendFailure, sendText } from './answers.ts'
import { serveCall, serveEvents } from './api-routes.ts'
import { serveDownload, serveUpload } from './file-routes.ts'
import { Knocking } from './knocking.ts'
import { foreignRequest, refusal } from './request-guard.ts'
import { createSession, type Session } from './session.ts'

export interface HttpHostOptions {
  readonly backend: CarryingBackend
  readonly bundle: RendererBundle
  readonly spool: string
  readonly log: Log
  /** 0 lets the system choose. */
  readonly port: number
}

export interface HttpHost {
  /** "http://127.0.0.1:port". */
  readonly origin: string
  /** A new address that signs a browser in, once. */
  issueAddress(): string
  /** Whether a page is open, or something was asked within the last minute. */
  isUsed(): boolean
  /** Ends all connections. The backend is not its own and stays. */
  close(): Promise<void>
}

/** Serves the page and the backend to browsers of this machine, and to nobody else. Rejects where the port is taken. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const server = createServer()
  const port = await listen(server, options.port)
  const authority = `127.0.0.1:${port}`
  const session = createSession(port)
  const streams = new Set<() => void>()
  const knocking = new Knocking()
  let lastServed = Date.now()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    lastServed = Date.now()
    void serve({ ...options, authority, session, streams, knocking }, request, response).catch((error: unknown) => {
      if (!response.destroyed) options.log.error('http.failed', error)
      if (response.headersSent) response.destroy()
      else sendFailure(response, 500, 'internal', 'Demarche could not answer; nothing was changed.')
    })
  })
  return {
    origin: `http://${authority}`,
    issueAddress: () => `http://${authority}/?token=${session.issueToken()}`,
    isUsed: () => streams.size > 0 || Date.now() - lastServed < 60_000,
    close: () => {
      for (const end of streams) end()
      return closeServer(server)
    },
  }
}

/** Calls in flight get a moment to be answered; a browser that keeps its connection open does not hold us. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    const limit = setTimeout(() => server.closeAllConnections(), 2000)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(limit)
      resolve()
    })
  })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The server has no port.'))
      else resolve(address.port)
    })
  })
}

interface Host extends HttpHostOptions {
  readonly authority: string
  readonly session: Session
  readonly streams: Set<() => void>
  readonly knocking: Knocking
}

async function serve(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // The path is taken as it was sent: the WHATWG parser would turn "/x/../y" into "/y" before it could be refused.
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const parameters = new URLSearchParams(query)
  if (signIn(host, request, path, parameters, response)) return
  const refused = refusal(request, host.authority, host.session, path, parameters)
  if (refused !== null) {
    // Not even an answer: it would cost us more than asking costs them.
    if (host.knocking.note(Date.now())) return void request.destroy()
    // The page's transport reads envelopes only.
    if (path.startsWith('/api/')) return sendFailure(response, refused.status, 'forbidden', refused.message)
    return sendText(response, refused.status, refused.message)
  }
  if (request.method === 'POST') return servePost(host, path, parameters, request, response)
  if (request.method === 'GET') return serveGet(host, path, parameters, response)
  sendText(response, 405, 'Demarche knows GET and POST only.')
}

/**
 * Exchanges the token of a printed address for the cookie and the key, and takes it out of the address bar. The key
 * goes to the page behind the "#", which no browser sends on.
 */
function signIn(
  { authority, session }: Host,
  request: IncomingMessage,
  path: string,
  parameters: URLSearchParams,
  response: ServerResponse,
): boolean {
  const token = parameters.get('token')
  if (request.method !== 'GET' || path !== '/' || token === null || foreignRequest(request, authority)) return false
  const entry = session.exchange(token)
  // A person who reloads the printed address is signed in already.
  if (entry === null && !session.isSignedIn(request.headers.cookie)) return false
  const given = entry === null ? { Location: '/' } : { Location: `/#key=${entry.key}`, 'Set-Cookie': entry.cookie }
  response.writeHead(303, { ...pageHeaders, ...given }).end()
  return true
}

async function servePost(
  host: Host,
  path: string,
  parameters: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path === '/files') return serveUpload(host, parameters.get('name') ?? '', request, response)
  const method = /^\/api\/([\w.]{1,100})$/.exec(path)?.[1]
  if (method !== undefined) return serveCall(host.backend, method, request, response)
  sendText(response, 404, 'There is nothing here.')
}

async function serveGet(
  host: Host,
  path: string,
  parameters: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  if (path === '/api/events') {
    const end = serveEvents(host.backend, response, host.log)
    host.streams.add(end)
    response.on('close', () => host.streams.delete(end))
    return
  }
  const handle = /^\/files\/([\w-]{1,100})$/.exec(path)?.[1]
  if (handle !== undefined) return serveDownload(host, handle, parameters.get('name') ?? '', response)
  const file = host.bundle.get(path)
  if (file === undefined) return sendText(response, 404, 'There is nothing here.')
  response
    .writeHead(200, { ...pageHeaders, 'Content-Type': file.mediaType, 'Content-Length': file.bytes.byteLength })
    .end(file.bytes)
}
