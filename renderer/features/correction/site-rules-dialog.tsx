import type { StoredSiteRule } from '#shared/corrections/site-rule.ts'
import { call } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './offers.module.css'

/** What was learnt from corrections for the next page of each site; each can be forgotten. */
export function SiteRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const rules = useBackendQuery('siteRules.list', {}).data ?? []
  return (
    <Dialog
      title="Learnt from corrections"
      isOpen
      onClose={onClose}
      footer={
        <Button onPress={onClose} takesFocus>
          Close
        </Button>
      }
    >
      <p>
        {rules.length === 0
          ? 'What you correct on one page of a site is remembered here, and offered for its next page.'
          : 'This is offered for the next pages of these sites.'}
      </p>
      {[...Map.groupBy(rules, ({ site }) => site)].map(([site, ofSite]) => (
        <Section key={site} title={site}>
          <ul>
            {ofSite.map((rule) => (
              <Rule key={rule.id} rule={rule} />
            ))}
          </ul>
        </Section>
      ))}
    </Dialog>
  )
}

function Rule({ rule: { id, words } }: { readonly rule: StoredSiteRule }) {
  return (
    <li className={styles.offer}>
      <span className={styles.words}>{words}</span>
      <IconButton
        label={`Forget: ${words}`}
        icon="close"
        size={13}
        onPress={() => void tryCommand(() => call('siteRules.delete', { id }))}
      />
    </li>
  )
}
