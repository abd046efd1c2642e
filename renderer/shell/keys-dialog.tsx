import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { actionGroups, isEnabled } from '../commands/action.ts'
import type { KnownAction } from '../commands/catalogue.ts'
import { canChange } from '../commands/chosen-keys.ts'
import { tryCommand } from '../commands/outcomes.ts'
import { useKnownActions, useOfferedActions } from '../commands/registry.ts'
import { printShortcut } from '../commands/shortcut.ts'
import { closeDialog } from '../state/panels.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { findMatching } from '../ui/matching.ts'
import { TextField } from '../ui/text-field.tsx'
import { KeyRecorder } from './key-recorder.tsx'
import styles from './keys-dialog.module.css'
import { screens } from './screens.tsx'

/** Every action with its key, which can be changed here; what cannot be done now is quiet. */
export function KeysDialog() {
  const { usual, chosen } = useKnownActions()
  const offered = useOfferedActions()
  const changed = usePreferences((preferences) => preferences.shortcuts)
  const [query, setQuery] = useState('')
  const [changingId, setChangingId] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const found = new Set(
    findMatching(chosen, query, ({ label, group, shortcut, hint = '' }) => [
      `${group} ${label} ${hint}`,
      shortcut === undefined ? '' : printShortcut(shortcut),
    ]),
  )
  const canRun = new Set(offered.filter(isEnabled).map(({ id }) => id))
  const isAnyChanged = Object.keys(changed).length > 0

  const stopChanging = (action: KnownAction, words: string) => {
    setChangingId(null)
    setSaid(words)
    // The key's button is there again after this render.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-key-of="${action.id}"]`)?.focus())
  }
  return (
    <Dialog
      title="Keys"
      isOpen
      onClose={closeDialog}
      size="large"
      footer={
        <>
          <output className={styles.said}>{said}</output>
          {isAnyChanged ? (
            <Button
              onPress={() => {
                setChangingId(null)
                setSaid('All keys are as usual.')
                // This button goes away with what it took back.
                search.current?.focus()
                void tryCommand(() => setPreferences({ shortcuts: {} }))
              }}
            >
              All keys as usual
            </Button>
          ) : null}
        </>
      }
    >
      <TextField
        ref={search}
        label="Find an action or a key"
        isLabelHidden
        placeholder="Find an action or a key"
        takesFocus
        value={query}
        onChange={setQuery}
      />
      <div className={styles.groups} ref={list}>
        {actionGroups.map((group) => {
          const members = chosen.filter((action) => action.group === group && found.has(action))
          if (members.length === 0) return null
          return (
            <section key={group} className={styles.group}>
              <h3 className={styles.heading}>{group}</h3>
              <ul>
                {members.map((action) => (
                  <li key={action.id}>
                    <KeyRow
                      action={action}
                      isQuiet={!canRun.has(action.id)}
                      isChanged={Object.hasOwn(changed, action.id)}
                      onChange={() => {
                        setSaid('')
                        setChangingId(action.id)
                      }}
                    />
                    {changingId === action.id ? (
                      <KeyRecorder
                        action={action}
                        usual={usual}
                        chosen={chosen}
                        onDone={(words) => stopChanging(action, words)}
                      />
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
        {found.size === 0 ? <p className={styles.note}>No action is called so.</p> : null}
      </div>
      <p className={styles.note}>
        Press a key here to choose another. Single keys work on the page, not while you write in a field. Every action,
        with a key or without, is in the palette and in the menu.
      </p>
    </Dialog>
  )
}

interface KeyRowProps {
  readonly action: KnownAction
  /** It cannot be done now. */
  readonly isQuiet: boolean
  readonly isChanged: boolean
  readonly onChange: () => void
}

function KeyRow({ action, isQuiet, isChanged, onChange }: KeyRowProps) {
  const place = isQuiet ? screens.find(({ screen }) => screen === action.where)?.label : undefined
  const printed = action.shortcut === undefined ? null : printShortcut(action.shortcut)
  const key = printed === null ? <span className={styles.none}>add a key</span> : <Kbd>{printed}</Kbd>
  return (
    <div className={classNames(styles.row, isQuiet && styles.off)}>
      <span className={styles.label}>
        {action.label}
        {place === undefined ? null : <span className={styles.where}> · {place}</span>}
      </span>
      {isChanged ? <span className={styles.changed}>changed</span> : null}
      {canChange(action) ? (
        <AriaButton
          className={styles.key ?? ''}
          data-key-of={action.id}
          aria-label={`Change the key of “${action.label}”: ${printed ?? 'none'}`}
          onPress={onChange}
        >
          {key}
        </AriaButton>
      ) : (
        key
      )}
    </div>
  )
}
