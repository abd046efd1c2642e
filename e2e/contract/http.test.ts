import { z } from 'zod'
import { BackendEvent } from '#shared/api/events.ts'
import { PIECES_MEDIA_TYPE, wholeEnvelope } from '#shared/api/pieces.ts'
import { startHttpHost } from '../../electron/loopback/http-host.ts'
import { startBackendWorker } from '../../electron/worker/start-backend-worker.ts'
import { describeContract } from './contract-suite.ts'
import { doorPorts } from './door-ports.ts'

const bundle = new Map([['/', { mediaType: 'text/html', bytes: Buffer.from('<title>Demarche</title>') }]])

describeContract('over HTTP, with the backend in its worker', async (folder, announce) => {
  const ports = doorPorts(folder)
  const backend = startBackendWorker(ports)
  const { spool } = ports.folders
  const host = await startHttpHost({ backend, bundle, spool, log: ports.log, port: 0 })
  const signIn = await fetch(host.issueAddress(), { redirect: 'manual' })
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const key = signIn.headers.get('location')?.replace('/#key=', '') ?? ''
  const headers = { cookie, origin: host.origin, 'x-demarche-key': key }
  const events = await fetch(`${host.origin}/api/events`, { headers })
  const listening = listen(events, announce)
  return {
    call: async (method, input) => {
      const body = JSON.stringify(input)
      const json = { ...headers, 'content-type': 'application/json' }
      const response = await fetch(`${host.origin}/api/${method}`, { method: 'POST', headers: json, body })
      if (!response.headers.get('content-type')?.startsWith(PIECES_MEDIA_TYPE)) return response.json()
      return wholeEnvelope({ ok: true, pieces: (await response.text()).trimEnd().split('\n') })
    },
    handOver: async (name, text) => {
      const address = `${host.origin}/files?name=${encodeURIComponent(name)}`
      const response = await fetch(address, { method: 'POST', headers, body: text })
      return z.object({ handle: z.string() }).parse(await response.json()).handle
    },
    close: async () => {
      await host.close()
      await listening
      await backend.close()
    },
  }
})

/** Reads server-sent events until the stream ends. */
async function listen(response: Response, announce: (event: BackendEvent) => void): Promise<void> {
  let rest = ''
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const messages = (rest + piece).split('\n\n')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      if (message.startsWith('data: ')) announce(BackendEvent.parse(JSON.parse(message.slice(6))))
    }
  }
}
