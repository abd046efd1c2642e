import { requireNode } from './require-node.js'

requireNode()
// Only now, since older Nodes cannot read what follows.
const { startDemarche } = await import('./start-demarche.ts')
const exitCode = await startDemarche(process.argv.slice(2))
if (exitCode !== null) process.exitCode = exitCode
