import type { TableInfo } from '#shared/tables/column-choices.ts'
import { useEffect, useState } from 'react'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import { currentItem, useImporting } from '../../parts/import-queue.ts'
import type { WaitingText } from '../../parts/import-queue.ts'
import { faultsOfMetadata } from '../../parts/metadata-draft.ts'
import { ColumnsDialog } from '../../parts/tables/columns-dialog.tsx'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenLayout } from '../../ui/screen-layout.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { CorrectionPage } from './correction-page.tsx'
import { takeOffers, useOffers } from './offers.tsx'
import { PreviewSide } from './preview-side.tsx'
import {
  chooseColumns,
  correctDraft,
  importRest,
  importThis,
  preview,
  readTableIn,
  redoDraft,
  skipThis,
  undoDraft,
  usePreview,
} from './preview-state.ts'
import styles from './side.module.css'

/** What is about to be imported: shown, corrected, and stored or left out. */
export function ImportPreview() {
  const item = useImporting(currentItem)
  useEffect(() => {
    if (item) void preview(item)
  }, [item])
  if (!item) return <NothingWaits />
  return <Looked key={item.name} item={item} />
}

function Looked({ item }: { readonly item: WaitingText }) {
  const state = usePreview()
  const left = useLeft()
  const offers = useOffers(state.text, state.metadata)
  const { draft, text, metadata, steps, problem, isStoring } = state
  if (state.item === item && problem !== null) return <Unreadable item={item} problem={problem} table={state.table} />
  if (state.item !== item || !draft || !text || !metadata) {
    return (
      <ScreenLayout>
        <EmptyState title={item.name}>
          <Spinner label="Reading the file" />
        </EmptyState>
      </ScreenLayout>
    )
  }
  const canStore = faultsOfMetadata(metadata).size === 0 && !isStoring
  const { duplicateOf } = draft
  const finish = () => {
    if (!duplicateOf) return importThis()
    skipThis()
    return navigate({ screen: 'reader', transcriptId: duplicateOf.id })
  }
  return (
    <CorrectionPage
      key={draft.draftId}
      text={text}
      language={metadata.language.trim() || null}
      title={draft.file}
      onCorrect={correctDraft}
      actions={[
        {
          ...describe('history.undo'),
          ...(steps.done.length > 0 ? { label: `Undo: ${steps.done.at(-1)?.label}` } : {}),
          isEnabled: steps.done.length > 0,
          run: undoDraft,
        },
        { ...describe('history.redo'), isEnabled: steps.undone.length > 0, run: redoDraft },
        {
          ...describe('correction.finish'),
          label: duplicateOf ? 'Open the one that is there' : 'Import what is shown',
          isEnabled: canStore,
          hint: duplicateOf ? 'open the one that is there' : 'import',
          run: finish,
        },
        { ...describe('correction.importRest'), isEnabled: canStore && !duplicateOf && left > 0, run: importRest },
        {
          ...describe('correction.applyOffers'),
          isEnabled: offers.length > 0,
          hint: 'as on earlier pages',
          run: () => takeOffers(offers),
        },
        { ...describe('correction.skip'), run: skipThis },
      ]}
      side={
        <PreviewSide
          draft={draft}
          text={text}
          metadata={metadata}
          isCorrected={steps.done.length > 0}
          offers={offers}
        />
      }
      foot={<Foot canStore={canStore} isStoring={isStoring} isDuplicate={duplicateOf !== null} />}
    />
  )
}

interface FootProps {
  readonly canStore: boolean
  readonly isStoring: boolean
  readonly isDuplicate: boolean
}

function Foot({ canStore, isStoring, isDuplicate }: FootProps) {
  const key = useKeyOf('correction.finish')
  const left = useLeft()
  return (
    <>
      <Place />
      {left > 0 ? (
        <Button onPress={() => runAction('correction.importRest')}>
          Import this and {left === 1 ? 'the other' : `the other ${left}`}
        </Button>
      ) : null}
      <Button onPress={() => runAction('correction.skip')}>{left > 0 ? 'Skip' : 'Do not import'}</Button>
      <Button
        variant="primary"
        kbd={key}
        isPending={isStoring}
        isDisabled={!canStore}
        onPress={() => runAction('correction.finish')}
      >
        {isDuplicate ? 'Open the one that is there' : 'Import'}
      </Button>
    </>
  )
}

/** How many wait behind this one. */
function useLeft(): number {
  const queue = useImporting((state) => state.queue)
  return queue ? queue.items.length - queue.at - 1 : 0
}

/** "2 of 5". */
function Place() {
  const queue = useImporting((state) => state.queue)
  if (!queue || queue.items.length === 1) return null
  return (
    <span className={styles.place}>
      {queue.at + 1} of {queue.items.length}
    </span>
  )
}

interface UnreadableProps {
  readonly item: WaitingText
  readonly problem: string
  readonly table: TableInfo | null
}

/** A file that cannot be read is told of, and the next one comes. */
function Unreadable({ item, problem, table }: UnreadableProps) {
  const left = useLeft()
  const [isChoosing, setChoosing] = useState(false)
  return (
    <ScreenLayout>
      <EmptyState
        title={`“${item.name}” could not be read`}
        action={
          <>
            {table ? (
              <Button variant="primary" takesFocus onPress={() => setChoosing(true)}>
                Choose its columns…
              </Button>
            ) : null}
            <Button variant={table ? 'plain' : 'primary'} takesFocus={table === null} onPress={skipThis}>
              {left > 0 ? 'On to the next' : 'Close'}
            </Button>
          </>
        }
      >
        {problem}
      </EmptyState>
      {table && isChoosing ? (
        <ColumnsDialog
          table={table}
          isCorrected={false}
          onEncoding={(encoding) => void readTableIn(encoding)}
          onChoose={(columns) => void chooseColumns(columns)}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </ScreenLayout>
  )
}

function NothingWaits() {
  return (
    <ScreenLayout>
      <EmptyState
        title="Nothing waits to be imported"
        action={<Button onPress={() => navigate({ screen: 'library' })}>To the library</Button>}
      >
        Drop a file here, or choose one with Import.
      </EmptyState>
    </ScreenLayout>
  )
}
