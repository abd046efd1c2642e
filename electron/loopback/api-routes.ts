import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CarryingBackend, Log } from '../ports.ts'
import { pageHeaders } from '../renderer-bundle.ts'
import { refuseBody, sendEnvelope, sendFailure } from './answers.ts'

/** Of one call; text comes in by file or paste, and a book of 1,000 pages is a tenth of this. */
const MOST_BYTES = 32 * 1024 * 1024

/** `POST /api/<method>`: JSON in, the backend's envelope out. */
export async function serveCall(
  backend: CarryingBackend,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return sendFailure(response, 415, 'invalid-input', 'Calls are sent as JSON.')
  }
  const body = await readBody(request, MOST_BYTES)
  if (body === null) return refuseBody(request, response, 'This is more than Demarche takes in one call (32 MB).')
  const input = parseJson(body)
  if (input === undefined) return sendFailure(response, 400, 'invalid-input', 'The call is not valid JSON.')
  sendEnvelope(response, 200, await backend.call(method, input))
}

/** `GET /api/events`: what the backend announces, as server-sent events. Answers the function that ends it. */
export function serveEvents(backend: CarryingBackend, response: ServerResponse, log: Log): () => void {
  response.writeHead(200, { ...pageHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' })
  // The browser holds the connection for open once something has come.
  response.write(': Demarche\n\n')
  const unsubscribe = backend.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  response.on('close', unsubscribe)
  response.on('error', (error) => log.error('events.broken', error))
  return () => response.end()
}

/** Null where the body is larger than `most` bytes. */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    // Safe: without `setEncoding` a request yields buffers.
    const bytes = chunk as Buffer
    size += bytes.byteLength
    if (size > most) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** Undefined where the bytes are not JSON in UTF-8. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
