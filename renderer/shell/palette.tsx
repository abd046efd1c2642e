import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components'
import { Modal, ModalOverlay, Dialog } from 'react-aria-components'
import { printShortcut } from '../commands/shortcut.ts'
import { closeDialog } from '../state/panels.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { usePaletteEntries } from './palette-entries.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts'
import styles from './palette.module.css'

function run(entry: PaletteEntry): void {
  closeDialog()
  // After the palette has given the focus back, so that what the action focuses keeps it.
  setTimeout(entry.run, 0)
}

/** Answers what hears keys: Enter before anything is listed runs what stands first once it is, unless another key comes. */
function useFirstWhenKnown(groups: readonly PaletteGroup[] | null) {
  const isAsked = useRef(false)
  useEffect(() => {
    if (!isAsked.current || !groups) return
    isAsked.current = false
    const first = groups[0]?.entries[0]
    if (first) run(first)
  }, [groups])
  return (event: KeyboardEvent) => {
    isAsked.current = !groups && event.key === 'Enter' && !event.nativeEvent.isComposing
  }
}

/** Finds every action and every place by a few letters. */
export function Palette() {
  const [query, setQuery] = useState('')
  const groups = usePaletteEntries(query)
  const runWhenKnown = useFirstWhenKnown(groups)
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen isDismissable onOpenChange={(open) => open || closeDialog()}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label="Search or run a command">
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Enter on its way to the field */}
          <div onKeyDownCapture={runWhenKnown}>
            <Autocomplete inputValue={query} onInputChange={setQuery}>
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is there to be typed into */}
              <TextField className={styles.field ?? ''} aria-label="Search or run a command" autoFocus>
                <Icon name="search" size={17} />
                <Input
                  className={styles.input ?? ''}
                  placeholder="A transcript, an actor, an issue, or something to do"
                />
                <Kbd>Esc</Kbd>
              </TextField>
              <Menu
                aria-label="Found"
                className={styles.list ?? ''}
                renderEmptyState={() => <p className={styles.empty}>{groups ? 'Nothing is called so' : 'Looking…'}</p>}
              >
                {groups?.map(({ id, title, entries }) => (
                  <MenuSection key={id} id={id}>
                    <Header className={styles.heading ?? ''}>{title}</Header>
                    {entries.map((entry) => (
                      <MenuItem
                        key={entry.id}
                        id={entry.id}
                        textValue={entry.label}
                        className={styles.item ?? ''}
                        onAction={() => run(entry)}
                      >
                        <span className={styles.label}>{entry.label}</span>
                        {entry.detail === undefined ? null : <span className={styles.detail}>{entry.detail}</span>}
                        {entry.shortcut === undefined ? null : (
                          <span className={styles.key}>
                            <Kbd>{printShortcut(entry.shortcut)}</Kbd>
                          </span>
                        )}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
