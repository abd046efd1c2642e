import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackendEvent } from '#shared/api/events.ts'
import { createBridge } from '../../electron/desktop/bridge.ts'
import { createFakeIpc } from '../../electron/desktop/fake-ipc.ts'
import { startIpcHost } from '../../electron/desktop/ipc-host.ts'
import { createBackend } from '../../electron/dispatcher/create-backend.ts'
import { describeContract } from './contract-suite.ts'
import { doorPorts } from './door-ports.ts'

describeContract('over IPC, through preload and host', async (folder, announce) => {
  const ports = doorPorts(folder)
  const backend = createBackend(ports, { checkOutputs: true })
  const ipc = createFakeIpc()
  const host = startIpcHost({ ipcMain: ipc.ipcMain, backend, page: ipc.page, log: ports.log })
  const files = join(folder, 'files')
  const getPathForFile = ({ name }: File): string => join(files, name)
  const bridge = createBridge(ipc.rendererOf(ipc.mainFrame), { getPathForFile }, new EventTarget())
  bridge.subscribe((event) => announce(BackendEvent.parse(event)))
  return {
    call: bridge.call,
    handOver: async (name, text) => {
      mkdirSync(files, { recursive: true })
      writeFileSync(join(files, name), text)
      const handles = await bridge.grantDropped([new File([], name)])
      return Array.isArray(handles) ? String(handles[0]) : ''
    },
    close: async () => {
      await backend.close()
      host.stop()
    },
  }
})
