import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorCode } from '../test-support/error-code.ts'
import { listHistory, nextStep } from './operation-log.ts'
import { ProjectStore, type StoreOptions } from './project-store.ts'

/** What can happen to a project's title, each time to one that was never there before. */
const event = fc.constantFrom(
  'command',
  'part',
  'part',
  'part',
  'undo',
  'redo',
  'half an undo',
  'half a redo',
  'jump',
  'restart',
)

/** The commands that stand or are undone, in their order, each with its work; the first `done` of them stand. */
interface Model {
  commands: { title: string; work: number }[]
  done: number
  /** The work that the newest entry belongs to, null where that is an undo or redo. */
  open: number | null
}

test('parts of one work are one step to undo, redo and go to, whatever else is done and wherever it is broken off', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.nat(1000)), { minLength: 4, maxLength: 24 }), (events) => {
      const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
      const path = join(folder, 'a.demarche')
      const options = optionsIn(folder)
      let store = ProjectStore.create(path, { title: 'Start', templates: [], coder: 'Ada' }, options)
      const model: Model = { commands: [], done: 0, open: null }
      try {
        for (const [index, [what, pick]] of events.entries()) {
          if (what === 'restart') {
            store.close()
            store = ProjectStore.open(path, options)
          } else happen(store, model, what, `Title ${index}`, pick)
          compare(store, model)
        }
      } finally {
        store.close()
        rmSync(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)

function happen(store: ProjectStore, model: Model, what: string, title: string, pick: number): void {
  const [back, forward] = [takenBack(model), doneAgain(model)]
  switch (what) {
    case 'command':
    case 'part': {
      const first = what === 'part' ? firstOf(store, model) : null
      store.command(
        'projects.rename',
        (writer) => {
          writer.update('project', { only_row: 1 }, { title })
          return { value: null, label: title }
        },
        first,
      )
      const work = what === 'part' && model.open !== null ? model.open : nextWork()
      model.commands = [...model.commands.slice(0, model.done), { title, work }]
      model.done += 1
      model.open = work
      return
    }
    case 'undo':
    case 'half an undo': {
      const count = what === 'undo' ? back : Math.min(back, 1)
      if (back === 0) return expect(errorCode(() => store.undo())).toBe('nothing-to-undo')
      for (const seq of nextStep(store.db, 'undo').seqs.slice(0, count)) store.undo(seq)
      model.done -= count
      model.open = null
      return
    }
    case 'redo':
    case 'half a redo': {
      const count = what === 'redo' ? forward : Math.min(forward, 1)
      if (forward === 0) return expect(errorCode(() => store.redo())).toBe('nothing-to-undo')
      for (const seq of nextStep(store.db, 'redo').seqs.slice(0, count)) store.redo(seq)
      model.done += count
      model.open = null
      return
    }
    default: {
      const reachable = listHistory(store.db, { limit: 100, only: 'commands' }).filter(({ steps }) => steps !== null)
      const target = reachable[pick % Math.max(1, reachable.length)]
      if (!target) return
      const { undone, redone } = store.goTo(target.seq)
      expect(redone - undone).toBe(target.steps)
      model.done = model.commands.findIndex(({ title: one }) => one === target.label) + 1
      if (target.steps !== 0) model.open = null
    }
  }
}

let works = 0

function nextWork(): number {
  works += 1
  return works
}

/** How many commands from the last one that stands backwards are of its work. */
function takenBack({ commands, done }: Model): number {
  const work = commands[done - 1]?.work
  let count = 0
  while (done > count && commands[done - 1 - count]?.work === work) count += 1
  return count
}

function doneAgain({ commands, done }: Model): number {
  const work = commands[done]?.work
  let count = 0
  while (done + count < commands.length && commands[done + count]?.work === work) count += 1
  return count
}

/** The entry of the first part of the work that may be gone on with. */
function firstOf(store: ProjectStore, model: Model): number | null {
  return model.open === null ? null : (nextStep(store.db, 'undo').seqs.at(-1) ?? null)
}

/** Holds the project, what comes next and the history against the model. */
function compare(store: ProjectStore, model: Model): void {
  const { commands, done } = model
  expect(store.project().title).toBe(commands[done - 1]?.title ?? 'Start')
  if (done > 0) {
    const { label, seqs } = nextStep(store.db, 'undo')
    expect([label, seqs.length]).toEqual([commands[done - 1]?.title, takenBack(model)])
  }
  if (done < commands.length) {
    const { label, seqs } = nextStep(store.db, 'redo')
    expect([label, seqs.length]).toEqual([commands[done + doneAgain(model) - 1]?.title, doneAgain(model)])
  }
  const lasts = commands.filter(({ work }, index) => commands[index + 1]?.work !== work || index + 1 === done)
  const history = listHistory(store.db, { limit: 100, only: 'commands' }).filter(({ steps }) => steps !== null)
  expect(history.map(({ label }) => label)).toEqual(lasts.map(({ title }) => title).toReversed())
  const paged: string[] = []
  for (let before: number | undefined; ;) {
    const [entry] = listHistory(store.db, { limit: 1, only: 'commands', ...(before !== undefined && { before }) })
    if (!entry) break
    before = entry.seq
    if (entry.steps !== null) paged.push(entry.label)
  }
  expect(paged).toEqual(history.map(({ label }) => label))
}

function optionsIn(folder: string): StoreOptions {
  return {
    userData: join(folder, 'user'),
    spool: join(folder, 'spool'),
    appVersion: 'test',
    now: () => new Date(),
    onChange: () => {},
  }
}
