import { describe, expect, test } from 'vitest'
import { listKnownActions } from './catalogue.ts'
import type { KnownAction } from './catalogue.ts'
import { canChange, chooseKey, findRivals, forgetKey, refusalOf, withChosenKeys } from './chosen-keys.ts'

const action = (id: string, shortcut: string | undefined, where: KnownAction['where'] = 'reader'): KnownAction => ({
  id,
  label: id,
  group: 'View',
  shortcut,
  where,
})
const actions = [
  action('tag', 'p'),
  action('code', 'c'),
  action('evidence', 'a', 'disagreements'),
  { ...action('redo', 'Mod+Shift+Z', 'everywhere'), otherShortcut: 'Mod+Y' },
  action('plain', undefined),
]
const keysOf = (list: readonly KnownAction[]) => list.map(({ shortcut }) => shortcut)

describe('withChosenKeys', () => {
  test('gives another key, takes one away, and leaves the rest', () => {
    const chosen = withChosenKeys(actions, { tag: 'q', code: null, plain: 'Mod+J', gone: 'w' })
    expect(keysOf(chosen)).toEqual(['q', undefined, 'a', 'Mod+Shift+Z', 'Mod+J'])
  })

  test('an unshown second key gives way to a chosen one', () => {
    const [, , , redo] = withChosenKeys(actions, { tag: 'Mod+y' })
    expect(redo).toMatchObject({ shortcut: 'Mod+Shift+Z', otherShortcut: undefined })
  })
})

test('an action that goes by the key of another has whichever key that has', () => {
  const edit = { ...action('edit', 'e'), alsoKeyOf: 'tag' }
  const keyFor = (changed: Record<string, string | null>) =>
    withChosenKeys([...actions, edit], changed).at(-1)?.otherShortcut
  expect([keyFor({}), keyFor({ tag: 'q' }), keyFor({ tag: null })]).toEqual(['p', 'q', undefined])
})

const rivals = (id: string, shortcut: string) => findRivals(actions, id, shortcut).map((one) => one.id)

describe('findRivals', () => {
  test('are those on the same screen and those everywhere, by either key', () => {
    expect(rivals('tag', 'c')).toEqual(['code'])
    expect(rivals('tag', 'C')).toEqual(['code'])
    expect(rivals('tag', 'Mod+Y')).toEqual(['redo'])
    expect(rivals('redo', 'a')).toEqual(['evidence'])
  })

  test('are not the action itself, nor those of another screen', () => {
    expect(rivals('tag', 'p')).toEqual([])
    expect(rivals('tag', 'a')).toEqual([])
  })
})

test('the keys of a mode come before all others, so only those of the same mode are rivals', () => {
  const inMode = { ...action('step', 'c'), mode: 'ends' } as const
  const rivalsOf = (id: string) => findRivals([...actions, inMode], id, 'c').map((one) => one.id)
  expect(rivalsOf('tag')).toEqual(['code'])
  expect(rivalsOf('step')).toEqual([])
  expect(findRivals([inMode, { ...inMode, id: 'other' }], 'other', 'c')).toEqual([inMode])
})

test('the tags of the digits and what a held end can do are always known', () => {
  const ids = new Set(listKnownActions([]).map(({ id }) => id))
  expect(
    ['passage.tagAgain.1', 'passage.tagAgain.9', 'ends.word.forward', 'ends.store'].every((id) => ids.has(id)),
  ).toBe(true)
})

describe('chooseKey', () => {
  test('takes the key from its rival', () => {
    expect(chooseKey({}, actions, { id: 'tag', shortcut: 'c' }, { ids: ['code'], instead: null })).toEqual({
      tag: 'c',
      code: null,
    })
  })

  test('swaps, and swapping back leaves nothing changed', () => {
    const swapped = chooseKey({}, actions, { id: 'tag', shortcut: 'c' }, { ids: ['code'], instead: 'p' })
    expect(swapped).toEqual({ tag: 'c', code: 'p' })
    expect(chooseKey(swapped, actions, { id: 'tag', shortcut: 'p' }, { ids: ['code'], instead: 'c' })).toEqual({})
  })

  test('the usual key is no change, nor is none where there was none', () => {
    expect(chooseKey({ tag: 'q' }, actions, { id: 'tag', shortcut: 'p' })).toEqual({})
    expect(chooseKey({}, actions, { id: 'plain', shortcut: null })).toEqual({})
    expect(forgetKey({ tag: 'q', code: null }, 'tag')).toEqual({ code: null })
  })
})

test('keys by which the page is used, and those of browser and system, are refused', () => {
  const needed = [
    'Escape',
    'Enter',
    'Tab',
    'Shift+Tab',
    'Shift+Enter',
    'Space',
    'Backspace',
    'ArrowUp',
    'Shift+ArrowUp',
  ]
  const taken = ['Mod+C', 'Mod+W', 'Mod+Shift+T', 'F5', 'Alt+F4']
  expect([...needed, ...taken].filter((one) => refusalOf(one) === null)).toEqual([])
  const free = ['p', '?', 'Delete', 'Mod+K', 'Alt+ArrowLeft', 'Mod+Enter', 'F2', '+', 'Shift+P']
  expect(free.filter((one) => refusalOf(one) !== null)).toEqual([])
})

test('Escape, Enter and Tab stay with what they do', () => {
  const keys = ['Escape', 'Enter', 'Tab', 'Shift+ArrowLeft', 'p', 'Mod+Enter', undefined]
  expect(keys.map((key) => canChange(action('any', key)))).toEqual([false, false, false, false, true, true, true])
})

test('no two actions that can be on the screen together have the same usual key, and none an impossible one', () => {
  const known = listKnownActions([])
  // Escape closes one thing at a time, the latest first.
  const clashes = known.flatMap(({ id, shortcut }) =>
    shortcut === undefined || shortcut === 'Escape'
      ? []
      : findRivals(known, id, shortcut).map((rival) => [id, rival.id, shortcut]),
  )
  expect(clashes).toEqual([])
  const refused = known.filter(
    (one) => one.shortcut !== undefined && canChange(one) && refusalOf(one.shortcut) !== null,
  )
  expect(refused).toEqual([])
})
