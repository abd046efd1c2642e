import { AppError } from '#shared/api/envelope.ts'
import type { siteRulesApi } from '#shared/api/site-rules-api.ts'
import { deleteSiteRule, findSiteRule, listSiteRules } from '../../store/site-rule-store.ts'
import type { Session } from '../session.ts'
import { DONE, shorten, type HandlersOf } from './handler.ts'

export function siteRuleHandlers(session: Session): HandlersOf<keyof typeof siteRulesApi> {
  return {
    'siteRules.list': () => listSiteRules(session.db),
    'siteRules.delete': ({ id }) =>
      session.command('siteRules.delete', (writer) => {
        const rule = findSiteRule(session.db, id)
        if (!rule) throw new AppError('not-found', 'This is not remembered any more.')
        deleteSiteRule(writer, id)
        return { value: DONE, label: `Forgot of ${shorten(rule.site)}: ${shorten(rule.words)}` }
      }),
  }
}
