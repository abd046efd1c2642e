import { create } from 'zustand'
import styles from './announcer.module.css'

/** What was said last; the number tells the same words said twice apart. */
const useSpoken = create<{ readonly text: string; readonly turn: number }>(() => ({ text: '', turn: 0 }))

/** Tells screen readers what just happened where it is seen but not focused. The last thing said wins. */
export function announce(text: string): void {
  useSpoken.setState(({ turn }) => ({ text, turn: turn + 1 }))
}

/** Where announcements are spoken from; once on a screen. */
export function Announcer() {
  const { text, turn } = useSpoken()
  return (
    <output className={styles.unseen}>
      <span key={turn}>{text}</span>
    </output>
  )
}
