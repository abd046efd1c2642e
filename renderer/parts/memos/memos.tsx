import type { MemoId } from '#shared/domain/ids.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { useActions } from '../../commands/registry.ts'
import { Button } from '../../ui/button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Section } from '../../ui/section.tsx'
import { MemoItem } from './memo-item.tsx'
import styles from './memos.module.css'
import type { MemoPlace } from './use-memo-words.ts'

interface MemosProps extends MemoPlace {
  /** Its name, for screen readers: "Norrland". */
  readonly name: string
}

/** A part of a page: the memos on one thing, and a way to write one more. */
export function MemosSection(props: MemosProps & { readonly subject: 'actor' | 'issue' | 'code' | 'disagreement' }) {
  const writing = useWriting()
  useActions([{ ...describe(`${props.subject}.writeMemo`), run: writing.start }])
  return (
    <Section title="Memos" actions={<WriteButton onPress={writing.start} />}>
      <MemoList {...props} {...writing} />
    </Section>
  )
}

/** The same without a heading of its own; with none there yet, one is begun. */
export function MemosAlone(props: MemosProps) {
  const writing = useWriting()
  return (
    <div className={styles.alone}>
      <MemoList {...props} {...writing} beginsFirst />
      <div>
        <WriteButton onPress={writing.start} />
      </div>
    </div>
  )
}

/** One that is being written for the first time; `id` from when it is stored. */
interface Draft {
  readonly key: number
  readonly id: MemoId | null
}

interface Writing {
  readonly draft: Draft | null
  readonly setDraft: (draft: Draft | null) => void
  readonly start: () => void
}

function useWriting(): Writing {
  const [draft, setDraft] = useState<Draft | null>(null)
  return { draft, setDraft, start: () => setDraft({ key: (draft?.key ?? 0) + 1, id: null }) }
}

function WriteButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button variant="quiet" icon="plus" onPress={onPress}>
      Write a memo
    </Button>
  )
}

function MemoList(props: MemosProps & Writing & { readonly beginsFirst?: boolean }) {
  const { subject, subjectId, name, draft, setDraft, beginsFirst = false } = props
  const place = { subject, subjectId }
  const query = useBackendQuery('memos.list', place)
  const memos = query.data?.filter(({ id }) => id !== draft?.id) ?? []
  const label = `Memo on ${name}`
  const first = beginsFirst && query.data?.length === 0 && draft === null ? { key: 0, id: null } : null
  const written = draft ?? first
  return (
    <>
      {query.error ? <InlineError>{messageOf(query.error)}</InlineError> : null}
      {memos.map((memo) => (
        <MemoItem key={memo.id} memo={memo} place={place} label={label} />
      ))}
      {written === null ? null : (
        <MemoItem
          key={`new ${written.key}`}
          memo={null}
          place={place}
          label={`New memo on ${name}`}
          takesFocus
          onMade={(id) => setDraft({ key: written.key, id })}
          onLeft={() => setDraft(null)}
        />
      )}
    </>
  )
}
