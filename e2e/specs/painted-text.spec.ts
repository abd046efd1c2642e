import type { Page } from '@playwright/test'
import * as fc from 'fast-check'
import { isCharacterBoundary } from '#shared/domain/spans.ts'
import type { Span } from '#shared/domain/spans.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { blockTexts, coverOf, readPainted, showsUnbuilt, storedCover, wordsOf } from '../page-models/painted-text.ts'
import { ProjectWindow } from '../page-models/project-window.ts'
import type { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

/** Invented words in scripts and signs that are easily cut in the wrong place. */
const HARD = [
  'Talks on the strait',
  'The delegation 👩‍👩‍👧‍👦 met 🇯🇵 and 🇷🇺 envoys near 𠮷野 and gave a 👍🏽 sign.',
  'Министр подтвердил прежнюю позицию: ё и й бывают составными, е\u0308 и и\u0306.',
  '大臣は「島々の地位」について懸念を示し、条約の前に決まらなければならないと述べた。葛\udb40\udd00城市の件も。',
  'Combined signs: re\u0301sume\u0301, A\u030angstro\u0308m, q\u0307\u0323 and tie\u0302\u0301ng stay whole.',
  'He said “שלום לכולם, חברים” and then «السلام عليكم» and went on in English.',
  'No-break\u00a0spaces, thin\u2009ones, a\u3000wide one, and soft\u00adhyphens are as printed.',
].join('\n\n')

async function openText(page: Page, text: string): Promise<{ reader: ReaderScreen; transcript: Transcript }> {
  const project = await new WelcomeScreen(page).startProject('Painting')
  const { id } = await ask(page, 'imports.text', { text, name: 'Hard words' })
  if (id === null) throw new Error('the text was not imported')
  const [summary] = await ask(page, 'transcripts.list', {})
  const reader = await project.read(summary?.title ?? '')
  return { reader, transcript: await ask(page, 'transcripts.get', { id }) }
}

/** The page shows the stored text to the letter, and each passage on exactly its characters. */
async function expectPainted(reader: ReaderScreen, transcript: Transcript): Promise<void> {
  const passages = await ask(reader.page, 'passages.list', { transcriptId: transcript.id })
  const expected = storedCover(passages, transcript)
  await expect.poll(async () => coverOf(await readPainted(reader.text), transcript)).toEqual(expected)
  const painted = await readPainted(reader.text)
  expect(wordsOf(painted)).toEqual(blockTexts(transcript))
}

test('whatever is tagged, the painted text is the stored text and each passage covers exactly its characters', async ({
  app: { page },
}) => {
  const { reader, transcript } = await openText(page, HARD)
  const { text } = transcript
  const anyPlace = fc.nat(text.length).map((at) => (isCharacterBoundary(text, at) ? at : at - 1))
  const anySpan = fc
    .tuple(anyPlace, anyPlace)
    .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
  const anyPassages = fc.array(fc.array(anySpan, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 9 })
  const anyChange = fc.record({ moved: fc.array(anySpan, { minLength: 1, maxLength: 2 }), pick: fc.nat(8) })
  await fc.assert(
    fc.asyncProperty(anyPassages, anyChange, async (made, { moved, pick }) => {
      for (const { id } of await ask(page, 'passages.list', { transcriptId: transcript.id })) {
        await ask(page, 'passages.delete', { id })
      }
      for (const [index, spans] of made.entries()) {
        const tags = index % 2 === 0 ? { codes: [{ path: [`Code ${index}`] }] } : {}
        await ask(page, 'passages.tag', {
          transcriptId: transcript.id,
          revisionId: transcript.revision.id,
          spans,
          tags,
        })
      }
      await expectPainted(reader, transcript)
      const passages = await ask(page, 'passages.list', { transcriptId: transcript.id })
      const passage = passages[pick % passages.length]
      if (passage) await ask(page, 'passages.setSpans', { id: passage.id, spans: moved })
      await expectPainted(reader, transcript)
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

test('words of every script are chosen with two presses, paragraphs with three, and tagged as they are', async ({
  app: { page },
}) => {
  const { reader, transcript } = await openText(page, HARD)
  for (const word of ['delegation', 'позицию', '島々', 're\u0301sume\u0301', 'לכולם', 'عليكم']) {
    await reader.clickWord(word, 2)
    await expect.poll(() => reader.selectedWords(), word).toBe(word)
    await page.keyboard.press('Escape')
  }
  await reader.clickWord('懸念', 3)
  await reader.tagCode('Whole paragraph')
  const japanese = blockTexts(transcript).find((block) => block.includes('懸念'))
  const [passage] = await ask(page, 'passages.list', { transcriptId: transcript.id })
  expect(passage?.spans.map((span) => span.quote)).toEqual([japanese])
  await expectPainted(reader, transcript)
})

test('by the keyboard no character of several parts is ever cut', async ({ app: { page } }) => {
  const { reader, transcript } = await openText(page, HARD)
  await reader.text.focus()
  await page.keyboard.press('Control+Home')
  for (let blocks = 0; blocks < 2; blocks += 1) await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowUp')
  const characters = [...new Intl.Segmenter('en').segment(blockTexts(transcript)[1] ?? '')].map((one) => one.segment)
  for (const character of characters.slice(0, 24)) {
    await page.keyboard.press('Alt+Shift+ArrowRight')
    expect(await reader.selectedWords({ isExact: true })).toBe(character)
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Alt+ArrowLeft')
  }
})

function fourPoints(paragraph: number): string {
  return [1, 2, 3, 4]
    .map((n) => `In point ${paragraph}.${n} the two sides set out what they hold of the strait.`)
    .join(' ')
}

/** The same of the blocks that are built; and what is in sight is built. Answers their number. */
async function expectBuiltPainted(reader: ReaderScreen, transcript: Transcript): Promise<number> {
  const passages = await ask(reader.page, 'passages.list', { transcriptId: transcript.id })
  const differs = async () => {
    const painted = await readPainted(reader.text)
    const blocks = painted.flatMap(({ seq }) => transcript.blocks[seq] ?? [])
    expect(wordsOf(painted)).toEqual(blockTexts({ ...transcript, blocks }))
    expect(coverOf(painted, transcript)).toEqual(storedCover(passages, { blocks }))
    expect(await showsUnbuilt(reader.text)).toBe(false)
    return painted.length
  }
  await expect(differs).toPass({ timeout: 20_000 })
  return differs()
}

test('what is far from the window is built when it is asked for, and whatever is built is the stored text', async ({
  app: { page },
}) => {
  // As if the page were never at rest: nothing is built but what is asked for.
  await page.evaluate(() => {
    globalThis.requestIdleCallback = () => 0
  })
  const hard = HARD.split('\n\n')
  const text = Array.from({ length: 400 }, (_, n) => hard[n % 9] ?? fourPoints(n)).join('\n\n')
  const { reader, transcript } = await openText(page, text)
  expect(await expectBuiltPainted(reader, transcript)).toBeLessThan(200)
  const anyDeed = fc.oneof(
    fc.record({ start: fc.nat(transcript.text.length - 500), length: fc.integer({ min: 20, max: 400 }) }),
    fc.constantFrom('Control+Home', 'Control+End', 'PageDown'),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  await reader.text.focus()
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 2, maxLength: 4 }), async (deeds) => {
      for (const deed of deeds) {
        if (typeof deed === 'string') await page.keyboard.press(deed)
        else if (typeof deed === 'number') await reader.scrollTo(deed)
        else await tagAnywhere(page, transcript, { start: deed.start, end: deed.start + deed.length })
        await expectBuiltPainted(reader, transcript)
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
  // The browser can find words anywhere.
  await page.keyboard.press('Control+f')
  expect(await expectBuiltPainted(reader, transcript)).toBe(transcript.blocks.length)
})

test(
  'a long text is left before its page stands, opened again and corrected, and is the stored text each time',
  {
    tag: '@standin',
  },
  async ({ app: { page } }) => {
    const hard = HARD.split('\n\n')
    const { reader, transcript } = await openText(page, hard.join('\n\n'))
    const project = new ProjectWindow(page)
    const long = Array.from({ length: 2400 }, (_, n) => `Point ${n}. ${hard[n % 7] ?? ''}`).join('\n\n')
    const { id } = await ask(page, 'imports.text', { text: long, name: 'Long words' })
    if (id === null) throw new Error('the text was not imported')
    const longer = await ask(page, 'transcripts.get', { id })
    await tagAnywhere(page, longer, { start: 3, end: 90 })
    const library = await project.openLibrary()
    await expect(library.transcript(/^Point 0/)).toBeVisible()
    // Both in one turn: its page is not even begun.
    await library.transcript(/^Point 0/).evaluate((row: HTMLElement) => {
      row.click()
      document.querySelector<HTMLElement>('nav[aria-label="Places"] button')?.click()
    })
    await project.read(/^Talks on/)
    await expectPainted(reader, transcript)
    await project.read(/^Point 0/)
    expect(await expectBuiltPainted(reader, longer)).toBeGreaterThan(0)
    // Whatever is corrected, a page that stands is left standing.
    await reader.text.evaluate((text) => (text.dataset['stands'] = 'yes'))
    await ask(page, 'transcripts.update', { id, changes: { title: 'Renamed' } })
    await expect(page.getByRole('document', { name: 'Text of “Renamed”' })).toHaveAttribute('data-stands', 'yes')
    expect(await expectBuiltPainted(reader, longer)).toBeGreaterThan(0)
  },
)

async function tagAnywhere(page: Page, { id, revision, text }: Transcript, { start, end }: Span): Promise<void> {
  const at = (place: number) => (isCharacterBoundary(text, place) ? place : place - 1)
  const spans = [{ start: at(start), end: at(end) }]
  await ask(page, 'passages.tag', { transcriptId: id, revisionId: revision.id, spans, tags: {} })
}

test('a thousand passages on one page and thirty on one sentence are painted, listed and gone through', async ({
  app: { page },
}) => {
  test.setTimeout(480_000)
  const text = Array.from({ length: 250 }, (_, paragraph) => fourPoints(paragraph + 1)).join('\n\n')
  const { reader, transcript } = await openText(page, text)
  const starts = [...transcript.text.matchAll(/In point/gu)].map((match) => match.index)
  const spans = starts.slice(1, 971).map((start) => ({ start, end: start + 30 }))
  const [first = 0] = starts
  const pile = Array.from({ length: 30 }, (_, n) => ({ start: first + 3, end: first + 40 + n }))
  const lines = [...spans, ...pile].map((span, n) => ({
    transcript: transcript.id,
    spans: [span],
    codes: [`Point > ${n % 12}`],
  }))
  await ask(page, 'annotations.apply', { jsonl: lines.map((line) => JSON.stringify(line)).join('\n') })
  await expectPainted(reader, transcript)
  expect(await reader.cards.count(), 'cards are made for the passages near the window only').toBeLessThan(150)

  await reader.clickWord('two sides', 1)
  const list = page.getByRole('listbox', { name: 'Passages here' })
  await expect(list.getByRole('option')).toHaveCount(30)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(list).toBeHidden()
  const active = () => page.getByRole('article').and(page.locator('[aria-current="true"]')).getAttribute('data-card')
  const seen = new Set<string | null>()
  for (let presses = 0; presses < 30; presses += 1) {
    seen.add(await active())
    await page.keyboard.press('o')
  }
  expect(seen.size).toBe(30)
  await expect(reader.text.locator('mark[data-hidden]').first()).toHaveAttribute('data-hidden', /^\+2\d$/)
})
