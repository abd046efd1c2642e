import type { Input } from '#shared/api/contract.ts'
import type { PackageInspection } from '#shared/api/exchange-api.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { useEffect, useState } from 'react'
import { call, messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { endTask } from '../../state/panels.ts'
import { openScreen } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './bring-in-dialog.module.css'
import { CountTable, FateList } from './bring-in-report.tsx'
import { describePackage, linesOf, summariseCounts } from './package-words.ts'

type Choices = NonNullable<Input<'exchange.bringIn'>['choices']>

interface BringInDialogProps {
  readonly offered: Promise<FileHandle | null>
  readonly onClose: () => void
}

/** What a package is, what of it would come in and what not; nothing is stored until the person says so. */
export function BringInDialog({ offered, onClose }: BringInDialogProps) {
  const [choices, setChoices] = useState<Choices>({})
  const { handle, inspection, error: fault } = useInspection(offered, choices, onClose)
  const [error, setError] = useState<string | null>(null)
  const [taskId] = useState(() => crypto.randomUUID())
  const bringIn = useBackendCommand('exchange.bringIn')
  const isSomething = inspection !== null && summariseCounts(inspection.counts) !== ''
  const submit = async () => {
    if (handle === null || !isSomething || bringIn.isPending) return
    setError(null)
    try {
      const { counts } = await bringIn.mutateAsync({ handle, choices, taskId })
      onClose()
      openScreen(counts.transcripts.added > 0 || counts.passages.added > 0 ? 'library' : 'codes')
      showToast({ message: `Brought in ${summariseCounts(counts)}.` })
    } catch (cause) {
      setError(messageOf(cause))
    } finally {
      endTask()
    }
  }
  return (
    <Dialog
      title={inspection === null ? 'Bring in a package' : `Bring in “${inspection.fileName}”`}
      isOpen
      onClose={onClose}
      size="large"
      onSubmit={() => void submit()}
      error={error ?? fault}
      footer={
        <>
          <span className={styles.promise}>One undo takes all of it back; a snapshot is kept before.</span>
          <Button onPress={() => (bringIn.isPending ? void call('tasks.cancel', { taskId }) : onClose())}>
            Cancel
          </Button>
          <Button
            variant="primary"
            type="submit"
            icon="download"
            isPending={bringIn.isPending}
            isDisabled={!isSomething}
            takesFocus
          >
            {bringIn.isPending ? 'Bringing in…' : 'Bring in'}
          </Button>
        </>
      }
    >
      {inspection === null && fault === null ? (
        <div className={styles.reading}>
          <Spinner label="Reading the package" />
        </div>
      ) : null}
      {inspection === null ? null : <Inspection inspection={inspection} choices={choices} onChoose={setChoices} />}
    </Dialog>
  )
}

interface InspectionProps {
  readonly inspection: PackageInspection
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

function Inspection({ inspection, choices, onChoose }: InspectionProps) {
  const { counts, report, format } = inspection
  return (
    <>
      <p>{describePackage(inspection)}</p>
      <div className={styles.columns}>
        <div className={styles.side}>
          <CountTable counts={counts} />
          <fieldset className={styles.choices}>
            <legend className={styles.legend}>How</legend>
            <Checkbox
              isSelected={choices.matchNames ?? true}
              onChange={(matchNames) => onChoose({ ...choices, matchNames })}
            >
              What has the name of something here is the same
            </Checkbox>
            {format === 'qdc' || format === 'web-annotation' ? null : (
              <Checkbox
                isSelected={choices.codebookOnly ?? false}
                onChange={(codebookOnly) => onChoose({ ...choices, codebookOnly })}
              >
                The codebook only, without texts
              </Checkbox>
            )}
            <OffsetChoice inspection={inspection} choices={choices} onChoose={onChoose} />
          </fieldset>
        </div>
        <div className={styles.report}>
          <FateList
            title="Comes in as something near to it"
            icon="merge"
            tone="approximated"
            lines={linesOf(report, 'approximated')}
            nothing="Nothing: all that comes in is as it was."
          />
          <FateList
            title="Is lost"
            icon="warning"
            tone="lost"
            lines={linesOf(report, 'lost')}
            nothing="Nothing is lost."
          />
        </div>
      </div>
    </>
  )
}

/** Programs count the characters of a text in different ways; where ways differ, another one can be taken. */
function OffsetChoice({ inspection: { offsets }, choices, onChoose }: InspectionProps) {
  if (offsets === null || offsets.chosen.of === 0) return null
  const { chosen, others } = offsets
  const all = [chosen, ...others]
  const { fitting, of } = chosen
  return (
    <Select
      label="Places are counted in"
      options={all.map(({ name, fitting: fits }) => ({ id: name, name, detail: `${fits} of ${of} fit` }))}
      value={chosen.name}
      onChange={(name) => {
        const reading = all.find((one) => one.name === name)?.reading
        if (reading) onChoose({ ...choices, offsets: reading })
      }}
      description={`Found by trying: ${fitting} of ${of} passages lie on whole words or on the words that they quote.`}
    />
  )
}

interface Inspected {
  readonly handle: FileHandle | null
  readonly inspection: PackageInspection | null
  readonly error: string | null
}

/** Reads the package again with each choice; what was read before stands until then. */
function useInspection(offered: Promise<FileHandle | null>, choices: Choices, onCancel: () => void): Inspected {
  const [inspected, setInspected] = useState<Inspected>({ handle: null, inspection: null, error: null })
  useEffect(() => {
    let isCurrent = true
    const inspect = async () => {
      try {
        const handle = await offered
        if (!isCurrent) return
        if (handle === null) return onCancel()
        const inspection = await call('exchange.inspect', { handle, choices })
        if (isCurrent) setInspected({ handle, inspection, error: null })
      } catch (cause) {
        if (isCurrent) setInspected({ handle: null, inspection: null, error: messageOf(cause) })
      }
    }
    void inspect()
    return () => {
      isCurrent = false
    }
  }, [offered, choices, onCancel])
  return inspected
}
