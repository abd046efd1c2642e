import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import { useDeferredValue, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useKeptQuery } from '../../api/kept-query.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HistoryList } from './history-list.tsx'
import { beginning, describeWay, tellJump } from './history-words.ts'
import styles from './history-dialog.module.css'

interface HistoryDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Everything that was done in the project, newest first, also before this session; any point can be gone to. */
export function HistoryDialog({ isOpen, onClose }: HistoryDialogProps) {
  return isOpen ? <OpenHistoryDialog onClose={onClose} /> : null
}

const page = 200
/** The most that the backend answers. */
const most = 10_000

function OpenHistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const [limit, setLimit] = useState(page)
  const [query, setQuery] = useState('')
  const [showsSteps, setShowsSteps] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const sought = useDeferredValue(query.trim())
  const history = useKeptQuery('history.list', {
    limit,
    query: sought,
    ...(showsSteps ? {} : { only: 'commands' as const }),
  })
  const jump = useBackendCommand('history.goTo')
  const entries = history.data ?? []
  const isWhole = entries.length < limit
  const now = entries.find((entry) => entry.steps === 0)
  const chosenSeq = chosen ?? now?.seq ?? (isWhole && sought === '' ? beginning : null)
  const chosenEntry = entries.find((entry) => entry.seq === chosenSeq) ?? null
  const canGo = chosenEntry === null ? chosenSeq === beginning && now !== undefined : isReachable(chosenEntry)

  const goTo = (seq: number) => {
    if (jump.isPending) return
    setChosen(seq)
    jump.mutate({ seq }, { onSuccess: (done) => setSaid(tellJump(done)), onError: () => setSaid(null) })
  }
  return (
    <Dialog
      title="History"
      isOpen
      onClose={onClose}
      size="medium"
      error={[jump.error, history.error].map((error) => (error ? messageOf(error) : null)).find(Boolean) ?? null}
      footer={
        <>
          <output className={styles.way}>
            {said ?? (chosenEntry === null && chosenSeq !== beginning ? '' : describeWay(chosenEntry))}
          </output>
          <Button
            variant="primary"
            isDisabled={!canGo}
            isPending={jump.isPending}
            onPress={() => {
              if (chosenSeq !== null) goTo(chosenSeq)
            }}
          >
            Go to this point
          </Button>
        </>
      }
    >
      <Steps />
      <div className={styles.filters}>
        <TextField
          label="Find in the history"
          isLabelHidden
          placeholder="Find in the history"
          value={query}
          onChange={(words) => {
            setQuery(words)
            setSaid(null)
          }}
        />
        <Checkbox isSelected={showsSteps} onChange={setShowsSteps}>
          Undo and redo too
        </Checkbox>
      </div>
      <HistoryList
        entries={entries}
        chosen={chosenSeq}
        hasBeginning={isWhole && sought === ''}
        emptyText={
          history.isPending
            ? 'Reading…'
            : sought === ''
              ? 'Nothing has been changed in this project yet.'
              : 'No step is called so.'
        }
        onChoose={(seq) => {
          setChosen(seq)
          setSaid(null)
        }}
        onGo={(seq) => {
          const entry = entries.find((one) => one.seq === seq)
          if (seq === beginning || (entry && isReachable(entry))) goTo(seq)
        }}
      />
      {!isWhole && limit < most ? (
        <div>
          <Button variant="quiet" onPress={() => setLimit(Math.min(most, limit + page))}>
            Show earlier steps
          </Button>
        </div>
      ) : null}
    </Dialog>
  )
}

function isReachable({ steps }: HistoryEntry): boolean {
  return steps !== null && steps !== 0
}

/** One step back, one forward, and the whole copies. */
function Steps() {
  const next = useBackendQuery('history.next', {}).data
  const undoKey = useKeyOf('history.undo')
  const redoKey = useKeyOf('history.redo')
  return (
    <div className={styles.steps}>
      <Button icon="undo" kbd={undoKey} isDisabled={!next?.undo} onPress={() => void runAction('history.undo')}>
        Undo
      </Button>
      <Button icon="redo" kbd={redoKey} isDisabled={!next?.redo} onPress={() => void runAction('history.redo')}>
        Redo
      </Button>
      <Button variant="quiet" onPress={() => runAction('project.snapshots')}>
        Snapshots…
      </Button>
    </div>
  )
}
