import { SiteRule, signOf, tellRule, type StoredSiteRule } from '#shared/corrections/site-rule.ts'
import type { SiteRuleId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import { newId } from './new-id.ts'
import { parseJson } from './parse-json.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** By site, oldest first; of one site where given. What a later version wrote and this one cannot read is left out. */
export function listSiteRules(db: ProjectDatabase, site: string | null = null): StoredSiteRule[] {
  return db
    .all<Row<'site_rule'>>(
      'SELECT * FROM site_rule WHERE @site IS NULL OR site = @site ORDER BY site, created_at, id',
      { site },
    )
    .flatMap(toRule)
}

export function findSiteRule(db: ProjectDatabase, id: SiteRuleId): StoredSiteRule | undefined {
  const row = db.get<Row<'site_rule'>>('SELECT * FROM site_rule WHERE id = ?', id)
  return row && toRule(row)[0]
}

/** Takes the place of what was learnt about the same thing before. */
export function putSiteRule(db: ProjectDatabase, writer: Writer, site: string, rule: SiteRule): void {
  const sign = signOf(rule)
  const known = db.get<{ id: SiteRuleId }>('SELECT id FROM site_rule WHERE site = ? AND sign = ?', site, sign)
  if (known) {
    writer.update('site_rule', known, { rule: JSON.stringify(rule) })
    return
  }
  writer.insert('site_rule', {
    id: newId<SiteRuleId>(),
    site,
    sign,
    rule: JSON.stringify(rule),
    coder_id: writer.coderId,
    created_at: writer.now,
  })
}

export function deleteSiteRule(writer: Writer, id: SiteRuleId): boolean {
  return writer.delete('site_rule', { id })
}

function toRule({ id, site, rule: json }: Row<'site_rule'>): StoredSiteRule[] {
  const rule = SiteRule.safeParse(parseJson(json))
  return rule.success ? [{ id, site, rule: rule.data, words: tellRule(rule.data) }] : []
}
