import { Attribution, ATTRIBUTION_LABELS, isOwnWord } from '#shared/domain/positions.ts'
import { attributionDefinitions } from '#shared/templates/attribution.ts'
import { Chip } from '../../ui/chip.tsx'
import { PageHeader } from '../../ui/screen-layout.tsx'
import styles from './lists.module.css'

/** On whose word a position is known: part of the program, so that it is read and not edited. */
export function AttributionPage() {
  return (
    <>
      <PageHeader
        title="Attribution"
        detail="On whose word we know a position. These are part of Demarche, which must itself tell a holder’s own word from what others say of them; they cannot be changed."
      />
      <ul className={styles.fixed}>
        {Attribution.options.map((attribution) => (
          <li key={attribution} className={styles.fixedRow}>
            <span className={styles.label}>{ATTRIBUTION_LABELS[attribution]}</span>
            <span className={styles.definition}>{attributionDefinitions[attribution]}</span>
            {isOwnWord(attribution) ? <Chip>own word</Chip> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
