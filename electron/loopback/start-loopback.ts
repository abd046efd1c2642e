import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hostFolders, openSpool, removeSpool, sourceResources, thisMachine } from '../host-folders.ts'
import { fileLog, terminalLog } from '../log.ts'
import type { CarryingBackend, Ports } from '../ports.ts'
import { printWithChromium } from '../print-with-chromium.ts'
import { readRendererBundle } from '../renderer-bundle.ts'
import { startBackendWorker } from '../worker/start-backend-worker.ts'
import { type HttpHost, startHttpHost } from './http-host.ts'
import { pageDialogs } from './page-dialogs.ts'

export interface LoopbackOptions {
  /** 0 lets the system choose. */
  readonly port: number
  /** Where projects are listed and made; a folder of the person's documents where it is not given. */
  readonly projects?: string | undefined
  /** Instead of `DEMARCHE_HOME`; for tests that run side by side. */
  readonly home?: string
}

const builtPage = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** The browser host: the backend in its worker, served with the built page on 127.0.0.1. */
export async function startLoopback(options: LoopbackOptions): Promise<HttpHost & { readonly projects: string }> {
  const env = options.home === undefined ? thisMachine.env : { ...thisMachine.env, DEMARCHE_HOME: options.home }
  const usual = hostFolders({ ...thisMachine, env }, sourceResources)
  const folders = { ...usual, projects: options.projects ?? usual.projects }
  const bundle = readRendererBundle(builtPage)
  const file = fileLog(join(folders.userData, 'logs'))
  const log = thisMachine.env['DEMARCHE_DEBUG'] ? terminalLog(file) : file
  openSpool(folders.spool)
  const ports: Ports = {
    dialogs: pageDialogs(folders.projects),
    print: printWithChromium,
    folders,
    log,
    now: () => new Date(),
  }
  const backend = startBackendWorker(ports)
  const stop = (): Promise<void> => stopBackend(backend, folders.spool)
  try {
    const host = await startHttpHost({ backend, bundle, spool: folders.spool, log, port: options.port })
    log.info('loopback.started')
    return { ...host, projects: folders.projects, close: () => host.close().then(stop) }
  } catch (error) {
    await stop()
    throw error
  }
}

async function stopBackend(backend: CarryingBackend, spool: string): Promise<void> {
  await backend.close()
  removeSpool(spool)
}
