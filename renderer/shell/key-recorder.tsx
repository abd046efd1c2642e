import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { KnownAction } from '../commands/catalogue.ts'
import { chooseKey, findRivals, forgetKey, refusalOf } from '../commands/chosen-keys.ts'
import { tryCommand } from '../commands/outcomes.ts'
import { printShortcut, shortcutOf } from '../commands/shortcut.ts'
import type { Shortcut } from '../commands/shortcut.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { Button } from '../ui/button.tsx'
import styles from './keys-dialog.module.css'

interface KeyRecorderProps {
  readonly action: KnownAction
  readonly usual: readonly KnownAction[]
  /** The actions with the keys that they have now. */
  readonly chosen: readonly KnownAction[]
  /** With what was done, in words; empty where nothing was. */
  readonly onDone: (said: string) => void
}

/** Waits for the key that the action is to have; where others have it, asks what becomes of them. */
export function KeyRecorder({ action, usual, chosen, onDone }: KeyRecorderProps) {
  const changed = usePreferences((preferences) => preferences.shortcuts)
  const [pressed, setPressed] = useState<Shortcut | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const helpId = useId()
  useEffect(() => field.current?.focus(), [])

  const refusal = pressed === null ? null : refusalOf(pressed)
  const rivals = pressed === null || refusal !== null ? [] : findRivals(chosen, action.id, pressed)
  const own = action.shortcut ?? null
  const usualKey = usual.find(({ id }) => id === action.id)?.shortcut ?? null

  const store = (shortcuts: typeof changed, said: string) => {
    onDone(said)
    void tryCommand(() => setPreferences({ shortcuts }))
  }
  const give = (shortcut: Shortcut | null, instead: Shortcut | null = null) => {
    const next = chooseKey(changed, usual, { id: action.id, shortcut }, { ids: rivals.map(({ id }) => id), instead })
    store(
      next,
      shortcut === null ? `“${action.label}” has no key.` : `“${action.label}” has ${printShortcut(shortcut)}.`,
    )
  }
  const take = (shortcut: Shortcut) => {
    setPressed(shortcut)
    if (refusalOf(shortcut) === null && findRivals(chosen, action.id, shortcut).length === 0) give(shortcut)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' && !event.ctrlKey && !event.altKey) return onDone('')
    const shortcut = shortcutOf(event)
    if (shortcut !== null) take(shortcut)
  }
  const goBack = () => {
    if (usualKey !== null && findRivals(chosen, action.id, usualKey).length > 0) setPressed(usualKey)
    else store(forgetKey(changed, action.id), `“${action.label}” has its usual key.`)
  }
  return (
    <fieldset className={styles.recorder} aria-label={`New key for “${action.label}”`}>
      <input
        ref={field}
        className={styles.field}
        readOnly
        value={pressed === null ? '' : printShortcut(pressed)}
        placeholder="Press the new key"
        aria-label={`Press the new key for “${action.label}”`}
        aria-describedby={helpId}
        onKeyDown={handleKeyDown}
      />
      <output id={helpId} className={styles.help}>
        {refusal ??
          (rivals.length > 0 && pressed !== null ? describeRivals(pressed, rivals) : 'Esc leaves it as it is.')}
      </output>
      <div className={styles.choices}>
        {rivals.length > 0 && pressed !== null ? (
          <>
            <Button variant="primary" onPress={() => give(pressed)}>
              Take it from there
            </Button>
            {own !== null && canSwap(chosen, action, rivals, own) ? (
              <Button onPress={() => give(pressed, own)}>Swap the two keys</Button>
            ) : null}
          </>
        ) : null}
        {own === null || rivals.length > 0 ? null : <Button onPress={() => give(null)}>No key</Button>}
        {Object.hasOwn(changed, action.id) ? (
          <Button onPress={goBack}>
            {usualKey === null ? 'As usual: none' : `As usual: ${printShortcut(usualKey)}`}
          </Button>
        ) : null}
        <Button variant="quiet" onPress={() => onDone('')}>
          Cancel
        </Button>
      </div>
    </fieldset>
  )
}

function describeRivals(pressed: Shortcut, rivals: readonly KnownAction[]): string {
  return `${printShortcut(pressed)} is the key of ${rivals.map(({ label }) => `“${label}”`).join(' and ')}.`
}

/** The rival, one only, may have the action's own key where nothing else beside it has that. */
function canSwap(
  chosen: readonly KnownAction[],
  action: KnownAction,
  [rival, ...others]: readonly KnownAction[],
  own: Shortcut,
): boolean {
  if (rival === undefined || others.length > 0) return false
  return findRivals(chosen, rival.id, own).every(({ id }) => id === action.id)
}
