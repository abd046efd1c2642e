import { parseArgs } from 'node:util'
import { promises } from './promises/index.ts'
import { tryPromise, type Row } from './try-promise.ts'

/** `npm run trust`: tries every promise and prints what came of it; fails where one was not kept. */
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    seed: { type: 'string' },
  },
})

const wanted = promises.filter(({ name }) => values.only === undefined || values.only.includes(name))
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
if (wanted.length === 0) {
  process.stderr.write(`There is no such promise; there are ${promises.map(({ name }) => name).join(', ')}.\n`)
  process.exitCode = 1
}
process.stderr.write(`seed ${seed}\n`)
if (!values.json) process.stdout.write(line('promise', 'rounds', 'losses', 'seconds', ''))
const rows: Row[] = []
for (const promise of wanted) {
  process.stderr.write(`${promise.name}…\n`)
  const rounds = values.rounds === undefined ? promise[values.short ? 'short' : 'full'] : Number(values.rounds)
  const row = await tryPromise(promise, rounds, seed)
  rows.push(row)
  if (!row.isKept) process.exitCode = 1
  if (!values.json) process.stdout.write(print(row))
}
if (values.json) {
  const table = rows.map(({ promise, rounds, losses, ms, skipped, note }) => ({
    promise,
    rounds,
    losses,
    ms,
    skipped,
    note,
  }))
  process.stdout.write(`${JSON.stringify(table, null, 2)}\n`)
}

function print({ promise, rounds, losses, ms, skipped, note, isKept }: Row): string {
  if (skipped !== null) return line(promise, '–', '–', '–', `skipped: ${skipped}`)
  return line(promise, String(rounds), String(losses), (ms / 1000).toFixed(1), isKept ? note : `NOT KEPT. ${note}`)
}

function line(promise: string, rounds: string, losses: string, seconds: string, note: string): string {
  return `${promise.padEnd(74)}${rounds.padStart(9)}${losses.padStart(8)}${seconds.padStart(9)}  ${note}\n`
}
