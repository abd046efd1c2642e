import { AppError, AnyEnvelope } from '#shared/api/envelope.ts'
import { BackendEvent } from '#shared/api/events.ts'
import { FileHandle } from '#shared/api/references.ts'
import { z } from 'zod'
import { nextTask } from '../ui/next-task.ts'
import type { Transport } from './transport.ts'

const Uploaded = z.object({ handle: FileHandle })

/** Bytes of an answer that would hold the page up if it came as one piece. */
const LONG = 1_000_000

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
      return AnyEnvelope.parse(JSON.parse(await readWords(response)))
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

/** What the host answers; a long answer in pieces, each as it comes, so that the window stays live meanwhile. */
async function readWords(response: Response): Promise<string> {
  if (response.body === null || Number(response.headers.get('content-length')) < LONG) return response.text()
  const decoder = new TextDecoder()
  let words = ''
  for await (const piece of response.body) words += decoder.decode(piece, { stream: true })
  await nextTask()
  return words + decoder.decode()
}

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
