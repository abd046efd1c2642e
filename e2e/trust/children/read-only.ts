import { AppError } from '#shared/api/envelope.ts'
import { startScratchBackend } from '../../../electron/test-support/scratch-backend.ts'

/**
 * A child without the right to write the project, which opens it, tries to change it, and works on in a copy:
 * `read-only <project> <folder>`. Answers one line of JSON.
 */
const [path = '', folder = ''] = process.argv.slice(2)
const scratch = startScratchBackend(folder)
const { call, backend } = scratch
const opened = await call('projects.open', { handle: await backend.grant(path) })
const before = (await call('codes.list', {})).map(({ name }) => name)
const refusal = await call('codes.create', { parentId: null, name: 'Refused' }).then(
  () => null,
  (error: unknown) => (error instanceof AppError ? error.code : String(error)),
)
const { output } = await call('projects.copy', {})
await call('projects.close', {})
await call('projects.open', { handle: output })
await call('codes.create', { parentId: null, name: 'In the copy' })
const after = (await call('codes.list', {})).map(({ name }) => name)
const { faults } = await call('projects.check', {})
await backend.close()
process.stdout.write(`${JSON.stringify({ reason: opened?.readOnlyReason ?? null, refusal, before, after, faults })}\n`)
