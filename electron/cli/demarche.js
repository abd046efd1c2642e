#!/usr/bin/env node
// Plain JavaScript that an old Node reads, so that it can say which Node is needed.
import { enableCompileCache } from 'node:module'
import { requireNode } from '../require-node.js'

requireNode()
if (enableCompileCache) enableCompileCache()
// A reader that goes away (`demarche list … | head`) ends the process quietly.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))
const { runCommandLine } = await import('./run.ts')
process.exitCode = await runCommandLine(process.argv.slice(2), process)
