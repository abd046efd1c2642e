import { foldWords, signOf, type SiteRule } from './site-rule.ts'
import type { Block, Speaker, TranscriptMetadata } from '../domain/transcripts.ts'
import { applyCorrections, type CorrectableText } from './apply-correction.ts'
import type { Correction } from './correction.ts'

/** Longer paragraphs do not come again on another page. */
const LONGEST = 200

/**
 * What the corrections of one page say about the next page of its site, each thing once, as it was last said. The
 * corrections fit the text; see `applyCorrections`.
 */
export function learnRules(text: CorrectableText, corrections: readonly Correction[]): SiteRule[] {
  const rules: SiteRule[] = []
  let current = text
  for (const correction of corrections) {
    const { corrected } = applyCorrections(current, [correction])
    rules.push(...learnFrom(current, corrected, correction))
    current = corrected
  }
  return lastOfEach(rules)
}

/** What details that a person set say about the next page of the site. */
export function learnDetails(before: TranscriptMetadata, after: TranscriptMetadata): SiteRule[] {
  const rules: SiteRule[] = []
  for (const does of ['publisher', 'language', 'rights'] as const) {
    const [from, to] = [before[does], after[does]]
    if (to !== null && to.trim() !== '' && from !== to) rules.push({ does, from, to })
  }
  if (before.kind !== after.kind) rules.push({ does: 'transcript-kind', from: before.kind, to: after.kind })
  if (after.translation !== null && before.translation !== after.translation) {
    rules.push({ does: 'translation', from: before.translation, to: after.translation })
  }
  return rules
}

function learnFrom(before: CorrectableText, after: CorrectableText, correction: Correction): SiteRule[] {
  switch (correction.does) {
    case 'kind':
      return correction.seqs.flatMap((seq) => learnKind(before, seq, correction.kind))
    case 'unlabel': {
      const label = before.blocks[correction.seq]?.label ?? null
      return label === null ? [] : [{ does: 'unlabel', label }]
    }
    case 'label': {
      const label = after.blocks[correction.seq]?.label ?? null
      return label === null ? [] : [{ does: 'label', label }]
    }
    case 'rename': {
      const speaker = before.speakers.find(({ id }) => id === correction.speakerId)
      const { name, office, affiliation } = correction
      return speaker ? learnSpeaker(before, speaker, { name, office, affiliation }) : []
    }
    case 'speaker':
      return learnSpeakers(before, after, correction.seqs)
    default:
      return []
  }
}

function learnKind({ text, blocks }: CorrectableText, seq: number, kind: Block['kind']): SiteRule[] {
  const block = blocks[seq]
  if (!block || block.kind === kind) return []
  if (block.label !== null) return [{ does: 'label-kind', label: block.label, kind }]
  const words = text.slice(block.start, block.end).trim()
  return isTelling(words) ? [{ does: 'kind', words, kind }] : []
}

/** Short enough to come again, and more than a number. */
function isTelling(words: string): boolean {
  return words.length <= LONGEST && /\p{L}.*\p{L}/su.test(words)
}

type Named = Pick<Speaker, 'name' | 'office' | 'affiliation'>

/** Whoever only asks is somebody else on the next page. */
function learnSpeaker({ blocks }: CorrectableText, speaker: Speaker, named: Named): SiteRule[] {
  const spoken = blocks.filter(({ speakerId }) => speakerId === speaker.id)
  if (spoken.every(({ role }) => role === 'question')) return []
  const { name, office, affiliation } = named
  const labels = speaker.labels.length > 0 ? speaker.labels : [speaker.name]
  return labels.map((label) => ({ does: 'speaker', label, name, office, affiliation }))
}

/** Of labels whose turns have all become another one's. */
function learnSpeakers(before: CorrectableText, after: CorrectableText, seqs: readonly number[]): SiteRule[] {
  const labels = new Set(seqs.flatMap((seq) => before.blocks[seq]?.label ?? []))
  return [...labels].flatMap((label) => {
    const same = after.blocks.filter((block) => block.label !== null && foldWords(block.label) === foldWords(label))
    const [id, ...others] = new Set(same.map(({ speakerId }) => speakerId))
    const speaker = after.speakers.find((one) => one.id === id)
    return speaker && others.length === 0 ? learnSpeaker(after, { ...speaker, labels: [label] }, speaker) : []
  })
}

function lastOfEach(rules: readonly SiteRule[]): SiteRule[] {
  return [...new Map(rules.map((rule) => [signOf(rule), rule])).values()]
}
