import { useMemo } from 'react'
import { useBackendQuery } from '../api/queries.ts'
import { useTranscripts } from '../api/transcript-list.ts'
import { actionGroups, isEnabled } from '../commands/action.ts'
import { useOfferedActions } from '../commands/registry.ts'
import type { Shortcut } from '../commands/shortcut.ts'
import { navigate } from '../state/route.ts'
import { findMatching } from '../ui/matching.ts'

export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly shortcut?: Shortcut
  /** Other words by which it is found. */
  readonly keywords: readonly string[]
  readonly run: () => unknown
}

export interface PaletteGroup {
  /** Unlike that of any entry: groups and entries are one collection. */
  readonly id: string
  readonly title: string
  readonly entries: readonly PaletteEntry[]
}

const shownPerGroup = 8

/**
 * What the palette lists for a query, in groups: with an empty one, what can be done here. Null until the places are
 * known: they stand above the actions, and what Enter does must not change under the hand that presses it.
 */
export function usePaletteEntries(query: string): PaletteGroup[] | null {
  const actions = useActionGroups()
  const { places, isPending } = usePlaceGroups()
  return useMemo(() => {
    if (query.trim() === '') return [...actions, ...places.slice(0, 1).map(firstOnes)]
    if (isPending) return null
    return [...places, ...actions]
      .map(({ id, title, entries }) => ({
        id,
        title,
        entries: findMatching(entries, query, (entry) => [entry.label, ...entry.keywords]),
      }))
      .filter(({ entries }) => entries.length > 0)
      .map(firstOnes)
  }, [actions, places, isPending, query])
}

function firstOnes({ id, title, entries }: PaletteGroup): PaletteGroup {
  return { id, title, entries: entries.slice(0, shownPerGroup) }
}

function useActionGroups(): PaletteGroup[] {
  const offered = useOfferedActions()
  return useMemo(() => {
    const usable = offered.filter((action) => isEnabled(action) && action.id !== 'view.palette')
    return actionGroups
      .map((title) => ({
        id: `do.${title}`,
        title,
        entries: usable
          .filter((action) => action.group === title)
          .map(({ id, label, shortcut, hint = '', run }): PaletteEntry => ({
            id,
            label,
            keywords: [`${title} ${label} ${hint}`],
            run,
            ...(shortcut === undefined ? {} : { shortcut }),
          })),
      }))
      .filter(({ entries }) => entries.length > 0)
  }, [offered])
}

/** Everything in the project that has a name and a screen. */
function usePlaceGroups(): { places: PaletteGroup[]; isPending: boolean } {
  const lists = [
    useTranscripts(),
    useBackendQuery('disagreements.list', {}),
    useBackendQuery('issues.list', {}),
    useBackendQuery('actors.list', {}),
    useBackendQuery('codes.list', {}),
  ] as const
  const [{ data: transcripts }, { data: disagreements }, { data: issues }, { data: actors }, { data: codes }] = lists
  const places = useMemo(() => {
    const groups: PaletteGroup[] = [
      {
        id: 'places.transcripts',
        title: 'Transcripts',
        entries: (transcripts ?? []).map(({ id, title, date, publisher, place }) => ({
          id,
          label: title,
          detail: [date, publisher].filter(Boolean).join(', '),
          keywords: [`${title} ${date ?? ''} ${publisher ?? ''} ${place ?? ''}`],
          run: () => navigate({ screen: 'reader', transcriptId: id }),
        })),
      },
      {
        id: 'places.disagreements',
        title: 'Disagreements',
        entries: (disagreements ?? []).map(({ id, title, question }) => ({
          id,
          label: title,
          keywords: [question],
          run: () => navigate({ screen: 'disagreements', disagreementId: id }),
        })),
      },
      {
        id: 'places.issues',
        title: 'Issues',
        entries: (issues ?? []).map(({ id, name, names }) => ({
          id,
          label: name,
          keywords: names.map((one) => one.text),
          run: () => navigate({ screen: 'issues', issueId: id }),
        })),
      },
      {
        id: 'places.actors',
        title: 'Actors',
        entries: (actors ?? []).map(({ id, name, aliases }) => ({
          id,
          label: name,
          keywords: aliases,
          run: () => navigate({ screen: 'actors', actorId: id }),
        })),
      },
      {
        id: 'places.codes',
        title: 'Codes',
        entries: (codes ?? []).map(({ id, name }) => ({
          id,
          label: name,
          keywords: [],
          run: () => navigate({ screen: 'codes', codeId: id }),
        })),
      },
    ]
    return groups.filter(({ entries }) => entries.length > 0)
  }, [transcripts, disagreements, issues, actors, codes])
  return { places, isPending: lists.some((list) => list.isPending) }
}
