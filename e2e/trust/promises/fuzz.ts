import * as fc from 'fast-check'
import { z } from 'zod'
import { contract, isMethod, type Method } from '#shared/api/contract.ts'
import { createBackend } from '../../../electron/dispatcher/create-backend.ts'
import type { Backend } from '../../../electron/ports.ts'
import { scratchPorts } from '../../../electron/test-support/scratch-backend.ts'
import { Tally, type TrustPromise } from '../promise.ts'
import { inFolder } from '../workshop.ts'

// A handler must not be reached by nonsense that breaks it: `internal` is the answer to what nobody has thought of.

const methods = Object.keys(contract).filter((name) => isMethod(name))

/** A project grows under what is thrown at it, and slows down; after so many payloads another is begun. */
const PAYLOADS_A_PROJECT = 2_000

/** Every method, with payloads of which most are nonsense and some nearly right, about things that are there. */
export const contractHolds: TrustPromise = {
  row: 29,
  name: 'contract',
  promise: 'No payload of any method is answered with an internal error, or not at all',
  short: 400,
  full: 10_000 * methods.length,
  tryIt: async (rounds, seed) => {
    const tally = new Tally()
    const each = Math.max(1, Math.floor(rounds / methods.length))
    for (const share of shares(each)) await inFolder((folder) => tryShare(folder, share, seed, tally))
    return tally.outcome(`${methods.length} methods, ${each} payloads each, seed ${seed}`)
  },
}

interface Share {
  readonly method: Method
  readonly from: number
  readonly to: number
}

/** All payloads, in parts of which each gets a project of its own. */
function shares(each: number): Share[][] {
  const whole = methods.flatMap((method) => {
    const parts = Math.ceil(each / PAYLOADS_A_PROJECT)
    return Array.from({ length: parts }, (_, part) => {
      const from = part * PAYLOADS_A_PROJECT
      return { method, from, to: Math.min(each, from + PAYLOADS_A_PROJECT) }
    })
  })
  const together = Math.max(1, Math.floor(PAYLOADS_A_PROJECT / Math.min(each, PAYLOADS_A_PROJECT)))
  return Array.from({ length: Math.ceil(whole.length / together) }, (_, number) =>
    whole.slice(number * together, (number + 1) * together),
  )
}

async function tryShare(folder: string, share: readonly Share[], seed: number, tally: Tally): Promise<void> {
  const faults: string[] = []
  const log = {
    info: () => {},
    error: (event: string, error: unknown) => void faults.push(`${event}: ${describe(error)}`),
  }
  const backend = createBackend({ ...scratchPorts(folder), log })
  try {
    await backend.call('projects.openSample', {})
    const ids = await idsIn(backend)
    for (const { method, from, to } of share) {
      await openSomething(backend)
      for (const payload of fc.sample(payloadOf(method, ids), { numRuns: to - from, seed: seed + from })) {
        const fault = await tryPayload(backend, method, payload)
        if (fault === null) tally.kept()
        else tally.lost(`${method} ${JSON.stringify(payload)?.slice(0, 80)}: ${faults.at(-1) ?? fault}`)
        faults.length = 0
      }
    }
  } finally {
    await backend.close()
  }
}

/** A method before may have closed the project; one without any would be refused by all that follow. */
async function openSomething(backend: Backend): Promise<void> {
  const current = await backend.call('projects.current', {})
  if (!current.ok || current.value === null) await backend.call('projects.openSample', {})
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The ids of what is in the project: all that its questions tell which ask for nothing, or for one transcript. */
async function idsIn(backend: Backend): Promise<string[]> {
  const questions = methods.filter((method) => contract[method].kind === 'query')
  const ask = async (input: object) => {
    const answers = await Promise.all(questions.map((method) => backend.call(method, input)))
    return JSON.stringify(answers).match(uuid) ?? []
  }
  const general = await ask({})
  const transcripts = await backend.call('transcripts.list', {})
  const ofTexts = (JSON.stringify(transcripts).match(uuid) ?? []).map((transcriptId) => ask({ transcriptId }))
  return [...new Set([...general, ...(await Promise.all(ofTexts)).flat()])]
}

/** What was wrong with the answer; null for one that the contract allows. */
async function tryPayload(backend: Backend, method: Method, payload: unknown): Promise<string | null> {
  try {
    const answer = await backend.call(method, payload)
    return !answer.ok && answer.error.code === 'internal' ? answer.error.message : null
  } catch (error) {
    return `it threw ${describe(error)}`
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error)
}

/** A payload: anything that JSON can hold, or what the schema asks for with one value put askew. */
function payloadOf(method: Method, ids: readonly string[]): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(contract[method].input, { io: 'input', unrepresentable: 'any' })
  return fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 2, arbitrary: fitting(schema, { definitions: {}, ids }, 0) },
  )
}

interface JsonSchema {
  readonly [key: string]: unknown
}

interface Surroundings {
  readonly definitions: JsonSchema
  /** What a payload can be about. */
  readonly ids: readonly string[]
}

const nonsense = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    -1,
    1e308,
    '__proto__',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    "'; DROP TABLE memo; --",
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
)

/** What passes the JSON schema, with a tenth of all values replaced by nonsense. */
function fitting(schema: unknown, around: Surroundings, depth: number): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object' || schema === null || depth > 6) return nonsense
  // A plain object, as JSON Schema has it.
  const one = schema as JsonSchema
  const definitions = (one['$defs'] ?? around.definitions) as JsonSchema
  const arbitrary = fittingExactly(one, { ...around, definitions }, depth + 1)
  return fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: nonsense })
}

function fittingExactly(schema: JsonSchema, around: Surroundings, depth: number): fc.Arbitrary<unknown> {
  const options = schema['anyOf'] ?? schema['oneOf']
  if (typeof schema['$ref'] === 'string') {
    return fitting(around.definitions[schema['$ref'].replace('#/$defs/', '')], around, depth)
  }
  if (Array.isArray(options)) return fc.oneof(...options.map((option) => fitting(option, around, depth)))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  switch (schema['type']) {
    case 'object':
      return fittingObject(schema, around, depth)
    case 'array':
      return fc.array(fitting(schema['items'], around, depth), { maxLength: 3 })
    case 'integer':
      return fc.oneof(fc.nat(60), fc.integer())
    case 'number':
      return fc.double()
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return schema['format'] === 'uuid'
        ? idOf(around)
        : fc.oneof(idOf(around), fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant('2019-06-01'))
    default:
      return nonsense
  }
}

function fittingObject(schema: JsonSchema, around: Surroundings, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as JsonSchema)
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return fc.record(Object.fromEntries(properties.map(([name, value]) => [name, fitting(value, around, depth)])), {
    requiredKeys: required.filter((name) => properties.some(([known]) => known === name)),
  })
}

/** Mostly of something that is there, of whatever kind. */
function idOf({ ids }: Surroundings): fc.Arbitrary<string> {
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid({ version: 7 }) })
}
