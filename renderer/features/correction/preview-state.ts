import type { Input } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { ImportDraft, ImportResult } from '#shared/api/imports-api.ts'
import { applyCorrections, CorrectionFault } from '#shared/corrections/apply-correction.ts'
import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import { EncodingName } from '#shared/domain/encodings.ts'
import { TableInfo } from '#shared/tables/column-choices.ts'
import type { TableColumn } from '#shared/tables/column-choices.ts'
import { create } from 'zustand'
import { call, messageOf } from '../../api/client.ts'
import { importUnseen, replaceRows, settleCurrent, useImporting } from '../../parts/import-queue.ts'
import type { WaitingText } from '../../parts/import-queue.ts'
import { toMetadata, toMetadataDraft } from '../../parts/metadata-draft.ts'
import type { MetadataDraft } from '../../parts/metadata-draft.ts'
import { rememberColumns } from '../../parts/tables/remember-columns.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'
import { resetCorrection } from './correction-state.ts'
import { addStep, correctionsOf, noSteps, redoStep, undoStep } from './steps.ts'
import type { Step, Steps } from './steps.ts'

/** What is about to be imported, as the person has corrected it so far. Nothing of it is stored. */
interface Preview {
  /** What it is a preview of; null before the first. */
  readonly item: WaitingText | null
  readonly draft: ImportDraft | null
  /** Why it cannot be read, in the user's words. */
  readonly problem: string | null
  /** Of a table that cannot be read as it is: its columns, which can be chosen. */
  readonly table: TableInfo | null
  readonly steps: Steps
  /** The draft after the steps. */
  readonly text: CorrectableText | null
  readonly metadata: MetadataDraft | null
  readonly isStoring: boolean
}

const nothing: Preview = {
  item: null,
  draft: null,
  problem: null,
  table: null,
  steps: noSteps,
  text: null,
  metadata: null,
  isStoring: false,
}

export const usePreview = create<Preview>(() => nothing)

/** Reads what is to be looked at, unless it is shown already. */
export async function preview(item: WaitingText): Promise<void> {
  if (usePreview.getState().item === item) return
  await read(item, { from: item.from })
}

/** Reads the same bytes in another encoding; what was corrected is lost. */
export async function rereadAs(encoding: EncodingName): Promise<void> {
  const { item, draft } = usePreview.getState()
  if (item && draft) await read(item, { from: { draftId: draft.draftId }, encoding })
}

async function read(item: WaitingText, input: Parameters<typeof call<'imports.preview'>>[1]): Promise<void> {
  usePreview.setState({ ...nothing, item })
  resetCorrection()
  try {
    const draft = await call('imports.preview', input)
    if (usePreview.getState().item !== item) return
    usePreview.setState({ draft, text: draft, metadata: toMetadataDraft(draft.metadata) })
  } catch (error) {
    if (usePreview.getState().item === item) usePreview.setState(faultOf(error, item))
  }
}

function faultOf(error: unknown, { name }: WaitingText): Pick<Preview, 'problem' | 'table'> {
  const columns = TableInfo.omit({ name: true }).safeParse(error instanceof AppError ? error.details : null)
  const table = columns.success && columns.data.columns.length > 0 ? { ...columns.data, name } : null
  return { problem: messageOf(error), table }
}

/** Reads the table as the person says what its columns are, and remembers that; what was corrected is lost. */
export async function chooseColumns(columns: readonly TableColumn[]): Promise<void> {
  const { item, draft, table } = usePreview.getState()
  if (!item || !('handle' in item.from)) return
  if (!(await rememberColumns(columns))) return
  const encoding = EncodingName.safeParse(table?.encoding)
  if (draft) await read(item, { from: item.from })
  else await readTableIn(encoding.success ? encoding.data : undefined)
}

/** Reads the whole table again, in another encoding where one is given; what was corrected is lost. */
export async function readTableIn(encoding: EncodingName | undefined): Promise<void> {
  const { item } = usePreview.getState()
  if (!item || !('handle' in item.from)) return
  const { handle } = item.from
  try {
    const { files, replaced } = await call('imports.splitTable', {
      handle,
      ...(encoding !== undefined && { encoding }),
    })
    replaceRows(files, replaced)
  } catch (error) {
    if (usePreview.getState().item !== item) return
    const fault = faultOf(error, item)
    if (fault.table === null && fault.problem !== null) showToast({ message: fault.problem, tone: 'problem' })
    else usePreview.setState({ ...nothing, item, ...fault })
  }
}

export function changeMetadata(metadata: MetadataDraft): void {
  usePreview.setState({ metadata })
}

/** Does the step; one that does not fit is told of and changes nothing. */
export function correctDraft(step: Step): void {
  const { text, steps } = usePreview.getState()
  if (!text) return
  try {
    const { corrected } = applyCorrections(text, step.corrections)
    usePreview.setState({ text: corrected, steps: addStep(steps, step) })
    announce(step.label)
  } catch (error) {
    if (!(error instanceof CorrectionFault)) throw error
    showToast({ message: error.message })
  }
}

/** Takes the last step back. */
export function undoDraft(): void {
  const { steps } = usePreview.getState()
  replay(undoStep(steps))
  const [undone] = usePreview.getState().steps.undone
  if (undone) announce(`Undid: ${undone.label}`)
}

export function redoDraft(): void {
  replay(redoStep(usePreview.getState().steps))
  const last = usePreview.getState().steps.done.at(-1)
  if (last) announce(`Redid: ${last.label}`)
}

function replay(steps: Steps): void {
  const { draft } = usePreview.getState()
  if (draft)
    usePreview.setState({ steps, text: applyCorrections<CorrectableText>(draft, correctionsOf(steps)).corrected })
}

/** Imports what is shown and goes on to the next. */
export async function importThis(): Promise<void> {
  const result = await store()
  if (result) settleCurrent(result)
}

/** Imports what is shown, and what waits behind it as it is recognised, without a further look. */
export async function importRest(): Promise<void> {
  const { queue } = useImporting.getState()
  const result = await store()
  if (!queue || !result) return
  const rest = queue.items.slice(queue.at + 1)
  const handles = rest.flatMap(({ from }) => ('handle' in from ? [from.handle] : []))
  const texts = rest.flatMap(({ from }) => ('text' in from ? [from] : []))
  await importUnseen([...queue.results, result], { handles, applySiteRules: true }, texts)
}

/** Leaves this one out and goes on to the next. */
export function skipThis(): void {
  const { draft, item, problem } = usePreview.getState()
  if (draft) void call('imports.discard', { draftId: draft.draftId })
  usePreview.setState(nothing)
  settleCurrent(
    problem === null || !item
      ? null
      : {
          file: item.name,
          status: 'failed',
          id: null,
          error: { code: 'unreadable-file', message: problem },
          lookReasons: [],
        },
  )
}

/** Stores the draft with its corrections; null where that failed, which has been told. */
async function store(): Promise<ImportResult | null> {
  const { item, draft, metadata, steps, isStoring } = usePreview.getState()
  if (!item || !draft || !metadata || isStoring) return null
  usePreview.setState({ isStoring: true })
  try {
    const { newTitle } = metadata.event
    const result = await send(item, draft, {
      metadata: toMetadata(metadata),
      corrections: correctionsOf(steps),
      ...(newTitle === null ? {} : { event: { title: newTitle } }),
    })
    usePreview.setState(nothing)
    return result
  } catch (error) {
    usePreview.setState({ isStoring: false })
    showToast({ message: messageOf(error), tone: 'problem' })
    return null
  }
}

/** Stores the draft; one that the backend has let go, for another window's, is read again first. */
async function send(item: WaitingText, draft: ImportDraft, changes: Changes): Promise<ImportResult> {
  try {
    return await call('imports.store', { draftId: draft.draftId, ...changes })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error
    const again = await call('imports.preview', { from: item.from, ...chosenEncoding(draft) })
    if (again.text !== draft.text) throw error
    return call('imports.store', { draftId: again.draftId, ...forSpeakersOf(changes, draft, again) })
  }
}

type Changes = Omit<Input<'imports.store'>, 'draftId'>

function chosenEncoding({ encoding, encodingBy }: ImportDraft): { encoding?: EncodingName } {
  const name = EncodingName.safeParse(encoding)
  return encodingBy === 'chosen' && name.success ? { encoding: name.data } : {}
}

/** The same corrections where each speaker, in the same order, has another id. */
function forSpeakersOf(changes: Changes, before: ImportDraft, after: ImportDraft): Changes {
  const text = before.speakers.reduce(
    (json, { id }, index) => json.replaceAll(id, after.speakers[index]?.id ?? id),
    JSON.stringify(changes),
  )
  // Safe: nothing but ids has changed.
  return JSON.parse(text) as Changes
}
