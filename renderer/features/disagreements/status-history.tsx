import type { DatedStatus, Disagreement } from '#shared/domain/disagreements.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { Button as AriaButton } from 'react-aria-components'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { hueStyle } from '../../ui/option.tsx'
import { Section } from '../../ui/section.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { printDate } from '../../parts/transcript-words.ts'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import { changeStatus } from './disagreement-changes.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'
import styles from './disagreements.module.css'
import { hueOfStatus } from './hues.ts'
import { PressKey } from '../../parts/press-key.tsx'

interface StatusHistoryProps {
  readonly disagreement: Disagreement
  readonly codebook: Codebook
  readonly quotes: DisagreementQuotes
  readonly onAdd: () => void
  readonly onEdit: (status: DatedStatus) => void
}

/** How the disagreement stood, from when on, and what justifies saying so. */
export function StatusHistory({ disagreement, codebook, quotes, onAdd, onEdit }: StatusHistoryProps) {
  return (
    <div className={styles.part}>
      <Section
        title="Status over time"
        actions={
          <Button variant="quiet" icon="plus" aria-label="Add a status" onPress={onAdd}>
            Add
          </Button>
        }
      >
        {disagreement.statuses.length === 0 ? (
          <p className={codebookStyles.empty}>
            Nothing is said yet on how it stands: <PressKey action="disagreement.changeStatus" />.
          </p>
        ) : null}
        <ol>
          {disagreement.statuses.map((status, index) => {
            const term = codebook.terms.get(status.statusId)
            const hue = hueOfStatus(term?.key)
            const passage = status.passageId === null ? undefined : quotes.passages.get(status.passageId)
            const name = term?.label ?? 'unknown'
            return (
              <li key={`${status.since} ${status.statusId} ${index}`} className={styles.status}>
                <span className={styles.since}>{status.since === null ? 'undated' : printDate(status.since)}</span>
                <span
                  className={classNames(styles.statusDot, hue !== null && 'hue', hue !== null && styles.statusColoured)}
                  {...(hue === null ? {} : { style: hueStyle(hue) })}
                  aria-hidden="true"
                />
                <div className={styles.statusWords}>
                  <b>{name}</b>
                  {status.note === '' ? null : <span>{status.note}</span>}
                  {passage ? (
                    <AriaButton
                      className={classNames(codebookStyles.link, styles.statusQuote)}
                      onPress={() =>
                        navigate({
                          screen: 'reader',
                          transcriptId: passage.transcriptId,
                          focus: { passageId: passage.id },
                        })
                      }
                    >
                      <q>{joinQuotes(passage.quotes)}</q> <small>{describePlace(passage)}</small>
                    </AriaButton>
                  ) : null}
                </div>
                <IconButton label={`Edit: ${name}`} icon="edit" size={15} onPress={() => onEdit(status)} />
                <IconButton
                  label={`Delete: ${name}`}
                  icon="trash"
                  size={15}
                  onPress={() => void tryCommand(() => changeStatus(disagreement, status, null))}
                />
              </li>
            )
          })}
        </ol>
      </Section>
    </div>
  )
}
