import { randomUUID } from 'node:crypto'
import { contract, isMethod, type Method } from '#shared/api/contract.ts'
import { AppError, type Envelope, type ErrorBody } from '#shared/api/envelope.ts'
import type { Backend, Ports } from '../ports.ts'
import { analysisHandlers } from './handlers/analysis.ts'
import { answerHandlers } from './handlers/answers.ts'
import { codebookFileHandlers } from './handlers/codebook-files.ts'
import { codebookHandlers } from './handlers/codebook.ts'
import { exchangeHandlers } from './handlers/exchange.ts'
import { exportHandlers } from './handlers/exports.ts'
import type { HandlersOf } from './handlers/handler.ts'
import { manyHandlers } from './handlers/many.ts'
import { presetHandlers } from './handlers/presets.ts'
import { preferenceHandlers } from './handlers/preferences.ts'
import { importHandlers } from './handlers/imports.ts'
import { meetingHandlers } from './handlers/meetings.ts'
import { projectHandlers } from './handlers/projects.ts'
import { recoveryHandlers } from './handlers/recovery.ts'
import { siteRuleHandlers } from './handlers/site-rules.ts'
import { savedSearchHandlers } from './handlers/saved-searches.ts'
import { searchHandlers } from './handlers/search.ts'
import { snapshotHandlers } from './handlers/snapshots.ts'
import { taskHandlers } from './handlers/tasks.ts'
import { suggestionHandlers } from './handlers/suggestions.ts'
import { taggingHandlers } from './handlers/tagging.ts'
import { templateHandlers } from './handlers/templates.ts'
import { termHandlers } from './handlers/terms.ts'
import { transcriptHandlers } from './handlers/transcripts.ts'
import { unstoredHandlers } from './handlers/unstored.ts'
import { Session } from './session.ts'
import { UnstoredChanges } from './unstored-changes.ts'

/**
 * The whole backend, in this thread. With `checkOutputs` every answer is held against the contract as well,
 * which tests do and users need not wait for.
 */
export function createBackend(ports: Ports, options: { checkOutputs?: boolean } = {}): Backend {
  const session = new Session(ports)
  const handlers: HandlersOf<Method> = {
    ...projectHandlers(session),
    ...transcriptHandlers(session),
    ...importHandlers(session),
    ...meetingHandlers(session),
    ...codebookHandlers(session),
    ...codebookFileHandlers(session),
    ...termHandlers(session),
    ...templateHandlers(session),
    ...taggingHandlers(session),
    ...manyHandlers(session),
    ...answerHandlers(session),
    ...suggestionHandlers(session),
    ...analysisHandlers(session),
    ...searchHandlers(session),
    ...savedSearchHandlers(session),
    ...exportHandlers(session),
    ...exchangeHandlers(session),
    ...snapshotHandlers(session),
    ...recoveryHandlers(session),
    ...preferenceHandlers(session),
    ...taskHandlers(session),
    ...presetHandlers(session),
    ...unstoredHandlers(session, attempt),
    ...siteRuleHandlers(session),
  }

  async function dispatch(method: string, input: unknown): Promise<unknown> {
    if (!isMethod(method)) throw new AppError('unknown-method', `There is no method “${method}”.`)
    const parsed = contract[method].input.safeParse(input)
    if (!parsed.success) throw new AppError('invalid-input', describeInputFault(parsed.error), parsed.error.issues)
    // The record pairs each method with the handler of its own input; the compiler cannot follow that through a name.
    const handler = handlers[method] as (input: unknown) => unknown
    const output = await handler(parsed.data)
    return options.checkOutputs ? contract[method].output.parse(output) : output
  }

  async function attempt(method: string, input: unknown): Promise<Envelope<unknown>> {
    try {
      return { ok: true, value: await dispatch(method, input) }
    } catch (error) {
      return failure(ports, method, error)
    }
  }

  /** A change that the disk does not take waits, and so do those that come after it. */
  async function call(method: string, input: unknown): Promise<Envelope<unknown>> {
    const mayWait = ports.attended === true && isMethod(method) && contract[method].kind === 'command'
    if (mayWait && !session.unstored.isEmpty) return session.unstored.hold(method, input, null)
    const answer = await attempt(method, input)
    if (!mayWait || answer.ok || !isPassing(session, answer.error)) return answer
    return session.unstored.hold(method, input, answer.error)
  }

  return {
    call,
    subscribe: (listener) => session.subscribe(listener),
    grant: async (path) => session.grants.grant(path),
    resolve: async (handle) => session.grants.find(handle),
    close: async () => {
      session.unstored.letGo()
      await session.close()
    },
  }
}

/** True where the open project, which could be written, has failed to take a change. */
function isPassing(session: Session, error: ErrorBody): boolean {
  return session.openStore?.readOnlyReason === null && UnstoredChanges.isPassing(error)
}

/** What the caller may know of an error: ours as it is, anything else as a reference into the log. */
function failure(ports: Ports, method: string, error: unknown): Envelope<never> {
  if (error instanceof AppError) {
    return { ok: false, error: { code: error.code, message: error.message, details: error.details ?? null } }
  }
  const reference = randomUUID().slice(0, 8)
  ports.log.error(`${method} failed, reference ${reference}`, error)
  return {
    ok: false,
    error: {
      code: 'internal',
      message: `Something went wrong inside Demarche; nothing was changed. The log has it under ${reference}.`,
      details: null,
    },
  }
}

function describeInputFault(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [issue] = error.issues
  if (!issue) return 'The input is not of the expected form.'
  const place = issue.path.map(String).join('.')
  return place === '' ? `Input: ${issue.message}.` : `Input, ${place}: ${issue.message}.`
}
