import type { Caution } from '#shared/api/projects-api.ts'
import { useState } from 'react'
import { call, messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './safety.module.css'

/** What is to be known of the open project, one line at a time, until it is put away. */
export function Cautions() {
  const cautions = useBackendQuery('projects.cautions', {}).data ?? []
  const [putAway, setPutAway] = useState<readonly Caution['kind'][]>([])
  const caution = cautions.find(({ kind }) => !putAway.includes(kind))
  if (!caution) return null
  const dismiss = async () => {
    setPutAway([...putAway, caution.kind])
    try {
      await call('projects.dismissCaution', { kind: caution.kind })
    } catch (error) {
      showToast({ message: messageOf(error), tone: 'problem' })
    }
  }
  return (
    <section className={styles.caution} aria-label="Caution">
      <Icon name="warning" />
      <span className={styles.words}>{describe(caution)}</span>
      <Button variant="quiet" onPress={() => void dismiss()}>
        Understood
      </Button>
    </section>
  )
}

function describe({ kind, names }: Caution): string {
  const list = names.map((name) => `“${name}”`).join(', ')
  switch (kind) {
    case 'cloud-folder':
      return `This project lies in a folder that ${names.join(', ')} copies to other places. Open it on one computer at a time, and let the copying end before you go on at another. Snapshots are kept on this computer only.`
    case 'network-disk':
      return 'This project lies on a disk of another machine. Open it on one computer at a time; where the network breaks off, a change waits until the file can be written again. Snapshots are kept on this computer.'
    case 'conflicted-copy':
      return `Beside this project lies another version of it, made when two computers changed it at once: ${list}. Open it to see which has what you need; neither has been changed.`
    case 'damaged-text':
      return `The text of ${list} is not the one that was stored: the disk or a copy has changed letters in it. Compare with the original, or go back to a snapshot.`
  }
}
