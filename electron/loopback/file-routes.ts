import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, realpath, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileHandle } from '#shared/api/references.ts'
import type { CarryingBackend } from '../ports.ts'
import { pageHeaders } from '../renderer-bundle.ts'
import { refuseBody, sendFailure, sendText } from './answers.ts'
import { safeFileName } from './file-names.ts'

const MOST_BYTES = 512 * 1024 * 1024

/** What the routes need of the host. */
export interface FileRoutes {
  readonly backend: CarryingBackend
  readonly spool: string
}

/** `POST /files?name=…`: the body goes to a file of the spool; the page gets a handle for it. */
export async function serveUpload(
  { backend, spool }: FileRoutes,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tooLarge = 'This file is larger than 512 MB.'
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return refuseBody(request, response, tooLarge)
  const folder = join(spool, randomUUID())
  await mkdir(folder, { recursive: true })
  const path = join(folder, safeFileName(name))
  const limit = byteLimit(MOST_BYTES)
  try {
    await pipeline(request.iterator({ destroyOnReturn: false }), limit, createWriteStream(path, { flags: 'wx' }))
  } catch {
    await rm(folder, { recursive: true, force: true })
    if (request.destroyed) return
    if (limit.exceeded()) return refuseBody(request, response, tooLarge)
    return sendFailure(response, 507, 'disk-full', `“${name}” could not be taken in; nothing was kept of it.`)
  }
  const handle = await backend.grant(path)
  response
    .writeHead(200, { ...pageHeaders, 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ handle }))
}

/**
 * `GET /files/<handle>?name=…`: a file of the spool, as a download. Other files that the session was granted are not
 * given out: to read an open project beside SQLite would drop SQLite's locks on it.
 */
export async function serveDownload(
  { backend, spool }: FileRoutes,
  handle: string,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const path = await spooledPath(backend, spool, handle)
  if (path === null) return sendText(response, 404, 'There is no such file any more.')
  const { size } = await stat(path)
  response.writeHead(200, {
    ...pageHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Length': size,
    'Content-Disposition': disposition(safeFileName(name)),
  })
  await pipeline(createReadStream(path), response)
}

async function spooledPath(backend: CarryingBackend, spool: string, text: string): Promise<string | null> {
  const handle = FileHandle.safeParse(text)
  const granted = handle.success ? await backend.resolve(handle.data) : null
  if (granted === null) return null
  try {
    const [path, root] = await Promise.all([realpath(granted), realpath(spool)])
    return path.startsWith(root + sep) && (await stat(path)).isFile() ? path : null
  } catch {
    return null
  }
}

/** RFC 6266: any script in `filename*`, and the ASCII part for old readers. */
function disposition(name: string): string {
  const ascii = name.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** Passes bytes on, and fails after `most` of them: `Content-Length` may be missing or lie. */
function byteLimit(most: number): Transform & { exceeded(): boolean } {
  let size = 0
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.byteLength
      done(size > most ? new Error('too large') : null, chunk)
    },
  })
  return Object.assign(limit, { exceeded: () => size > most })
}
