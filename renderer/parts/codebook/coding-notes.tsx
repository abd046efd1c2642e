import { EditableText } from '../../ui/editable-text.tsx'
import type { CodebookChanges, CodebookItem } from './codebook-item.ts'
import styles from './codebook.module.css'

interface CodingNotesProps {
  readonly noun: 'issue' | 'code'
  readonly item: CodebookItem
  readonly onChange: (changes: CodebookChanges) => Promise<unknown>
}

type Note = 'inclusion' | 'exclusion' | 'example'

const notes: readonly { readonly note: Note; readonly label: string; readonly placeholder: string }[] = [
  { note: 'inclusion', label: 'Use it for', placeholder: 'Add what belongs here' },
  { note: 'exclusion', label: 'Not for', placeholder: 'Add what does not, however near it seems' },
  { note: 'example', label: 'Example', placeholder: 'Add typical words, or take them from a passage below' },
]

/** When the issue or code is to be used: what two coders need to agree. */
export function CodingNotes({ noun, item, onChange }: CodingNotesProps) {
  return (
    <dl className={styles.facts}>
      {notes.map(({ note, label, placeholder }) => (
        <div key={note} className={styles.fact}>
          <dt>{label}</dt>
          <dd>
            <EditableText
              label={label}
              value={item[note]}
              placeholder={placeholder}
              isMultiline
              onSave={(text) => onChange({ [note]: text })}
            />
          </dd>
        </div>
      ))}
      {item.source === undefined || item.source === '' ? null : (
        <div className={styles.fact}>
          <dt>Source</dt>
          <dd className={styles.source} title={`The scheme from which this ${noun} comes`}>
            {item.source}
          </dd>
        </div>
      )}
    </dl>
  )
}
