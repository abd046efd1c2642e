import type { ActorId } from '#shared/domain/ids.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { EditableText } from '../../ui/editable-text.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import { printDate } from '../../parts/transcript-words.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import styles from './actor-page.module.css'

/** Dated notes on the actor. */
export function ActorMemos({ actorId }: { readonly actorId: ActorId }) {
  const { data: memos = [] } = useBackendQuery('memos.list', { subject: 'actor', subjectId: actorId })
  const create = useBackendCommand('memos.create')
  const update = useBackendCommand('memos.update')
  const remove = useBackendCommand('memos.delete')
  return (
    <Section title="Memos">
      {memos.map((memo) => (
        <div key={memo.id} className={styles.memo}>
          <div className={styles.memoText}>
            <EditableText
              label="Memo"
              value={memo.text}
              isMultiline
              canBeEmpty={false}
              onSave={(text) => update.mutateAsync({ id: memo.id, text })}
            />
          </div>
          <div className={styles.memoFoot}>
            <span>{printDate(memo.createdAt.slice(0, 10))}</span>
            <IconButton
              label="Delete memo"
              icon="trash"
              size={14}
              onPress={() => void tryCommand(() => remove.mutateAsync({ id: memo.id }))}
            />
          </div>
        </div>
      ))}
      <EditableText
        // A stored memo empties the field for the next one.
        key={memos.length}
        label="New memo"
        value=""
        placeholder="Write a memo"
        isMultiline
        onSave={(text) => create.mutateAsync({ subject: 'actor', subjectId: actorId, text })}
      />
    </Section>
  )
}
