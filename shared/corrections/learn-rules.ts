import { labelsBySpeaker } from '../domain/blocks.ts'
import type { Block, Speaker, TranscriptMetadata } from '../domain/transcripts.ts'
import { applyCorrection } from './apply-correction.ts'
import type { Correction } from './correction.ts'
import { foldWords, signOf, type SiteRule } from './site-rule.ts'
import { WorkingText, type CorrectableText, type WorkingBlock } from './working-text.ts'

/** Longer paragraphs do not come again on another page. */
const LONGEST = 200

/**
 * What the corrections of one page say about the next page of its site, each thing once, as it was last said. The
 * corrections fit the text; see `applyCorrections`.
 */
export function learnRules(text: CorrectableText, corrections: readonly Correction[]): SiteRule[] {
  const rules: SiteRule[] = []
  const working = new WorkingText(text)
  for (const correction of corrections) {
    const before = learnBefore(working, correction)
    const labels =
      correction.does === 'speaker' ? correction.seqs.flatMap((seq) => working.blocks[seq]?.label ?? []) : []
    applyCorrection(working, correction)
    rules.push(...before, ...learnAfter(working, correction, new Set(labels)))
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

function learnBefore({ blocks, speakers }: WorkingText, correction: Correction): SiteRule[] {
  switch (correction.does) {
    case 'kind':
      return correction.seqs.flatMap((seq) => learnKind(blocks[seq], correction.kind))
    case 'unlabel': {
      const label = blocks[correction.seq]?.label ?? null
      return label === null ? [] : [{ does: 'unlabel', label }]
    }
    case 'rename': {
      const speaker = speakers.find(({ id }) => id === correction.speakerId)
      const labels = labelsBySpeaker(blocks).get(correction.speakerId) ?? []
      return speaker ? learnSpeaker(blocks, speaker, labels.length > 0 ? labels : [speaker.name], correction) : []
    }
    default:
      return []
  }
}

/** `given` are the labels of blocks that got another speaker. */
function learnAfter({ blocks, speakers }: WorkingText, correction: Correction, given: ReadonlySet<string>): SiteRule[] {
  if (correction.does === 'label') {
    const label = blocks[correction.seq]?.label ?? null
    return label === null ? [] : [{ does: 'label', label }]
  }
  // Of labels whose turns have all become another one's.
  return [...given].flatMap((label) => {
    const same = blocks.filter((block) => block.label !== null && foldWords(block.label) === foldWords(label))
    const [id, ...others] = new Set(same.map(({ speakerId }) => speakerId))
    const speaker = speakers.find((one) => one.id === id)
    return speaker && others.length === 0 ? learnSpeaker(blocks, speaker, [label], speaker) : []
  })
}

function learnKind(block: WorkingBlock | undefined, kind: Block['kind']): SiteRule[] {
  if (!block || block.kind === kind) return []
  if (block.label !== null) return [{ does: 'label-kind', label: block.label, kind }]
  const words = block.words.trim()
  return isTelling(words) ? [{ does: 'kind', words, kind }] : []
}

/** Short enough to come again, and more than a number. */
function isTelling(words: string): boolean {
  return words.length <= LONGEST && /\p{L}.*\p{L}/su.test(words)
}

/** Whoever only asks is somebody else on the next page. */
function learnSpeaker(
  blocks: readonly WorkingBlock[],
  { id }: Speaker,
  labels: readonly string[],
  { name, office, affiliation }: Pick<Speaker, 'name' | 'office' | 'affiliation'>,
): SiteRule[] {
  if (blocks.every(({ speakerId, role }) => speakerId !== id || role === 'question')) return []
  return labels.map((label) => ({ does: 'speaker', label, name, office, affiliation }))
}

function lastOfEach(rules: readonly SiteRule[]): SiteRule[] {
  return [...new Map(rules.map((rule) => [signOf(rule), rule])).values()]
}
