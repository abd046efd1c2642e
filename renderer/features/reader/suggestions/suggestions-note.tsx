import { Button as AriaButton } from 'react-aria-components'
import { describe } from '../../../commands/catalogue.ts'
import { runAction, useActions, useKeyOf } from '../../../commands/registry.ts'
import { setPreferences, usePreferences } from '../../../state/preferences.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { count } from '../../../ui/counting.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useSuggestionState } from './suggestion-state.ts'
import styles from './suggestions.module.css'

/** In the list beside the text: how many suggestions wait, the way to them, and the one switch. */
export function SuggestionsNote() {
  const isOn = usePreferences((preferences) => preferences.switches.suggestions)
  const open = useSuggestionState((state) => state.open.length)
  const dismissed = useSuggestionState((state) => state.dismissed)
  const isReading = useSuggestionState((state) => state.isReading)
  const nextKey = useKeyOf('suggestion.next')
  useActions([{ ...describe('suggestion.toggle'), run: () => switchTo(!isOn) }])
  return (
    <section className={styles.section} aria-label="Suggestions">
      <div className={styles.row}>
        <Checkbox isSelected={isOn} onChange={switchTo}>
          Suggestions
        </Checkbox>
        {isOn ? (
          <span className={styles.steps}>
            <span className={styles.count} role="note" aria-label={`${count(open, 'suggestion')} in this text`}>
              {isReading && open === 0 ? '…' : open}
            </span>
            <IconButton
              icon="chevronDown"
              size={15}
              label="Next suggestion"
              kbd={nextKey}
              onPress={() => runAction('suggestion.next')}
            />
          </span>
        ) : null}
      </div>
      {isOn && dismissed > 0 ? (
        <AriaButton className={styles.restore ?? ''} onPress={() => runAction('suggestion.restoreAll')}>
          Bring back {dismissed} dismissed
        </AriaButton>
      ) : null}
    </section>
  )
}

function switchTo(isOn: boolean): void {
  announce(`Suggestions ${isOn ? 'on' : 'off'}`)
  void setPreferences({ switches: { suggestions: isOn } })
}
