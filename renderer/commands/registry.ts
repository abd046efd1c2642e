import { useId, useLayoutEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import { usePreferences } from '../state/preferences.ts'
import { isEnabled } from './action.ts'
import type { UserAction } from './action.ts'
import { listKnownActions } from './catalogue.ts'
import type { KnownAction } from './catalogue.ts'
import { withChosenKeys } from './chosen-keys.ts'
import { printShortcut } from './shortcut.ts'

interface Registry {
  /** One layer for each mounted part of the screen, in order of mounting. */
  readonly layers: ReadonlyMap<string, readonly UserAction[]>
}

const useRegistry = create<Registry>(() => ({ layers: new Map() }))

/**
 * Offers actions for as long as the component is mounted. They may be made anew at every render: what is
 * shown follows their labels, keys and `isEnabled`; `run` is always that of the last render.
 */
export function useActions(actions: readonly UserAction[]): void {
  const layer = useId()
  const latest = useRef(actions)
  const offered = useRef('')
  useLayoutEffect(() => {
    latest.current = actions
    const shown = JSON.stringify(actions.map((action) => ({ ...action, isEnabled: isEnabled(action) })))
    if (shown === offered.current) return
    offered.current = shown
    const runLatest = (id: string) => latest.current.find((action) => action.id === id)?.run()
    const lasting = actions.map((action) => ({ ...action, run: () => runLatest(action.id) }))
    offerActions(layer, lasting)
  })
  useLayoutEffect(
    () => () => {
      offered.current = ''
      withdrawActions(layer)
    },
    [layer],
  )
}

/** Offers actions. A later layer wins a key that two of them want. */
export function offerActions(layer: string, actions: readonly UserAction[]): void {
  useRegistry.setState(({ layers }) => ({ layers: new Map(layers).set(layer, actions) }))
}

/** Takes the layer's actions away. */
export function withdrawActions(layer: string): void {
  useRegistry.setState(({ layers }) => {
    const rest = new Map(layers)
    rest.delete(layer)
    return { layers: rest }
  })
}

/** Everything that can be done now, latest layer first, with the keys that the person chose. */
export function listActions(): UserAction[] {
  return withChosenKeys(flatten(useRegistry.getState().layers), usePreferences.getState().shortcuts)
}

/** The same, followed as it changes. */
export function useOfferedActions(): UserAction[] {
  const layers = useRegistry((state) => state.layers)
  const chosen = usePreferences((preferences) => preferences.shortcuts)
  return useMemo(() => withChosenKeys(flatten(layers), chosen), [layers, chosen])
}

/** Every action there is, whether it is offered now or not, under its plain name: with its usual and its chosen key. */
export function useKnownActions(): { readonly usual: readonly KnownAction[]; readonly chosen: readonly KnownAction[] } {
  const layers = useRegistry((state) => state.layers)
  const changed = usePreferences((preferences) => preferences.shortcuts)
  return useMemo(() => {
    const usual = listKnownActions(flatten(layers))
    return { usual, chosen: withChosenKeys(usual, changed) }
  }, [layers, changed])
}

/** The key of an action as it is printed, for a button or tooltip that does the same; none where it has none now. */
export function useKeyOf(id: string): string | undefined {
  const usual = useRegistry(({ layers }) => flatten(layers).find((action) => action.id === id)?.shortcut)
  const chosen = usePreferences((preferences) => preferences.shortcuts[id])
  const shortcut = chosen === undefined ? usual : chosen
  return shortcut === undefined || shortcut === null ? undefined : printShortcut(shortcut)
}

/** The same at this moment, for what is made when it is opened: a menu. */
export function keyOf(id: string): string | undefined {
  const shortcut = listActions().find((action) => action.id === id)?.shortcut
  return shortcut === undefined ? undefined : printShortcut(shortcut)
}

/** Runs an action by its id, for buttons and tests; false where it is not offered or not enabled. */
export function runAction(id: string): boolean {
  const action = listActions().find((one) => one.id === id)
  if (!action || !isEnabled(action)) return false
  action.run()
  return true
}

/** One that a later layer offers too is that layer's: undo of what is not stored yet in place of undo of the project. */
function flatten(layers: Registry['layers']): readonly UserAction[] {
  const known = flattened.get(layers)
  if (known) return known
  const seen = new Set<string>()
  const actions = [...layers.values()]
    .toReversed()
    .flat()
    .filter(({ id }) => !seen.has(id) && seen.add(id))
  flattened.set(layers, actions)
  return actions
}

/** Every button asks for its key again whenever something that can be done has changed. */
const flattened = new WeakMap<Registry['layers'], readonly UserAction[]>()
