import type { KeyboardCursor } from '../../../editor/keyboard-cursor.ts'
import { usePreferences } from '../../../state/preferences.ts'
import type { PageFrame } from '../page-sight.ts'
import type { ReaderData } from '../reader-data.ts'
import { SuggestionActions } from './suggestion-actions.tsx'
import { SuggestionBar } from './suggestion-bar.tsx'
import { useSuggestionDeeds } from './suggestion-deeds.ts'
import { useSuggestionHighlights } from './use-suggestion-highlights.ts'
import { useSuggestions } from './use-suggestions.ts'

interface SuggestionsProps {
  readonly frame: PageFrame
  readonly cursor: KeyboardCursor
  readonly data: ReaderData
}

/** Sentences of the open text that look like a position, marked lightly; nothing at all where they are switched off. */
export function Suggestions(props: SuggestionsProps) {
  const isOn = usePreferences((preferences) => preferences.switches.suggestions)
  return isOn ? <OpenSuggestions {...props} /> : null
}

function OpenSuggestions({ frame, cursor, data }: SuggestionsProps) {
  useSuggestions(data)
  useSuggestionHighlights(frame)
  const deeds = useSuggestionDeeds(frame, cursor, data)
  return (
    <>
      <SuggestionBar frame={frame} data={data} deeds={deeds} />
      <SuggestionActions deeds={deeds} />
    </>
  )
}
