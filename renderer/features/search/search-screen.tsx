import type { SearchSort } from '#shared/api/search-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import { Span } from '#shared/domain/spans.ts'
import { useEffect, useRef, useState } from 'react'
import { call, messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useActions } from '../../commands/registry.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { ScreenLayout } from '../../ui/screen-layout.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { HitCounts } from './hit-counts.tsx'
import { HitList } from './hit-list.tsx'
import { QueryHelp } from './query-help.tsx'
import { SavedSearchBar } from './saved-search-bar.tsx'
import { SavedSearchDialog } from './saved-search-dialog.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { MOST_LINES, useOpenSearch, usePages, useRequest } from './search-data.ts'
import { SearchField } from './search-field.tsx'
import styles from './search-screen.module.css'
import { readQuery, sortBy, toggle, useSearch } from './search-state.ts'
import type { ShownFault } from './search-state.ts'
import { TagHitsDialog } from './tag-hits-dialog.tsx'

/** So many hits are chosen and tagged at once. */
const MOST_CHOSEN = 5_000

/** Search in all transcripts: hits as lines of their context, counted by speaker and year, to read or to tag. */
export function SearchScreen() {
  const { asked, sort, chosen, onlyNew } = useSearch()
  const [isTagging, setTagging] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const fault = readFault(asked)
  const saved = useOpenSearch()
  const request = useRequest()
  const { query } = request
  const first = usePages(request, sort, 0, 0)
  const summary = useBackendQuery('search.summary', query === '' ? null : request)
  const total = first.total ?? summary.data?.total ?? null
  const shown = Math.min(total ?? first.lines.size, MOST_LINES)
  const counted = summary.data && summary.data.total > 0 ? summary.data : null
  const hasSaved = (useBackendQuery('savedSearches.list', {}).data ?? []).length > 0
  usePreparedIndex()
  useFocusOnHits(list, query, shown > 0)

  const chooseAll = async () => {
    if (chosen.size > 0) return useSearch.setState({ chosen: new Map() })
    const { hits } = await call('search.run', { ...request, sort, limit: MOST_CHOSEN })
    toggle(hits, true)
  }
  useActions([
    { ...describe('search.find'), run: () => input.current?.select() },
    { ...describe('search.selectAll'), isEnabled: shown > 0, run: chooseAll },
    { ...describe('search.tag'), isEnabled: chosen.size > 0, run: () => setTagging(true) },
    { ...describe('search.save'), isEnabled: query !== '' && saved === null, run: () => setSaving(true) },
  ])

  const failure = first.error
  const faultOfAnswer = failure && faultOf(failure)
  return (
    <ScreenLayout
      navLabel="Saved searches and counts of hits"
      {...((hasSaved || counted) && {
        nav: (
          <>
            <SavedSearches />
            {counted ? <HitCounts asked={asked} summary={counted} /> : null}
          </>
        ),
      })}
    >
      <div className={styles.screen}>
        <SearchField inputRef={input} fault={fault ?? faultOfAnswer} onLeave={() => list.current?.focus()} />
        {asked === '' ? <FirstSearch /> : null}
        {failure && !faultOfAnswer ? <InlineError>{messageOf(failure)}</InlineError> : null}
        {saved ? <SavedSearchBar saved={saved} /> : null}
        {query !== '' && !failure ? (
          <>
            <Toolbar
              shown={shown}
              total={total}
              transcripts={summary.data?.transcripts ?? null}
              isSaved={saved !== null}
            />
            {first.isPending ? <Spinner label="Searching" /> : null}
            {total === 0 ? (
              <p className={styles.none}>
                {onlyNew
                  ? 'Nothing new was found since it was looked at.'
                  : 'Nothing was found. Fewer words, or a beginning with *, find more.'}
              </p>
            ) : null}
            {shown > 0 ? <HitList key={`${query} ${sort} ${String(onlyNew)}`} count={shown} listRef={list} /> : null}
          </>
        ) : null}
      </div>
      {isSaving ? <SavedSearchDialog saved={null} query={query} onClose={() => setSaving(false)} /> : null}
      {isTagging ? <TagHitsDialog hits={[...chosen.values()]} onClose={() => setTagging(false)} /> : null}
    </ScreenLayout>
  )
}

/** The index is built, or brought up to date, as soon as somebody comes here. */
function usePreparedIndex(): void {
  const { mutate } = useBackendCommand('search.prepare')
  useEffect(() => mutate({}), [mutate])
}

/** New hits have the keys, so that they can be gone through at once. */
function useFocusOnHits(list: { readonly current: HTMLDivElement | null }, query: string, hasHits: boolean): void {
  const focused = useRef('')
  useEffect(() => {
    if (!hasHits || focused.current === query) return
    focused.current = query
    list.current?.focus({ preventScroll: true })
  }, [list, query, hasHits])
}

function readFault(asked: string): ShownFault | null {
  return asked === '' ? null : readQuery(asked).fault
}

/** A fault of the query that only the project can know of: a name that is not there. */
function faultOf(error: Error): ShownFault | null {
  if (!(error instanceof AppError) || error.code !== 'invalid-input') return null
  const at = Span.safeParse(error.details)
  return { message: error.message, at: at.success ? at.data : null }
}

const orders: Readonly<Record<SearchSort, string>> = {
  document: 'In the order of the library',
  date: 'By date',
  left: 'By the words before',
  right: 'By the words after',
}
const orderOptions = (['document', 'date', 'left', 'right'] as const).map((id) => ({ id, name: orders[id] }))

interface ToolbarProps {
  readonly shown: number
  /** Null while they are counted. */
  readonly total: number | null
  readonly transcripts: number | null
  readonly isSaved: boolean
}

function Toolbar({ shown, total, transcripts, isSaved }: ToolbarProps) {
  const { sort, chosen } = useSearch()
  return (
    <div className={styles.toolbar}>
      <output className={styles.total}>
        {total === null ? `${shown} hits so far, counting…` : count(total, 'hit')}
        {transcripts === null ? '' : ` in ${count(transcripts, 'transcript')}`}
        {total !== null && total > MOST_LINES ? `; the first ${MOST_LINES.toLocaleString('en')} are shown` : ''}
      </output>
      {isSaved ? null : (
        <Button variant="quiet" icon="example" onPress={() => runAction('search.save')}>
          Save…
        </Button>
      )}
      {shown > 0 ? (
        <>
          <Button variant="quiet" onPress={() => runAction('search.selectAll')}>
            {chosen.size > 0 ? `Let go of ${count(chosen.size, 'chosen hit')}` : 'Choose all'}
          </Button>
          <Button icon="codes" isDisabled={chosen.size === 0} onPress={() => runAction('search.tag')}>
            Tag…
          </Button>
          <Select label="Order" isLabelHidden options={orderOptions} value={sort} onChange={sortBy} />
        </>
      ) : null}
    </div>
  )
}

function FirstSearch() {
  return (
    <div className={styles.first}>
      <EmptyState title="Search in all transcripts">
        English and Russian words are found in all their forms, Japanese ones wherever they stand. What can be written:
      </EmptyState>
      <QueryHelp />
    </div>
  )
}
