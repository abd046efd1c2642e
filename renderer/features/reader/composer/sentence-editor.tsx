import type { SentencePart, SentenceRole } from '#shared/domain/position-sentence.ts'
import { classNames } from '../../../ui/class-names.ts'
import styles from './composer.module.css'

interface SentenceEditorProps {
  readonly parts: readonly SentencePart[]
  readonly onChoose: (role: SentenceRole) => void
}

/** The position as it will read. A press on an underlined part goes to its field. */
export function SentenceEditor({ parts, onChoose }: SentenceEditorProps) {
  return (
    <p className={styles.say} aria-live="polite">
      {parts.map((part, index) => {
        const key = `${index} ${part.role}`
        if (part.role === 'plain') return <span key={key}>{part.text.replace(/\($|^\)/u, '')}</span>
        const button = (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            className={classNames(styles.part, part.missing && styles.missing)}
            onClick={() => onChoose(part.role)}
          >
            {part.text}
          </button>
        )
        if (!parts[index - 1]?.text.endsWith('(')) return button
        // Else a line may end behind the bracket.
        return (
          <span key={key} className={styles.bracketed}>
            ({button})
          </span>
        )
      })}
      {parts.at(-1)?.text.endsWith('…') ? null : '.'}
    </p>
  )
}
