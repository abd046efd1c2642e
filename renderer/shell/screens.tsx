import type { ComponentType } from 'react'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import type { Screen } from '../state/route.ts'
import type { IconName } from '../ui/icon.tsx'

interface ScreenEntry {
  readonly screen: Screen
  readonly label: string
  readonly icon: IconName
  readonly component: ComponentType
}

/** The screens of a project, in the order of the rail. */
export const screens: readonly ScreenEntry[] = [
  { screen: 'library', label: 'Library', icon: 'library', component: LibraryScreen },
]
