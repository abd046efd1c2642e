import { TextSize, Theme } from '#shared/domain/preferences.ts'
import type { Preferences } from '#shared/domain/preferences.ts'
import { setPreferences, usePreferences } from './preferences.ts'

export const themes = Theme.options
export const textSizes = TextSize.options

/** How the application looks. */
export function useAppearance(): Preferences['appearance'] {
  return usePreferences((preferences) => preferences.appearance)
}

export function setTheme(theme: Theme): void {
  change({ theme })
}

export function setTextSize(textSize: TextSize): void {
  change({ textSize })
}

/** One step larger or smaller, as far as there are steps. */
export function changeTextSize(steps: 1 | -1): void {
  const { textSize } = usePreferences.getState().appearance
  const next = textSizes[textSizes.indexOf(textSize) + steps]
  if (next !== undefined) setTextSize(next)
}

/** Puts the choices on the page, now and at every change. */
export function applyAppearance(root: HTMLElement): void {
  const apply = ({ appearance: { theme, textSize, columnWidth } }: Preferences) => {
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    root.dataset['textSize'] = textSize
    root.dataset['columnWidth'] = columnWidth
  }
  apply(usePreferences.getState())
  usePreferences.subscribe(apply)
}

function change(appearance: Partial<Preferences['appearance']>): void {
  // Where it cannot be stored, the choice lasts as long as the window.
  setPreferences({ appearance }).catch(() => {})
}
