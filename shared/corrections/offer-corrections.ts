import { z } from 'zod'
import { SiteRuleId, type SpeakerId } from '../domain/ids.ts'
import type { Block } from '../domain/transcripts.ts'
import { TranscriptMetadata } from '../domain/transcripts.ts'
import { applyCorrections, type CorrectableText } from './apply-correction.ts'
import { Correction } from './correction.ts'
import { foldWords, type SiteRule, type StoredSiteRule } from './site-rule.ts'

/** What a rule would change in a draft. Offers can be taken in any order, and each without the others. */
export const SiteOffer = z.object({
  ruleId: SiteRuleId,
  /** What the rule says, in plain words. */
  words: z.string(),
  corrections: z.array(Correction),
  metadata: TranscriptMetadata.partial(),
})
export type SiteOffer = z.infer<typeof SiteOffer>

export interface CorrectableDraft extends CorrectableText {
  readonly metadata: TranscriptMetadata
}

/** Those of the rules that would change something in the draft; `newId` makes ids of speakers. */
export function offerCorrections(
  draft: CorrectableDraft,
  rules: readonly StoredSiteRule[],
  newId: () => SpeakerId,
): SiteOffer[] {
  const page = foldPage(draft)
  return rules.flatMap(({ id, rule, words }) => {
    const corrections = correctionsOf(page, rule, newId)
    const metadata = detailsOf(draft.metadata, rule)
    const isIdle = corrections.length === 0 && Object.keys(metadata).length === 0
    return isIdle ? [] : [{ ruleId: id, words, corrections, metadata }]
  })
}

/** The draft with all that the rules change. A second round serves rules on speakers whom the first one found. */
export function applyRules<Draft extends CorrectableDraft>(
  draft: Draft,
  rules: readonly StoredSiteRule[],
  newId: () => SpeakerId,
): Draft {
  let current = draft
  for (let round = 0; round < 2; round++) {
    const offers = offerCorrections(current, rules, newId)
    const { corrected } = applyCorrections(
      current,
      offers.flatMap(({ corrections }) => corrections),
    )
    const metadata = offers.reduce((details, offer) => Object.assign(details, offer.metadata), { ...current.metadata })
    current = { ...corrected, metadata }
  }
  return current
}

/** The draft with its short paragraphs and labels folded, each once. */
interface FoldedPage {
  readonly draft: CorrectableDraft
  readonly byWords: ReadonlyMap<string, readonly Block[]>
  readonly byLabel: ReadonlyMap<string, readonly Block[]>
  /** By the words before the first colon, where there is no label. */
  readonly byOpening: ReadonlyMap<string, readonly { readonly seq: number; readonly end: number }[]>
}

/** Longer words are in no rule. */
const LONGEST = 200
const OPENING = /^([^:：\n]{1,120})[:：]\s*(?=\S)/u

function foldPage(draft: CorrectableDraft): FoldedPage {
  const { text, blocks } = draft
  const short = blocks.filter(({ start, end }) => end - start <= LONGEST)
  const openings = blocks.flatMap(({ seq, start, end, label, kind }) => {
    if (label !== null || (kind !== 'speech' && kind !== 'paragraph')) return []
    const found = OPENING.exec(text.slice(start, Math.min(end, start + LONGEST)))
    return found?.[1] === undefined ? [] : [{ seq, end: found[0].length, words: foldWords(found[1]) }]
  })
  return {
    draft,
    byWords: Map.groupBy(short, ({ start, end }) => foldWords(text.slice(start, end))),
    byLabel: Map.groupBy(blocks, ({ label }) => (label === null ? '' : foldWords(label))),
    byOpening: Map.groupBy(openings, ({ words }) => words),
  }
}

function correctionsOf(page: FoldedPage, rule: SiteRule, newId: () => SpeakerId): Correction[] {
  switch (rule.does) {
    case 'kind':
      return setKind(page.byWords.get(foldWords(rule.words)) ?? [], rule.kind)
    case 'label-kind':
      return setKind(page.byLabel.get(foldWords(rule.label)) ?? [], rule.kind)
    case 'unlabel':
      return (page.byLabel.get(foldWords(rule.label)) ?? []).map(({ seq }) => ({ does: 'unlabel', seq }))
    case 'label':
      return (page.byOpening.get(foldWords(rule.label)) ?? []).map(({ seq, end }) => {
        return { does: 'label', seq, end, newId: newId() }
      })
    case 'speaker':
      return nameSpeakers(page.draft, rule)
    default:
      return []
  }
}

function setKind(blocks: readonly Block[], kind: Block['kind']): Correction[] {
  const seqs = blocks.filter((block) => block.kind !== kind).map(({ seq }) => seq)
  return seqs.length === 0 ? [] : [{ does: 'kind', seqs, kind }]
}

function nameSpeakers(
  { speakers }: CorrectableText,
  { label, name, office, affiliation }: Extract<SiteRule, { does: 'speaker' }>,
): Correction[] {
  const folded = foldWords(label)
  return speakers
    .filter((one) => (one.labels.length > 0 ? one.labels : [one.name]).some((printed) => foldWords(printed) === folded))
    .filter((one) => one.name !== name || one.office !== office || one.affiliation !== affiliation)
    .map(({ id }) => ({ does: 'rename', speakerId: id, name, office, affiliation }))
}

function detailsOf(metadata: TranscriptMetadata, rule: SiteRule): Partial<TranscriptMetadata> {
  switch (rule.does) {
    case 'publisher':
    case 'language':
    case 'rights':
      return metadata[rule.does] === rule.from ? { [rule.does]: rule.to } : {}
    case 'transcript-kind':
      return metadata.kind === rule.from ? { kind: rule.to } : {}
    case 'translation':
      return metadata.translation === rule.from ? { translation: rule.to } : {}
    default:
      return {}
  }
}
