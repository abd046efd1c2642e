import { AnyEnvelope, AppError, type Envelope } from '#shared/api/envelope.ts'
import { BackendEvent } from '#shared/api/events.ts'
import { PIECES_MEDIA_TYPE } from '#shared/api/pieces.ts'
import { FileHandle } from '#shared/api/references.ts'
import { z } from 'zod'
import { joinInTurns } from './join-in-turns.ts'
import type { Transport } from './transport.ts'

const Uploaded = z.object({ handle: FileHandle })

/** The browser host: POST for calls, server-sent events for what the backend announces. */
export function createHttpTransport(): Transport {
  const key = takeKey()
  let isLeaving = false
  // Before everyone else who hears of it.
  window.addEventListener('pagehide', () => (isLeaving = true), { capture: true })
  window.addEventListener('pageshow', () => (isLeaving = false))
  return {
    async call(method, input) {
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-demarche-key': key },
        body: JSON.stringify(input),
        // What a page that is going away still has to store must not be cut off with it.
        keepalive: isLeaving,
      })
      return readAnswer(response)
    },
    subscribe(listener, onGap, onContact) {
      const source = new EventSource(`/api/events?key=${key}`)
      // Opened late or again: the browser reconnects by itself.
      source.addEventListener('open', () => {
        onContact?.(true)
        onGap?.()
      })
      source.addEventListener('error', () => onContact?.(false))
      source.addEventListener('message', (message: MessageEvent<string>) => {
        const event = BackendEvent.safeParse(JSON.parse(message.data))
        if (event.success) listener(event.data)
      })
      return () => source.close()
    },
    uploadFiles: (files) => uploadFiles(files, key),
    async takeDropped(data) {
      return uploadFiles(await listDroppedFiles(data), key)
    },
    async deliver({ output, name }) {
      const link = document.createElement('a')
      link.href = `/files/${encodeURIComponent(output)}?name=${encodeURIComponent(name)}`
      link.download = name
      document.body.append(link)
      link.click()
      link.remove()
      return true
    },
  }
}

/** What the host answers; of a long answer each piece as it comes. */
async function readAnswer(response: Response): Promise<Envelope<unknown>> {
  const isCut = response.headers.get('content-type')?.startsWith(PIECES_MEDIA_TYPE) === true
  if (isCut && response.body) return joinInTurns(linesOf(response.body))
  return AnyEnvelope.parse(await response.json())
}

/**
 * The lines of a body in UTF-8 of which each ends in "\n". Each is decoded by itself: the browser hands over up to two
 * million bytes at once, which would hold the page up for two frames.
 */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const bytes of body) {
    let at = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, at)) {
      yield open + decoder.decode(bytes.subarray(at, end))
      open = ''
      at = end + 1
    }
    open += decoder.decode(bytes.subarray(at), { stream: true })
  }
}

const NEWLINE = '\n'.charCodeAt(0)

const KEY = 'demarche.key'

/**
 * What the host gave with the address, which goes out of the address bar at once. It is kept for a reload and for a
 * second tab; unlike a cookie, no other port of this machine sees it.
 */
function takeKey(): string {
  const given = /^#key=([\w-]+)$/.exec(location.hash)?.[1]
  if (given !== undefined) {
    localStorage.setItem(KEY, given)
    history.replaceState(null, '', '/')
  }
  return localStorage.getItem(KEY) ?? ''
}

/** One after the other, so that a folder of thousands does not open thousands of connections. */
async function uploadFiles(files: readonly File[], key: string): Promise<FileHandle[]> {
  const handles: FileHandle[] = []
  for (const file of files) {
    const address = `/files?name=${encodeURIComponent(file.name)}`
    const response = await fetch(address, { method: 'POST', headers: { 'x-demarche-key': key }, body: file })
    if (!response.ok) throw new AppError('unreadable-file', `“${file.name}” could not be handed to the application.`)
    handles.push(Uploaded.parse(await response.json()).handle)
  }
  return handles
}

/** The entries must be taken before the first await: the browser empties the list after the event. */
async function listDroppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...data.files]
  const lists = await Promise.all(entries.map(listEntryFiles))
  return lists.flat()
}

async function listEntryFiles(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) {
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return files
    for (const child of batch) files.push(...(await listEntryFiles(child)))
  }
}
