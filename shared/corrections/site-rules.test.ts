import { expect, test } from 'vitest'
import { SiteRuleId, SpeakerId } from '../domain/ids.ts'
import type { Block, Speaker, TranscriptMetadata } from '../domain/transcripts.ts'
import { applyCorrections } from './apply-correction.ts'
import type { Correction } from './correction.ts'
import { learnDetails, learnRules } from './learn-rules.ts'
import { applyRules, offerCorrections, type CorrectableDraft } from './offer-corrections.ts'
import { signOf, siteOf, tellRule, type SiteRule, type StoredSiteRule } from './site-rule.ts'

let ids = 0
const newId = () => SpeakerId.parse(`01900000-0000-7000-8000-${String(++ids).padStart(12, '0')}`)

type Line = readonly [words: string, kind?: Block['kind'], label?: string]

function page(lines: readonly Line[], more: Partial<TranscriptMetadata> = {}): CorrectableDraft {
  const speakers = new Map<string, Speaker>()
  let start = 0
  const blocks = lines.map(([words, kind = 'speech', label = null], seq): Block => {
    if (label !== null && !speakers.has(label)) {
      const named = { name: label, labels: [label], office: null, affiliation: null, actorId: null }
      speakers.set(label, { id: newId(), ...named })
    }
    const speakerId = label === null ? null : (speakers.get(label)?.id ?? null)
    const block = {
      seq,
      start,
      end: start + words.length,
      kind,
      speakerId,
      label,
      marker: null,
      role: null,
      page: null,
    }
    start = block.end + 1
    return { ...block, doubt: null }
  })
  const metadata: TranscriptMetadata = {
    title: 'Briefing',
    kind: 'statement',
    eventId: null,
    publisher: null,
    date: null,
    time: null,
    place: null,
    language: 'en',
    translation: null,
    url: 'https://www.mfa.example/1',
    accessed: null,
    rights: null,
    ...more,
  }
  return { text: lines.map(([words]) => words).join('\n'), blocks, speakers: [...speakers.values()], metadata }
}

function stored(rules: readonly SiteRule[]): StoredSiteRule[] {
  return rules.map((rule) => ({
    id: SiteRuleId.parse(newId()),
    site: 'mfa.example',
    rule,
    words: tellRule(rule),
  }))
}

const wordsOf = ({ text, blocks }: CorrectableDraft) => blocks.map(({ start, end }) => text.slice(start, end))

test('a site is the host of the address without www, else the publisher', () => {
  expect(siteOf({ url: 'https://www.Mofa.example:443/page?x=1', publisher: 'MOFA' })).toBe('mofa.example')
  expect(siteOf({ url: 'no address', publisher: 'МИД  России' })).toBe('мид россии')
  expect(siteOf({ url: null, publisher: null })).toBe(null)
})

test('what was corrected on one page is offered for the next one where it changes something', () => {
  const first = page([
    ['Read 14 comments', 'paragraph'],
    ['The room was cold.', 'speech', 'Note'],
    ['Orlov: We disagree.', 'paragraph'],
    ['We do.', 'speech', 'A. Vale'],
    ['Topics', 'paragraph'],
  ])
  const vale = first.speakers.find(({ name }) => name === 'A. Vale')
  const corrections: Correction[] = [
    { does: 'kind', seqs: [0], kind: 'furniture' },
    { does: 'unlabel', seq: 1 },
    { does: 'label', seq: 2, end: 6, newId: newId() },
    { does: 'kind', seqs: [4], kind: 'heading' },
  ]
  const named = { name: 'Anna Vale', office: 'Minister', affiliation: 'Norrland' }
  if (vale) corrections.push({ does: 'rename', speakerId: vale.id, ...named })
  const rules = stored(learnRules(first, corrections))

  const next = page([
    ['Read 3 comments', 'paragraph'],
    ['It was colder.', 'speech', 'Note'],
    ['Orlov: We still disagree.', 'paragraph'],
    ['So do we.', 'speech', 'A. Vale'],
    ['Topics', 'heading'],
  ])
  const offers = offerCorrections(next, rules, newId)
  expect(offers.map(({ words }) => words)).toEqual([
    '“Read 14 comments” is page clutter',
    '“Note” is no speaker',
    '“Orlov” is a speaker',
    '“A. Vale” is Anna Vale, Minister, Norrland',
  ])
  for (const order of [offers, offers.toReversed()]) {
    const { corrected } = applyCorrections(
      next,
      order.flatMap((offer) => offer.corrections),
    )
    expect(corrected.blocks.map(({ kind }) => kind)).toEqual(['furniture', 'speech', 'speech', 'speech', 'heading'])
    expect(wordsOf({ ...corrected, metadata: next.metadata }).slice(1, 3)).toEqual([
      'Note: It was colder.',
      'We still disagree.',
    ])
    expect(corrected.speakers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Anna Vale', 'Orlov']))
    expect(offerCorrections({ ...corrected, metadata: next.metadata }, rules, newId)).toEqual([])
  }
})

test('a speaker whom one rule finds is named by another when all are applied', () => {
  const rules = stored([
    { does: 'speaker', label: 'Orlov', name: 'Ivan Orlov', office: null, affiliation: null },
    { does: 'label', label: 'Orlov' },
  ])
  const applied = applyRules(page([['Орлов: Нет.'], ['ORLOV: No.'], ['Nor: this']]), rules, newId)
  expect(wordsOf(applied)).toEqual(['Орлов: Нет.', 'No.', 'Nor: this'])
  expect(applied.speakers.map(({ name }) => name)).toEqual(['Ivan Orlov'])
})

test('a label given to another speaker throughout is learnt, one of several turns is not, nor who only asks', () => {
  const text = page([
    ['One.', 'speech', 'FM'],
    ['Two.', 'speech', 'Orlov'],
    ['Three.', 'speech', 'FM'],
  ])
  const speaker = { newId: newId(), name: 'Anna Vale' }
  expect(learnRules(text, [{ does: 'speaker', seqs: [0], speaker }])).toEqual([])
  expect(learnRules(text, [{ does: 'speaker', seqs: [0, 2], speaker }])).toEqual([
    { does: 'speaker', label: 'FM', name: 'Anna Vale', office: null, affiliation: null },
  ])
  const asked: Correction = { does: 'role', seqs: [0, 2], role: 'question' }
  expect(learnRules(text, [asked, { does: 'speaker', seqs: [0, 2], speaker }])).toEqual([])
})

test('long paragraphs and bare numbers teach nothing, and of two words on one thing the last counts', () => {
  const text = page([
    ['2019', 'paragraph'],
    [`Word ${'x'.repeat(300)}`, 'paragraph'],
    ['Share this', 'paragraph'],
  ])
  expect(learnRules(text, [{ does: 'kind', seqs: [0, 1, 2], kind: 'furniture' }])).toHaveLength(1)
  const twice: Correction[] = [
    { does: 'kind', seqs: [2], kind: 'furniture' },
    { does: 'kind', seqs: [2], kind: 'caption' },
  ]
  expect(learnRules(text, twice)).toEqual([{ does: 'kind', words: 'Share this', kind: 'caption' }])
})

test('details set by hand are offered where recognition says the same again', () => {
  const { metadata } = page([])
  const rules = learnDetails(metadata, {
    ...metadata,
    publisher: 'MFA',
    kind: 'briefing',
    title: 'Other',
    date: '2019',
  })
  expect(new Set(rules.map(signOf)).size).toBe(2)
  const [offer, ...others] = [page([]), page([], { publisher: 'Elsewhere', kind: 'speech' })].flatMap((draft) =>
    offerCorrections(draft, stored(rules), newId),
  )
  expect([offer, ...others].map((one) => one?.metadata)).toEqual([{ publisher: 'MFA' }, { kind: 'briefing' }])
})
