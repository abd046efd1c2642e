import { z } from 'zod'
import { fold } from '../domain/folding.ts'
import { SiteRuleId } from '../domain/ids.ts'
import { BlockKind, TranscriptKind, TranslationStatus, type TranscriptMetadata } from '../domain/transcripts.ts'

// What was corrected on one page of a site and may be right on its next page too.

const Words = z.string().min(1)

/**
 * One thing learnt. `words` are those of the paragraph and `label` is a speaker label, both as first printed; they are
 * compared folded, with any number for any other.
 */
export const SiteRule = z.discriminatedUnion('does', [
  /** The paragraph of these words is of this kind. */
  z.object({ does: z.literal('kind'), words: Words, kind: BlockKind }),
  /** What is said under this label is of this kind. */
  z.object({ does: z.literal('label-kind'), label: Words, kind: BlockKind }),
  /** These words before a colon are no label. */
  z.object({ does: z.literal('unlabel'), label: Words }),
  /** These words before a colon are a label. */
  z.object({ does: z.literal('label'), label: Words }),
  /** Who speaks under this label. */
  z.object({
    does: z.literal('speaker'),
    label: Words,
    name: Words,
    office: z.string().nullable(),
    affiliation: z.string().nullable(),
  }),
  /** Where recognition says `from`, it is `to`. */
  z.object({ does: z.literal('publisher'), from: z.string().nullable(), to: Words }),
  z.object({ does: z.literal('language'), from: z.string().nullable(), to: Words }),
  z.object({ does: z.literal('rights'), from: z.string().nullable(), to: Words }),
  z.object({ does: z.literal('transcript-kind'), from: TranscriptKind, to: TranscriptKind }),
  z.object({ does: z.literal('translation'), from: TranslationStatus.nullable(), to: TranslationStatus }),
])
export type SiteRule = z.infer<typeof SiteRule>

/** A rule of the project, told in plain words. */
export const StoredSiteRule = z.object({ id: SiteRuleId, site: z.string(), rule: SiteRule, words: z.string() })
export type StoredSiteRule = z.infer<typeof StoredSiteRule>

/** The site that a text is from: its host without "www.", else its publisher; null where neither is known. */
export function siteOf({ url, publisher }: Pick<TranscriptMetadata, 'url' | 'publisher'>): string | null {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url ?? '')?.[1]
  if (host !== undefined) return host.toLowerCase().replace(/^www\./u, '')
  return publisher === null ? null : fold(publisher)
}

/** How words are compared from page to page. */
export function foldWords(words: string): string {
  return fold(words).replace(/\p{Nd}+/gu, '#')
}

/** What a rule is about: of two rules of one site with the same sign the later one counts. */
export function signOf(rule: SiteRule): string {
  switch (rule.does) {
    case 'kind':
      return `words ${foldWords(rule.words)}`
    case 'label-kind':
    case 'unlabel':
    case 'label':
      return `label ${foldWords(rule.label)}`
    case 'speaker':
      return `speaker ${foldWords(rule.label)}`
    default:
      return `${rule.does} ${rule.from ?? ''}`
  }
}

const KINDS: Readonly<Record<BlockKind, string>> = {
  title: 'the title',
  dateline: 'date and place',
  heading: 'a heading',
  speech: 'speech',
  paragraph: 'a paragraph',
  'list-item': 'a list item',
  caption: 'a caption',
  note: 'a note',
  furniture: 'page clutter',
}

/** What the rule says, in plain words. */
export function tellRule(rule: SiteRule): string {
  switch (rule.does) {
    case 'kind':
      return `“${shorten(rule.words)}” is ${KINDS[rule.kind]}`
    case 'label-kind':
      return `What stands under “${shorten(rule.label)}” is ${KINDS[rule.kind]}`
    case 'unlabel':
      return `“${shorten(rule.label)}” is no speaker`
    case 'label':
      return `“${shorten(rule.label)}” is a speaker`
    case 'speaker': {
      const details = [rule.office, rule.affiliation].filter((detail) => detail !== null)
      return `“${shorten(rule.label)}” is ${[rule.name, ...details].join(', ')}`
    }
    case 'publisher':
      return `The publisher is ${rule.to}`
    case 'language':
      return `The language is ${rule.to}`
    case 'rights':
      return `The rights are “${shorten(rule.to)}”`
    case 'transcript-kind':
      return `Not a ${rule.from.replaceAll('-', ' ')} but a ${rule.to.replaceAll('-', ' ')}`
    case 'translation':
      return `The text is ${rule.to === 'original' ? 'the original' : `a translation (${rule.to.replace('-translation', '')})`}`
  }
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd().toWellFormed()}…`
}
