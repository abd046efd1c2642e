import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import styles from './toast.module.css'

interface Toast {
  readonly message: string
  /** `problem` stays until it is closed. */
  readonly tone?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 })
/** Milliseconds; React Aria stops the clock on hover and focus. */
const shownFor = 6000

/** Says something that happened, without taking the focus. Answers the function that takes it away. */
export function showToast(toast: Toast): () => void {
  const key = queue.add(toast, toast.tone === 'problem' ? {} : { timeout: shownFor })
  return () => queue.close(key)
}

/** Where toasts appear; once, in the shell. */
export function ToastRegion() {
  return (
    <AriaToastRegion queue={queue} className={styles.region ?? ''} aria-label="Messages">
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className={classNames(styles.toast, toast.content.tone === 'problem' && styles.problem)}
        >
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.action ? (
            <Button
              variant="quiet"
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          ) : null}
          <IconButton slot="close" label="Close message" icon="close" size={14} />
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
