import { create } from 'zustand'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const textSizes = ['small', 'medium', 'large', 'larger'] as const
export type TextSize = (typeof textSizes)[number]

interface Appearance {
  readonly theme: Theme
  readonly textSize: TextSize
}

const storageKey = 'demarche.appearance'

/** How the application looks; kept by this computer, not by the project. */
export const useAppearance = create<Appearance>(() => readStored())

export function setTheme(theme: Theme): void {
  useAppearance.setState({ theme })
}

export function setTextSize(textSize: TextSize): void {
  useAppearance.setState({ textSize })
}

/** One step larger or smaller, as far as there are steps. */
export function changeTextSize(steps: 1 | -1): void {
  useAppearance.setState(({ textSize }) => ({ textSize: textSizes[textSizes.indexOf(textSize) + steps] ?? textSize }))
}

/** Puts the choices on the page and stores them, now and at every change. */
export function applyAppearance(root: HTMLElement): void {
  const apply = ({ theme, textSize }: Appearance) => {
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    root.dataset['textSize'] = textSize
  }
  apply(useAppearance.getState())
  useAppearance.subscribe((appearance) => {
    apply(appearance)
    try {
      localStorage.setItem(storageKey, JSON.stringify(appearance))
    } catch {
      // Without storage the choice lasts as long as the window.
    }
  })
}

function readStored(): Appearance {
  const fallback: Appearance = { theme: 'system', textSize: 'medium' }
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    const { theme, textSize } = { ...fallback, ...(typeof stored === 'object' ? stored : null) }
    return {
      theme: themes.find((one) => one === theme) ?? fallback.theme,
      textSize: textSizes.find((one) => one === textSize) ?? fallback.textSize,
    }
  } catch {
    return fallback
  }
}
