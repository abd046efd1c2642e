import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ErrorCode } from '#shared/api/envelope.ts'
import { type CarriedEnvelope, PIECES_MEDIA_TYPE } from '#shared/api/pieces.ts'
import { pageHeaders } from '../renderer-bundle.ts'

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

/** An envelope as JSON; one that comes in pieces with each on a line of its own. */
export function sendEnvelope(response: ServerResponse, status: number, carried: CarriedEnvelope): void {
  const isCut = 'pieces' in carried
  const body = Buffer.from(isCut ? carried.pieces.map((piece) => `${piece}\n`).join('') : JSON.stringify(carried))
  response
    .writeHead(status, {
      ...pageHeaders,
      'Content-Type': `${isCut ? PIECES_MEDIA_TYPE : 'application/json'}; charset=utf-8`,
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
