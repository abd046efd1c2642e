import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAutosave } from './autosave.ts'
import type { SavingState } from './autosave.ts'

let stored: string[]
let states: SavingState[]
let answer: () => Promise<void>

beforeEach(() => {
  vi.useFakeTimers()
  stored = []
  states = []
  answer = async () => {}
})
afterEach(() => vi.useRealTimers())

async function store(words: string) {
  stored.push(words)
  await answer()
}

function start(text = '') {
  return createAutosave({ stored: text, store, onState: (state) => states.push(state) })
}

test('words are stored at a pause, and not while typing goes on', async () => {
  const autosave = start()
  for (const text of ['H', 'He', 'Hel']) {
    autosave.type(text)
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(stored).toEqual([])
  await vi.advanceTimersByTimeAsync(2000)
  expect(stored).toEqual(['Hel'])
})

test('on leaving they are stored at once, and nothing twice', async () => {
  const autosave = start('Old')
  autosave.type('New')
  expect(await autosave.flush()).toBe(true)
  expect(await autosave.flush()).toBe(true)
  await vi.advanceTimersByTimeAsync(5000)
  expect(stored).toEqual(['New'])
  expect(states.at(-1)).toEqual({ stored: 'New', isStoring: false, problem: null })
})

test('words typed while others are being stored follow them, one after the other', async () => {
  const waiting: (() => void)[] = []
  answer = () => new Promise((resolve) => waiting.push(resolve))
  const autosave = start()
  autosave.type('One')
  void autosave.flush()
  autosave.type('One two')
  const done = autosave.flush()
  expect(stored).toEqual(['One'])
  waiting.shift()?.()
  await vi.waitFor(() => expect(stored).toEqual(['One', 'One two']))
  waiting.shift()?.()
  await done
})

test('what could not be stored is tried again with the next words', async () => {
  answer = () => Promise.reject(new Error('full'))
  const autosave = start()
  autosave.type('One')
  expect(await autosave.flush()).toBe(false)
  expect(states.at(-1)).toMatchObject({ stored: '', isStoring: false, problem: new Error('full') })
  answer = async () => {}
  await autosave.flush()
  expect(states.at(-1)).toMatchObject({ stored: 'One', problem: null })
})

test('neither an emptied memo nor mere space is stored', async () => {
  const autosave = start('Old')
  autosave.type('  ')
  await autosave.flush()
  autosave.type('Old ')
  await autosave.flush()
  expect(stored).toEqual([])
})
