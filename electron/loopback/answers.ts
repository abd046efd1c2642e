import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Envelope, ErrorCode } from '#shared/api/envelope.ts'
import { pageHeaders } from '../renderer-bundle.ts'

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

export function sendEnvelope(response: ServerResponse, status: number, envelope: Envelope<unknown>): void {
  const body = Buffer.from(JSON.stringify(envelope))
  response
    .writeHead(status, {
      ...pageHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      // The page takes a long answer in pieces.
      'Content-Length': body.length,
    })
    .end(body)
}

export function sendFailure(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  sendEnvelope(response, status, { ok: false, error: { code, message, details: null } })
}

/** How long the rest of a refused body is let run out, so that the sender gets to read the answer. */
const DRAIN_MS = 2000

/** Answers that the body is too large, and ends the connection. */
export function refuseBody(request: IncomingMessage, response: ServerResponse, message: string): void {
  response.setHeader('Connection', 'close')
  sendFailure(response, 413, 'invalid-input', message)
  request.resume()
  const drained = setTimeout(() => request.destroy(), DRAIN_MS)
  request.on('close', () => clearTimeout(drained))
}
