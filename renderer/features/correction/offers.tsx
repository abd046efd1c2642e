import { offerCorrections } from '#shared/corrections/offer-corrections.ts'
import type { SiteOffer } from '#shared/corrections/offer-corrections.ts'
import { siteOf } from '#shared/corrections/site-rule.ts'
import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import { useDeferredValue, useMemo } from 'react'
import { call } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import { toMetadata, withMetadata } from '../../parts/metadata-draft.ts'
import type { MetadataDraft } from '../../parts/metadata-draft.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { newSpeakerId } from '../../parts/new-speaker-id.ts'
import { changeMetadata, correctDraft, usePreview } from './preview-state.ts'
import styles from './offers.module.css'

/** What was corrected on earlier pages of the same site and would change something here, as it stands now. */
export function useOffers(text: CorrectableText | null, metadata: MetadataDraft | null): readonly SiteOffer[] {
  const rules = useBackendQuery('siteRules.list', {}).data
  const settled = useDeferredValue(text)
  const details = useDeferredValue(metadata)
  return useMemo(() => {
    if (!settled || !details || !rules) return []
    const draft = { ...settled, metadata: toMetadata(details) }
    const site = siteOf(draft.metadata)
    const ofSite = rules.filter((rule) => rule.site === site)
    return ofSite.length === 0 ? [] : offerCorrections(draft, ofSite, newSpeakerId)
  }, [settled, details, rules])
}

/** Does what is offered, as one step. */
export function takeOffers(offers: readonly SiteOffer[]): void {
  const corrections = offers.flatMap((offer) => offer.corrections)
  if (corrections.length > 0) {
    const [first] = offers
    correctDraft({
      label: offers.length === 1 && first ? first.words : 'As on earlier pages of this site',
      corrections,
    })
  }
  const { metadata } = usePreview.getState()
  if (!metadata) return
  const changes = offers.map((offer) => offer.metadata)
  changeMetadata(changes.reduce<MetadataDraft>((draft, change) => withMetadata(draft, change), metadata))
}

/** Lists what is offered; each can be done, or forgotten for good. */
export function Offers({ offers, site }: { readonly offers: readonly SiteOffer[]; readonly site: string }) {
  const key = useKeyOf('correction.applyOffers')
  if (offers.length === 0) return null
  return (
    <section className={styles.offers} aria-label="As on earlier pages">
      <div className={styles.head}>
        <h2 className={styles.title}>Corrected so on earlier pages of {site}</h2>
        <Button kbd={key} onPress={() => runAction('correction.applyOffers')}>
          Apply all
        </Button>
      </div>
      <ul>
        {offers.map((offer) => (
          <li key={offer.ruleId} className={styles.offer}>
            <span className={styles.words}>{offer.words}</span>
            <Button variant="quiet" aria-label={`Apply: ${offer.words}`} onPress={() => takeOffers([offer])}>
              Apply
            </Button>
            <IconButton
              label={`Forget: ${offer.words}`}
              icon="close"
              size={13}
              onPress={() => void tryCommand(() => call('siteRules.delete', { id: offer.ruleId }))}
            />
          </li>
        ))}
      </ul>
      <Button variant="quiet" onPress={() => runAction('siteRules.show')}>
        All that was learnt…
      </Button>
    </section>
  )
}
