import { Button as AriaButton } from 'react-aria-components'
import { openDialog } from '../state/panels.ts'
import { openScreen, useRoute } from '../state/route.ts'
import { Icon } from '../ui/icon.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import { Mark } from './mark.tsx'
import { screens } from './screens.tsx'
import styles from './shell.module.css'

/** The places of a project, at the left edge. */
export function Rail() {
  const { screen: current } = useRoute()
  return (
    <nav className={styles.rail} aria-label="Places">
      <span className={styles.mark}>
        <Mark size={24} />
      </span>
      {screens.map(({ screen, label, icon }, index) => (
        <Tooltip key={screen} text={label} kbd={`Alt ${index + 1}`} placement="right">
          <AriaButton
            className={styles.place ?? ''}
            aria-label={label}
            aria-current={screen === current && 'page'}
            onPress={() => openScreen(screen)}
          >
            <Icon name={icon} size={19} />
          </AriaButton>
        </Tooltip>
      ))}
      <span className={styles.space} />
      <AppearanceMenu className={styles.place ?? ''} />
      <Tooltip text="Keys" kbd="?" placement="right">
        <AriaButton className={styles.place ?? ''} aria-label="Keys" onPress={() => openDialog('keys')}>
          <Icon name="keyboard" size={19} />
        </AriaButton>
      </Tooltip>
    </nav>
  )
}
