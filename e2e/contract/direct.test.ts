import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBackend } from '../../electron/dispatcher/create-backend.ts'
import { describeContract } from './contract-suite.ts'
import { doorPorts } from './door-ports.ts'

describeContract('called directly', async (folder, announce) => {
  const backend = createBackend(doorPorts(folder), { checkOutputs: true })
  backend.subscribe(announce)
  return {
    call: backend.call,
    handOver: (name, text) => {
      mkdirSync(join(folder, 'files'), { recursive: true })
      writeFileSync(join(folder, 'files', name), text)
      return backend.grant(join(folder, 'files', name))
    },
    close: backend.close,
  }
})
