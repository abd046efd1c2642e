import type { PreferenceChanges } from '#shared/domain/preferences.ts'
import { usualPreferences } from '#shared/domain/preferences.ts'
import { beforeEach, expect, test } from 'vitest'
import { connect } from '../api/client.ts'
import { setTextSize, setTheme } from './appearance.ts'
import { followPreferences, loadPreferences, setPreferences, usePreferences } from './preferences.ts'

let sent: unknown[]
let answer: unknown

beforeEach(() => {
  sent = []
  answer = usualPreferences
  connect({
    async call(_method, input) {
      sent.push(input)
      return { ok: true, value: answer }
    },
    subscribe: () => () => {},
    uploadFiles: async () => [],
    takeDropped: async () => [],
    deliver: async () => true,
  })
  usePreferences.setState(usualPreferences)
})

const announce = (changes: PreferenceChanges) => followPreferences({ type: 'preferences.changed', changes })
const appearance = () => usePreferences.getState().appearance

test('what another window chose is taken up', () => {
  announce({ appearance: { theme: 'dark' } })
  expect(appearance()).toEqual({ ...usualPreferences.appearance, theme: 'dark' })
})

test('a choice holds at once, and its own announcement does not take back a later one', () => {
  setTheme('dark')
  setTheme('light')
  announce({ appearance: { theme: 'dark' } })
  announce({ appearance: { theme: 'light' } })
  expect(appearance().theme).toBe('light')
  announce({ appearance: { theme: 'dark' } })
  expect(appearance().theme).toBe('dark')
  expect(sent).toHaveLength(2)
})

test('what is stored is read at the start', async () => {
  setTextSize('large')
  answer = { ...usualPreferences, switches: { suggestions: false } }
  await loadPreferences()
  expect(usePreferences.getState()).toEqual(answer)
})

test('a setting that cannot be stored holds in this window and says why', async () => {
  connect({
    call: async () => ({ ok: false, error: { code: 'disk-full', message: 'The disk is full.', details: null } }),
    subscribe: () => () => {},
    uploadFiles: async () => [],
    takeDropped: async () => [],
    deliver: async () => true,
  })
  await expect(setPreferences({ switches: { suggestions: false } })).rejects.toMatchObject({ code: 'disk-full' })
  expect(usePreferences.getState().switches.suggestions).toBe(false)
})
