import { useActions } from '../../../commands/registry.ts'
import { describe } from '../../../commands/catalogue.ts'
import { useReaderState } from '../reader-state.ts'
import type { SuggestionDeeds } from './suggestion-deeds.ts'
import { letGoOfSuggestion, useSuggestionState } from './suggestion-state.ts'

/** Offers what can be done with suggestions. Apart from the page, because that changes with every step. */
export function SuggestionActions({ deeds }: { readonly deeds: SuggestionDeeds }) {
  const count = useSuggestionState((state) => state.open.length)
  const dismissed = useSuggestionState((state) => state.dismissed)
  const isActive = useSuggestionState((state) => state.active !== null)
  const isBusy = useReaderState(({ composer, ends }) => composer !== null || ends !== null)
  const isSelecting = useReaderState(({ selection }) => selection !== null)
  const canStep = count > 0 && !isBusy
  const canSettle = isActive && !isBusy
  useActions([
    { ...describe('suggestion.next'), isEnabled: canStep, run: () => deeds.step(1) },
    { ...describe('suggestion.previous'), isEnabled: canStep, run: () => deeds.step(-1) },
    { ...describe('suggestion.accept'), isEnabled: canSettle, run: deeds.accept },
    {
      ...describe('suggestion.edit'),
      // With a suggestion before one, P is about it.
      alsoKeyOf: 'passage.tagPosition',
      isEnabled: canSettle && !isSelecting,
      run: deeds.edit,
    },
    { ...describe('suggestion.dismiss'), isEnabled: canSettle, run: deeds.dismiss },
    { ...describe('suggestion.close'), isEnabled: canSettle && !isSelecting, run: letGoOfSuggestion },
    { ...describe('suggestion.restoreAll'), isEnabled: dismissed > 0, run: deeds.restoreAll },
  ])
  return null
}
