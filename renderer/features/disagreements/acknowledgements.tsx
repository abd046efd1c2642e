import type { Acknowledgement, Disagreement } from '#shared/domain/disagreements.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { Quotation } from '../../parts/quotations/quotation.tsx'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'
import styles from './disagreements.module.css'
import { PressKey } from '../../parts/press-key.tsx'

interface AcknowledgementsProps {
  readonly disagreement: Disagreement
  readonly codebook: Codebook
  readonly quotes: DisagreementQuotes
  readonly onAdd: () => void
}

/** Passages in which a party says that the disagreement exists, or that it does not: evidence too. */
export function Acknowledgements({ disagreement, codebook, quotes, onAdd }: AcknowledgementsProps) {
  const update = useBackendCommand('disagreements.update')
  const remove = (gone: Acknowledgement) =>
    tryCommand(() =>
      update.mutateAsync({
        id: disagreement.id,
        changes: { acknowledgements: disagreement.acknowledgements.filter((one) => one !== gone) },
      }),
    )
  const dated = disagreement.acknowledgements
    .flatMap((acknowledgement) => {
      const passage = quotes.passages.get(acknowledgement.passageId)
      return passage ? [{ acknowledgement, passage }] : []
    })
    .toSorted((a, b) => (a.passage.date ?? '9999').localeCompare(b.passage.date ?? '9999'))
  return (
    <div className={styles.part}>
      <Section
        title="Acknowledged and denied"
        actions={
          <Button variant="quiet" icon="plus" aria-label="Add a passage that acknowledges or denies it" onPress={onAdd}>
            Add
          </Button>
        }
      >
        {dated.length === 0 ? (
          <p className={codebookStyles.empty}>
            No party has been found to say that they disagree, or that they do not:{' '}
            <PressKey action="disagreement.addAcknowledgement" />.
          </p>
        ) : null}
        {dated.map(({ acknowledgement, passage }) => {
          const actor =
            acknowledgement.actorId === null ? undefined : codebook.actors.get(acknowledgement.actorId)?.name
          return (
            <Quotation
              key={`${passage.id} ${acknowledgement.actorId} ${acknowledgement.does}`}
              quotes={passage.quotes}
              transcriptId={passage.transcriptId}
              passageId={passage.id}
              actions={
                <IconButton label="Remove" icon="minus" size={15} onPress={() => void remove(acknowledgement)} />
              }
            >
              <span className={styles.does}>
                {acknowledgement.does === 'denies' ? 'denied' : 'acknowledged'}
                {actor === undefined ? '' : ` by ${actor}`}
              </span>
              <span>{describePlace(passage)}</span>
            </Quotation>
          )
        })}
      </Section>
    </div>
  )
}
