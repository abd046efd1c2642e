import { useRef, useState } from 'react'
import type { FormEvent, RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { QueryHelp } from './query-help.tsx'
import styles from './search-screen.module.css'
import { ask, readQuery, restrict, useSearch, without } from './search-state.ts'
import type { ShownFault } from './search-state.ts'

interface SearchFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** What the backend says of the query that was asked. */
  readonly fault: ShownFault | null
  readonly onLeave: () => void
}

/** What is searched for, how it can be written, and what it is restricted to. */
export function SearchField({ inputRef, fault, onLeave }: SearchFieldProps) {
  const { draft, asked } = useSearch()
  const helpButton = useRef<HTMLSpanElement>(null)
  const [isHelping, setHelping] = useState(false)
  const shown = draft === asked ? fault : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(draft)
  }
  return (
    <search className={styles.form}>
      <form onSubmit={submit}>
        <div className={styles.field}>
          <TextField
            ref={inputRef}
            label="Search in all transcripts"
            isLabelHidden
            placeholder="Words, “exact phrases”, begin*, OR, -without, speaker:…"
            value={draft}
            onChange={(value) => useSearch.setState({ draft: value })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') onLeave()
            }}
            takesFocus={asked === ''}
            autoComplete="off"
            spellCheck="false"
            error={shown?.message ?? null}
          />
          <span ref={helpButton}>
            <Button variant="quiet" onPress={() => setHelping(true)}>
              What can I write?
            </Button>
          </span>
          <Button variant="primary" type="submit">
            Search
          </Button>
        </div>
      </form>
      {shown?.at && shown.at.end > shown.at.start ? <MarkedQuery query={asked} at={shown.at} /> : null}
      <Restrictions />
      <Popover
        label="How a search is written"
        isOpen={isHelping}
        onClose={() => setHelping(false)}
        triggerRef={helpButton}
      >
        <QueryHelp />
      </Popover>
    </search>
  )
}

/** The query with what cannot be read in it. */
function MarkedQuery({ query, at: { start, end } }: { query: string; at: NonNullable<ShownFault['at']> }) {
  return (
    <p className={styles.marked}>
      {query.slice(0, start)}
      <mark>{query.slice(start, end)}</mark>
      {query.slice(end)}
    </p>
  )
}

function Restrictions() {
  const asked = useSearch((state) => state.asked)
  const { restrictions, isUntagged } = readQuery(asked)
  if (asked === '') return null
  return (
    <div className={styles.chips}>
      {restrictions.map(({ field, values, isNegated, at }) => (
        <Chip key={at.start} removeLabel={`Take out ${field}`} onRemove={() => ask(without(asked, at))}>
          {isNegated ? 'not ' : ''}
          {field}: {values.join(' or ')}
        </Chip>
      ))}
      {isUntagged ? (
        <Chip removeLabel="Take out untagged" onRemove={() => ask(asked.replace(/(^|\s)untagged(?=\s|$)/u, ' '))}>
          untagged only
        </Chip>
      ) : (
        <Button variant="quiet" icon="filter" onPress={() => ask(`${asked} untagged`)}>
          Untagged only
        </Button>
      )}
      {restrictions.some(({ field }) => field === 'role') ? null : (
        <Button variant="quiet" icon="filter" onPress={() => ask(restrict(asked, 'role', 'answer'))}>
          Answers only
        </Button>
      )}
    </div>
  )
}
