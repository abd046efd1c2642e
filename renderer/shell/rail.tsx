import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { runAction, useKeyOf } from '../commands/registry.ts'
import { placeOf, useRoute } from '../state/route.ts'
import { Icon } from '../ui/icon.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import { Mark } from './mark.tsx'
import { screens } from './screens.tsx'
import type { ScreenEntry } from './screens.tsx'
import styles from './shell.module.css'

/** The places of a project, at the left edge. */
export const Rail = memo(function Rail() {
  const current = placeOf(useRoute())
  const keysKey = useKeyOf('view.keys')
  return (
    <nav className={styles.rail} aria-label="Places">
      <span className={styles.mark}>
        <Mark size={24} />
      </span>
      {screens.map((entry) => (
        <PlaceButton key={entry.screen} {...entry} isCurrent={entry.screen === current} />
      ))}
      <span className={styles.space} />
      <AppearanceMenu className={styles.place ?? ''} />
      <Tooltip text="Keys" kbd={keysKey} placement="right">
        <AriaButton className={styles.place ?? ''} aria-label="Keys" onPress={() => runAction('view.keys')}>
          <Icon name="keyboard" size={19} />
        </AriaButton>
      </Tooltip>
    </nav>
  )
})

const PlaceButton = memo(function PlaceButton(place: ScreenEntry & { readonly isCurrent: boolean }) {
  const { screen, label, icon, isCurrent } = place
  return (
    <Tooltip text={label} kbd={useKeyOf(`go.${screen}`)} placement="right">
      <AriaButton
        className={styles.place ?? ''}
        aria-label={label}
        aria-current={isCurrent && 'page'}
        onPress={() => runAction(`go.${screen}`)}
      >
        <Icon name={icon} size={19} />
      </AriaButton>
    </Tooltip>
  )
})
