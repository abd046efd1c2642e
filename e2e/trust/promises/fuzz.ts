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

/** Every method, with payloads of which most are nonsense and some nearly right. */
export const contractHolds: TrustPromise = {
  row: 29,
  name: 'contract',
  promise: 'No payload of any method is answered with an internal error, or not at all',
  short: 400,
  full: 10_000 * methods.length,
  tryIt: async (rounds, seed) => {
    const tally = new Tally()
    const each = Math.max(1, Math.floor(rounds / methods.length))
    await inFolder((folder) => tryMethods(folder, each, seed, tally))
    return tally.outcome(`${methods.length} methods, ${each} payloads each, seed ${seed}`)
  },
}

async function tryMethods(folder: string, rounds: number, seed: number, tally: Tally): Promise<void> {
  const faults: string[] = []
  const log = {
    info: () => {},
    error: (event: string, error: unknown) => void faults.push(`${event}: ${describe(error)}`),
  }
  const backend = createBackend({ ...scratchPorts(folder), log })
  try {
    for (const [number, method] of methods.entries()) {
      await openSomething(backend, number)
      for (const payload of fc.sample(payloadOf(method), { numRuns: rounds, seed })) {
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
async function openSomething(backend: Backend, number: number): Promise<void> {
  const current = await backend.call('projects.current', {})
  if (current.ok && current.value !== null) return
  await backend.call('projects.create', { title: `Talks ${number}` })
  await backend.call('imports.text', { name: 'Talks', text: 'Minister Halden: We reject the new station.' })
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
function payloadOf(method: Method): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(contract[method].input, { io: 'input', unrepresentable: 'any' })
  return fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, { weight: 2, arbitrary: fitting(schema, {}, 0) })
}

interface JsonSchema {
  readonly [key: string]: unknown
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
function fitting(schema: unknown, definitions: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object' || schema === null || depth > 6) return nonsense
  // A plain object, as JSON Schema has it.
  const one = schema as JsonSchema
  const known = (one['$defs'] ?? definitions) as JsonSchema
  const arbitrary = fittingExactly(one, known, depth + 1)
  return fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: nonsense })
}

function fittingExactly(schema: JsonSchema, definitions: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const options = schema['anyOf'] ?? schema['oneOf']
  if (typeof schema['$ref'] === 'string') {
    return fitting(definitions[schema['$ref'].replace('#/$defs/', '')], definitions, depth)
  }
  if (Array.isArray(options)) return fc.oneof(...options.map((option) => fitting(option, definitions, depth)))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  switch (schema['type']) {
    case 'object':
      return fittingObject(schema, definitions, depth)
    case 'array':
      return fc.array(fitting(schema['items'], definitions, depth), { maxLength: 3 })
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
        ? fc.uuid({ version: 7 })
        : fc.oneof(fc.uuid({ version: 7 }), fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant('2019-06-01'))
    default:
      return nonsense
  }
}

function fittingObject(schema: JsonSchema, definitions: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as JsonSchema)
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return fc.record(Object.fromEntries(properties.map(([name, value]) => [name, fitting(value, definitions, depth)])), {
    requiredKeys: required.filter((name) => properties.some(([known]) => known === name)),
  })
}
