import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { Correction } from '#shared/corrections/correction.ts'
import { learnDetails, learnRules } from '#shared/corrections/learn-rules.ts'
import { applyRules, offerCorrections, type SiteOffer } from '#shared/corrections/offer-corrections.ts'
import { standingGuesses, standingReasons } from '#shared/corrections/settle.ts'
import { siteOf, type SiteRule } from '#shared/corrections/site-rule.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { TranscriptMetadata } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { newId } from '../../store/new-id.ts'
import { listSiteRules, putSiteRule } from '../../store/site-rule-store.ts'
import type { Writer } from '../../store/writer.ts'
import type { Draft } from '../importing/draft.ts'

/** What was learnt on earlier pages of the draft's site and would change something in it. */
export function offersFor(db: ProjectDatabase, draft: Draft): SiteOffer[] {
  const site = siteOf(draft.metadata)
  return site === null ? [] : offerCorrections(draft, listSiteRules(db, site), newId<SpeakerId>)
}

/** The draft with all of that changed, and its guesses and reasons to look as they then stand. */
export function applySiteRules(db: ProjectDatabase, draft: Draft): Draft {
  const site = siteOf(draft.metadata)
  const rules = site === null ? [] : listSiteRules(db, site)
  if (rules.length === 0) return draft
  const applied = applyRules(draft, rules, newId<SpeakerId>)
  const guesses = standingGuesses(draft.guesses, draft.metadata, applied.metadata)
  const lookReasons = standingReasons(draft.lookReasons, { ...applied, ...applied.metadata, guesses })
  return { ...applied, guesses, lookReasons }
}

/** Remembers what was corrected for the next page of the site, which is known by what its pages say before. */
export function learnCorrections(
  db: ProjectDatabase,
  writer: Writer,
  before: CorrectableText & { readonly metadata: TranscriptMetadata },
  corrections: readonly Correction[],
): void {
  remember(db, writer, before.metadata, before.metadata, learnRules(before, corrections))
}

/** The same of details that were set by hand. */
export function learnSetDetails(
  db: ProjectDatabase,
  writer: Writer,
  before: TranscriptMetadata,
  after: TranscriptMetadata,
): void {
  remember(db, writer, before, after, learnDetails(before, after))
}

function remember(
  db: ProjectDatabase,
  writer: Writer,
  before: TranscriptMetadata,
  after: TranscriptMetadata,
  rules: readonly SiteRule[],
): void {
  const site = siteOf(before) ?? siteOf(after)
  if (site === null) return
  for (const rule of rules) putSiteRule(db, writer, site, rule)
}
