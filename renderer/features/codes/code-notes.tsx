import type { Code } from '#shared/domain/codes.ts'
import { EditableText } from '../../ui/editable-text.tsx'
import styles from '../../parts/codebook/codebook.module.css'

type Note = 'inclusion' | 'exclusion' | 'example'

interface CodeNotesProps {
  readonly code: Code
  readonly onChange: (changes: { [N in Note]?: string }) => Promise<unknown>
}

const notes: readonly { readonly note: Note; readonly label: string; readonly placeholder: string }[] = [
  { note: 'inclusion', label: 'Use it for', placeholder: 'Add what is to be coded' },
  { note: 'exclusion', label: 'Not for', placeholder: 'Add what is not, however near it seems' },
  { note: 'example', label: 'Example', placeholder: 'Add a typical passage' },
]

/** When the code is to be used: what two coders need to agree. */
export function CodeNotes({ code, onChange }: CodeNotesProps) {
  return (
    <dl className={styles.facts}>
      {notes.map(({ note, label, placeholder }) => (
        <div key={note} className={styles.fact}>
          <dt>{label}</dt>
          <dd>
            <EditableText
              label={label}
              value={code[note]}
              placeholder={placeholder}
              isMultiline
              onSave={(text) => onChange({ [note]: text })}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
