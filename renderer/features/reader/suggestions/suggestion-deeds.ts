import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import { describeRule } from '#shared/suggestions/rules.ts'
import { useEffect, useMemo } from 'react'
import { call, messageOf } from '../../../api/client.ts'
import { offerUndo } from '../../../commands/outcomes.ts'
import type { KeyboardCursor } from '../../../editor/keyboard-cursor.ts'
import { boxOfSpanStart } from '../../../editor/page-geometry.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { goToOffset } from '../go-to.ts'
import { useSight } from '../page-sight.ts'
import type { PageFrame } from '../page-sight.ts'
import { readDraft } from '../position-draft.ts'
import type { ReaderData } from '../reader-data.ts'
import { activate, openComposer, useReaderState } from '../reader-state.ts'
import { useTag } from '../tagging.ts'
import { nextFrom } from './open-suggestions.ts'
import { draftSuggestion } from './suggested-draft.ts'
import { letGoOfSuggestion, useSuggestionState } from './suggestion-state.ts'

/** What a person does with suggestions; keys, buttons and the palette alike. */
export interface SuggestionDeeds {
  readonly step: (by: 1 | -1) => void
  /** Tags with what was read out of the sentence; where something is missing, opens the composer with the rest. */
  readonly accept: () => void
  readonly edit: () => void
  readonly dismiss: () => void
  readonly restoreAll: () => void
}

/** What is done with the suggestions of the open text. */
export function useSuggestionDeeds(frame: PageFrame, cursor: KeyboardCursor, data: ReaderData): SuggestionDeeds {
  const tag = useTag(data.transcript)
  useEffect(
    () =>
      useReaderState.subscribe(({ activeId, composer }, before) => {
        // One thing is looked at: a passage, or a suggestion.
        if (activeId !== null && activeId !== before.activeId && composer === null) letGoOfSuggestion()
      }),
    [],
  )
  return useMemo(() => createDeeds({ frame, cursor, data, tag }), [frame, cursor, data, tag])
}

interface DeedContext {
  readonly frame: PageFrame
  readonly cursor: KeyboardCursor
  readonly data: ReaderData
  readonly tag: ReturnType<typeof useTag>
}

function createDeeds({ frame, cursor, data, tag }: DeedContext): SuggestionDeeds {
  const transcriptId = data.transcript.id
  const step = (by: 1 | -1) => {
    const { open, active } = useSuggestionState.getState()
    const from = active?.start ?? cursor.offset() ?? useSight.getState().start - 1
    const next = nextFrom(open, from, by)
    if (next) show(next, frame, cursor, data)
    else announce(by === 1 ? 'No suggestion after this one' : 'No suggestion before this one')
  }
  const compose = (active: Suggestion) => {
    const issue = draftSuggestion(active, data)?.draft.issue
    const target = { spans: [{ start: active.start, end: active.end }] }
    openComposer({ kind: 'position', target, ...(issue && 'id' in issue ? { preset: { issueId: issue.id } } : {}) })
  }
  const accept = (active: Suggestion) => {
    const suggested = draftSuggestion(active, data)
    const position = suggested?.isComplete ? readDraft(suggested.draft) : null
    if (position === null) return compose(active)
    const target = { spans: [{ start: active.start, end: active.end }] }
    void report(tag([{ target, tags: { positions: [position] } }]), 'Tagged as suggested')
  }
  const dismiss = ({ start, end, reasons: [{ rule }] }: Suggestion) => {
    const revisionId = data.transcript.revision.id
    void report(call('suggestions.dismiss', { transcriptId, revisionId, start, end, rule }), null)
    step(1)
  }
  return {
    step,
    accept: () => withActive(accept),
    edit: () => withActive(compose),
    dismiss: () => withActive(dismiss),
    restoreAll: () => {
      const restored = call('suggestions.restore', { transcriptId })
      void report(
        restored.then(() => offerUndo('Dismissed suggestions are back.')),
        null,
      )
    },
  }
}

function withActive(deed: (active: Suggestion) => void): void {
  const { active } = useSuggestionState.getState()
  if (active) deed(active)
}

function show(suggestion: Suggestion, frame: PageFrame, cursor: KeyboardCursor, data: ReaderData): void {
  const { open } = useSuggestionState.getState()
  activate(null)
  cursor.place(suggestion.start)
  useSuggestionState.setState({ active: suggestion })
  goToOffset(frame, suggestion.start, !hasRoom(frame, suggestion))
  announce(
    `Suggestion ${open.indexOf(suggestion) + 1} of ${open.length}. ${tellReason(suggestion, data)}. ${data.transcript.text.slice(suggestion.start, suggestion.end)}`,
  )
}

/** Pixels that the line below a suggestion takes. */
const ROOM = 120

/** True where the whole sentence is in sight, and what is said of it fits below. */
function hasRoom({ editor, scroller }: PageFrame, { end }: Suggestion): boolean {
  const box = boxOfSpanStart(editor, { start: end - 1, end })
  return box !== null && box.bottom + ROOM <= scroller.getBoundingClientRect().bottom
}

/** “Somebody demands something: “demand””: what the main rule looks for, and the words that it found. */
export function tellReason({ reasons: [{ rule, start, end }] }: Suggestion, { transcript }: ReaderData): string {
  return `${describeRule(rule)}: “${transcript.text.slice(start, end)}”`
}

async function report(deed: Promise<unknown>, done: string | null): Promise<void> {
  try {
    await deed
    if (done !== null) announce(done)
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
  }
}
