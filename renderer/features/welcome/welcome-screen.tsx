import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { DamagedProject } from './damaged-project.tsx'
import { KnownProjects } from './known-projects.tsx'
import { NewProjectDialog } from './new-project-dialog.tsx'
import styles from './welcome-screen.module.css'

/** What stands before a project is open: one sentence that says what this is for, and the ways in. */
export function WelcomeScreen() {
  const [isCreating, setCreating] = useState(false)
  const info = useBackendQuery('app.info', {})
  const projects = useBackendQuery('projects.list', {})
  const open = useBackendCommand('projects.open')
  const openSample = useBackendCommand('projects.openSample')
  const failure = open.error ?? openSample.error ?? projects.error
  const asked = open.variables?.handle ?? null
  // What was a project when it was opened here last, and is none now, is damaged from its first byte on, or gone.
  const known = projects.data?.find(({ handle, openedAt }) => handle === asked && openedAt !== null)
  const code = open.error?.code
  const isLost = (code === 'not-a-project' || code === 'not-found') && known !== undefined
  const damaged = code === 'damaged-project' || isLost ? asked : null
  const isOpening = open.isPending || openSample.isPending

  const openKnown = (handle?: string) => {
    openSample.reset()
    open.mutate(handle === undefined ? {} : { handle })
  }
  const openTheSample = () => {
    open.reset()
    openSample.mutate({})
  }

  const damage =
    damaged !== null && open.error
      ? { handle: damaged, title: known?.title ?? null, message: messageOf(open.error), isGone: code === 'not-found' }
      : null
  const ways = (
    <div className={styles.ways}>
      <Button variant={damage === null ? 'primary' : 'plain'} icon="plus" onPress={() => setCreating(true)}>
        New project
      </Button>
      {info.data?.dialogs === 'native' ? (
        <Button icon="folder" onPress={() => openKnown()} isDisabled={isOpening}>
          Open a project…
        </Button>
      ) : null}
      <Button icon="read" onPress={openTheSample} isPending={openSample.isPending}>
        Look at the sample project
      </Button>
    </div>
  )

  return (
    <main className={styles.page}>
      <div className={classNames(styles.column, damage !== null && styles.atOnce)}>
        {damage === null ? (
          <>
            <header>
              <p className={styles.name}>Demarche</p>
              <h1 className={styles.title}>
                Who holds which position, where they say so, and what they disagree about
              </h1>
              <p className={styles.lead}>
                Bring transcripts into a project, read them, mark the words that show a position, and put positions that
                clash into a disagreement. Every quotation can be cited as it stands.
              </p>
            </header>
            {ways}
            {failure ? <InlineError>{messageOf(failure)}</InlineError> : null}
          </>
        ) : (
          <>
            <DamagedProject key={damage.handle} {...damage} />
            {ways}
          </>
        )}

        {projects.data && projects.data.length > 0 ? (
          <KnownProjects
            projects={projects.data}
            openingHandle={open.isPending ? (open.variables.handle ?? null) : null}
            onOpen={openKnown}
          />
        ) : (
          <p className={styles.first}>
            New here? The sample project shows a finished piece of work: six texts of one negotiation, told by both
            sides.
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        {info.data ? `Version ${info.data.version}. ` : ''}Everything stays on this computer.
      </footer>
      {isCreating ? <NewProjectDialog onClose={() => setCreating(false)} /> : null}
    </main>
  )
}
