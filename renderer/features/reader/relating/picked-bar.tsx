import { runAction, useKeyOf } from '../../../commands/registry.ts'
import { Button } from '../../../ui/button.tsx'
import { count } from '../../../ui/counting.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { useReaderState } from '../reader-state.ts'
import styles from './picked-bar.module.css'

/** What the hand holds: words and passages that the next tag goes on, and positions for a disagreement. */
export function PickedBar() {
  const picked = useReaderState((state) => state.picked)
  const chosen = useReaderState((state) => state.chosen)
  const choose = useKeyOf('passage.choose')
  const relateKey = useKeyOf('disagreement.relate')
  if (picked.length + chosen.length === 0) return null
  return (
    <div className={styles.bar}>
      {chosen.length === 0 ? null : (
        <div className={styles.part}>
          <output>{count(chosen.length, 'place')} chosen: the next tag goes on all</output>
          {choose === undefined ? null : (
            <span>
              <Kbd>{choose}</Kbd> one more
            </span>
          )}
          <IconButton
            label="Let go of all that is chosen"
            icon="close"
            size={14}
            onPress={() => runAction('passage.letGo')}
          />
        </div>
      )}
      {picked.length === 0 ? null : (
        <div className={styles.part}>
          <output>{count(picked.length, 'position')} picked</output>
          <Button variant="primary" kbd={relateKey} onPress={() => useReaderState.setState({ relating: picked })}>
            Disagreement
          </Button>
          <IconButton label="Put all back" icon="close" size={14} onPress={() => runAction('position.putBack')} />
        </div>
      )}
    </div>
  )
}
