import type { Issue } from '#shared/domain/issues.ts'
import { createScanner } from '#shared/suggestions/scan.ts'
import type { Uncounted } from '#shared/domain/recent-uses.ts'
import type { NamedIssue } from '#shared/suggestions/issue-names.ts'
import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import { useEffect, useMemo, useState } from 'react'
import { useBackendQuery } from '../../../api/queries.ts'
import { useSight } from '../page-sight.ts'
import type { ReaderData } from '../reader-data.ts'
import { leaveOutSettled } from './open-suggestions.ts'
import { scanInSlices } from './scan-in-slices.ts'
import { forgetSuggestions, showSuggestions } from './suggestion-state.ts'

interface Found {
  readonly suggestions: readonly Suggestion[]
  readonly isDone: boolean
}

/** Milliseconds after which the list is brought up to date though the page is busy. */
const PATIENCE = 300

const NOTHING: Found = { suggestions: [], isDone: false }
const none: readonly never[] = []

/** Reads the open text by the rules while it is shown, and keeps what is found in the state of suggestions. */
export function useSuggestions({ transcript, issues, passages }: ReaderData): void {
  const named = useNamedIssues(issues)
  const [found, setFound] = useState(NOTHING)
  const { data: dismissed = none } = useBackendQuery('suggestions.dismissed', { transcriptId: transcript.id })
  useEffect(() => {
    const place = { count: transcript.blocks.length, first: useSight.getState().seq }
    return scanInSlices(
      () => createScanner(transcript, named),
      place,
      (suggestions, isDone) => setFound({ suggestions, isDone }),
    )
  }, [transcript, named])
  useEffect(() => {
    const show = () =>
      showSuggestions(leaveOutSettled(found.suggestions, passages, dismissed), dismissed.length, !found.isDone)
    // A tag that was just put is painted first.
    const waiting = requestIdleCallback(show, { timeout: PATIENCE })
    return () => cancelIdleCallback(waiting)
  }, [found, passages, dismissed])
  useEffect(() => forgetSuggestions, [])
}

/** The names of issues; the same list for as long as no name changes, whatever is counted on them. */
function useNamedIssues(issues: ReadonlyMap<string, Uncounted<Issue>>): readonly NamedIssue[] {
  const now = useMemo(() => [...issues.values()].map(({ id, name, names }) => ({ id, name, names })), [issues])
  const [known, setKnown] = useState<readonly NamedIssue[]>(now)
  const isSame = useMemo(() => JSON.stringify(known) === JSON.stringify(now), [known, now])
  if (!isSame) setKnown(now)
  return isSame ? known : now
}
