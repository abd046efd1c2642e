#!/usr/bin/env node
// Plain JavaScript that an old Node reads, so that it can say which Node is needed.
import { requireNode } from '../require-node.js'

requireNode()
// Asked for only now: an old Node has no such export, and a missing one would end it before the sentence above.
const { enableCompileCache } = await import('node:module')
enableCompileCache()
// A reader that goes away (`demarche list … | head`) ends the process quietly.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))
const { runCommandLine } = await import('./run.ts')
process.exitCode = await runCommandLine(process.argv.slice(2), process)
