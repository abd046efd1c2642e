import { z } from 'zod'
import { StoredSiteRule } from '../corrections/site-rule.ts'
import { SiteRuleId } from '../domain/ids.ts'
import { command, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

export const siteRulesApi = {
  /** What was learnt from corrections for the next page of each site; by site, oldest first. */
  'siteRules.list': query(Nothing, z.array(StoredSiteRule)),
  'siteRules.delete': command(z.object({ id: SiteRuleId }), Done),
} as const
