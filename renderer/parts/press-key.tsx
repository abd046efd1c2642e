import { describe } from '../commands/catalogue.ts'
import type { ActionId } from '../commands/catalogue.ts'
import { printShortcut } from '../commands/shortcut.ts'
import { usePreferences } from '../state/preferences.ts'
import { Kbd } from '../ui/kbd.tsx'

/** Within a sentence, how the action is done by the keyboard: “press P”, with the key that the person chose for it. */
export function PressKey({ action }: { readonly action: ActionId }) {
  const chosen = usePreferences(({ shortcuts }) => shortcuts[action])
  const { label, shortcut: usual } = describe(action)
  const shortcut = chosen === undefined ? usual : chosen
  if (!shortcut) return `choose “${label}” in the palette`
  return (
    <>
      press&nbsp;
      <Kbd>{printShortcut(shortcut)}</Kbd>
    </>
  )
}
