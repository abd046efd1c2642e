import { useKeyOf } from '../../../commands/registry.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useReaderState } from '../reader-state.ts'
import styles from './picked-bar.module.css'

/** What has been picked for a disagreement so far, from whichever texts. */
export function PickedBar() {
  const picked = useReaderState((state) => state.picked)
  const kbd = useKeyOf('disagreement.relate')
  if (picked.length === 0) return null
  return (
    <div className={styles.bar}>
      <output>{picked.length === 1 ? '1 position picked' : `${picked.length} positions picked`}</output>
      <Button variant="primary" kbd={kbd} onPress={() => useReaderState.setState({ relating: picked })}>
        Disagreement
      </Button>
      <IconButton label="Put all back" icon="close" size={14} onPress={() => useReaderState.setState({ picked: [] })} />
    </div>
  )
}
