import styles from './composer.module.css'

/** What the coder goes by. */
export interface CodingNotes {
  readonly definition: string
  readonly inclusion: string
  readonly exclusion: string
  readonly example: string
}

const LINES = [
  ['definition', null],
  ['inclusion', 'Include'],
  ['exclusion', 'Leave out'],
  ['example', 'Example'],
] as const

/** When to use the code or issue that is lit, in sight while it is chosen. */
export function CodingRule({
  id,
  name,
  notes,
}: {
  readonly id: string
  readonly name: string
  readonly notes: CodingNotes
}) {
  const lines = LINES.filter(([field]) => notes[field].trim() !== '')
  if (lines.length === 0) return null
  return (
    <div id={id} className={styles.rule}>
      <b>{name}</b>
      {lines.map(([field, label]) => (
        <p key={field} className={field === 'example' ? styles.ruleExample : undefined}>
          {label === null ? null : <small>{label}</small>} {notes[field]}
        </p>
      ))}
    </div>
  )
}
