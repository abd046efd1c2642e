import { Button as AriaButton } from 'react-aria-components'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import { useRecentUses } from '../../parts/recent-uses.ts'
import { classNames } from '../../ui/class-names.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { hueStyle } from '../../ui/option.tsx'
import { describeTag } from './recent-tags.ts'
import type { TagWords } from './recent-tags.ts'
import styles from './tag-tray.module.css'

/** The last tags, each with the digit that puts it on the words at once. */
export function TagTray({ codebook }: { readonly codebook: Codebook }) {
  const { slots } = useRecentUses()
  const shown = slots.flatMap((tag, index) => {
    const words = describeTag(tag, codebook)
    return words ? [{ words, digit: index + 1 }] : []
  })
  if (shown.length === 0) return null
  return (
    <fieldset className={styles.tray} aria-label="The last tags">
      {shown.map(({ words, digit }) => (
        <Slot key={digit} words={words} digit={digit} />
      ))}
    </fieldset>
  )
}

interface SlotProps {
  readonly words: TagWords
  readonly digit: number
}

function Slot({ words, digit }: SlotProps) {
  const kbd = useKeyOf(`passage.tagAgain.${digit}`)
  return (
    <AriaButton
      className={classNames('hue', styles.slot)}
      style={hueStyle(words.hue)}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={() => runAction(`passage.tagAgain.${digit}`)}
    >
      {kbd === undefined ? null : <Kbd>{kbd}</Kbd>}
      {words.sign === null ? <span className={styles.dot} aria-hidden="true" /> : <b>{words.sign}</b>}
      <span className={styles.label}>{words.label}</span>
    </AriaButton>
  )
}
