import { ColourBy, ColumnWidth, TextSize, Theme } from '#shared/domain/preferences.ts'
import type { Preferences } from '#shared/domain/preferences.ts'
import { setPreferences, usePreferences } from './preferences.ts'

export const themes = Theme.options
export const textSizes = TextSize.options
export const columnWidths = ColumnWidth.options
export const colourings = ColourBy.options

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

export function setColumnWidth(columnWidth: ColumnWidth): void {
  change({ columnWidth })
}

/** Narrow, medium, wide, and narrow again; answers what it is now. */
export function changeColumnWidth(): ColumnWidth {
  const next = after(columnWidths, usePreferences.getState().appearance.columnWidth)
  setColumnWidth(next)
  return next
}

export function setColourBy(colourBy: ColourBy): void {
  change({ colourBy })
}

/** Issue, code, actor, stance, and issue again; answers what it is now. */
export function changeColourBy(): ColourBy {
  const next = after(colourings, usePreferences.getState().appearance.colourBy)
  setColourBy(next)
  return next
}

function after<Choice>(choices: readonly Choice[], now: Choice): Choice {
  return choices[choices.indexOf(now) + 1] ?? choices[0] ?? now
}

/** Puts the list beside the page away, or back. */
export function toggleList(): void {
  change({ isListHidden: !usePreferences.getState().appearance.isListHidden })
}

/** Puts the choices on the page, now and at every change. */
export function applyAppearance(root: HTMLElement): void {
  const apply = ({ appearance: { theme, textSize, columnWidth, isListHidden } }: Preferences) => {
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    root.dataset['textSize'] = textSize
    root.dataset['columnWidth'] = columnWidth
    root.toggleAttribute('data-list-hidden', isListHidden)
  }
  apply(usePreferences.getState())
  usePreferences.subscribe(apply)
}

function change(appearance: Partial<Preferences['appearance']>): void {
  // Where it cannot be stored, the choice lasts as long as the window.
  setPreferences({ appearance }).catch(() => {})
}
