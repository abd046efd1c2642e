import type { Output } from '#shared/api/contract.ts'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './welcome-screen.module.css'

interface KnownProjectsProps {
  readonly projects: Output<'projects.list'>
  /** The one that is being opened now. */
  readonly openingHandle: string | null
  readonly onOpen: (handle: string) => void
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** The projects that can be opened with one click, newest first; of one that is gone the snapshots. */
export function KnownProjects({ projects, openingHandle, onOpen }: KnownProjectsProps) {
  return (
    <section>
      <h2 className={styles.heading}>Projects</h2>
      <ul className={styles.list}>
        {projects.map(({ handle, title, place, openedAt, present }) => (
          <li key={handle}>
            <AriaButton
              className={classNames(styles.project, !present && styles.gone)}
              isDisabled={openingHandle !== null}
              onPress={() => onOpen(handle)}
            >
              <span className={styles.projectTitle}>{title}</span>
              <span className={styles.place}>{present ? place : `No longer there: ${place}`}</span>
              <span className={styles.when}>
                {handle === openingHandle ? (
                  <Spinner label={`Opening ${title}`} />
                ) : openedAt === null ? null : (
                  dayFormat.format(new Date(openedAt))
                )}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
