import type { ActorId } from '#shared/domain/ids.ts'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { orderByUse } from '#shared/domain/recent-uses.ts'
import { actorOptions } from '../../parts/actor-words.ts'
import { useCountedCodebook } from '../../parts/codebook-data.ts'
import { useRecentUses } from '../../parts/recent-uses.ts'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import styles from './disagreements.module.css'

interface ActorsFieldProps {
  readonly label: string
  readonly value: readonly ActorId[]
  readonly onChange: (ids: readonly ActorId[]) => void
  readonly takesFocus?: boolean
}

/** One actor or several. */
export function ActorsField({ label, value, onChange, takesFocus = false }: ActorsFieldProps) {
  const { actors } = useCountedCodebook()
  const recent = useRecentUses()
  const free = [...actors.values()].filter((actor) => !value.includes(actor.id))
  const options = actorOptions(orderByUse(free, recent.actorIds))
  return (
    <div className={styles.actorsField}>
      <ComboBox
        label={label}
        options={options}
        value={null}
        onChange={(id) => onChange([...value, id])}
        placeholder={value.length === 0 ? 'Name or spelling' : 'Add another'}
        takesFocus={takesFocus}
      />
      {value.length === 0 ? null : (
        <div className={codebookStyles.chips}>
          {value.map((id) => {
            const name = actors.get(id)?.name ?? 'Unknown'
            return (
              <Chip
                key={id}
                removeLabel={`Remove ${name}`}
                onRemove={() => onChange(value.filter((one) => one !== id))}
              >
                {name}
              </Chip>
            )
          })}
        </div>
      )}
    </div>
  )
}
