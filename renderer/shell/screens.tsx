import type { ComponentType } from 'react'
import { ActorsScreen } from '../features/actors/actors-screen.tsx'
import { CodesScreen } from '../features/codes/codes-screen.tsx'
import { CorrectionScreen } from '../features/correction/correction-screen.tsx'
import { DisagreementsScreen } from '../features/disagreements/disagreements-screen.tsx'
import { IssuesScreen } from '../features/issues/issues-screen.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { ListsScreen } from '../features/lists/lists-screen.tsx'
import { MemosScreen } from '../features/memos/memos-screen.tsx'
import { ReaderScreen } from '../features/reader/reader-screen.tsx'
import { SearchScreen } from '../features/search/search-screen.tsx'
import type { Place, Screen } from '../state/route.ts'
import type { IconName } from '../ui/icon.tsx'

export interface ScreenEntry<Of extends Screen = Place> {
  readonly screen: Of
  readonly label: string
  readonly icon: IconName
  readonly component: ComponentType
}

/** The screens of a project, in the order of the rail. */
export const screens: readonly ScreenEntry[] = [
  { screen: 'library', label: 'Library', icon: 'library', component: LibraryScreen },
  { screen: 'reader', label: 'Read', icon: 'read', component: ReaderScreen },
  { screen: 'disagreements', label: 'Disagreements', icon: 'disagreements', component: DisagreementsScreen },
  { screen: 'actors', label: 'Actors', icon: 'actors', component: ActorsScreen },
  { screen: 'issues', label: 'Issues', icon: 'issues', component: IssuesScreen },
  { screen: 'codes', label: 'Codes', icon: 'codes', component: CodesScreen },
  { screen: 'memos', label: 'Memos', icon: 'memo', component: MemosScreen },
  { screen: 'lists', label: 'Lists', icon: 'lists', component: ListsScreen },
  { screen: 'search', label: 'Search', icon: 'search', component: SearchScreen },
]

/** What is not in the rail: other screens lead to it. */
const unlisted: readonly Pick<ScreenEntry<Screen>, 'screen' | 'component'>[] = [
  { screen: 'correction', component: CorrectionScreen },
]

/** Every screen that there is. */
export const allScreens = [...screens, ...unlisted]
