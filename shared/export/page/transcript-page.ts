import { aboutDocument } from '../document/about-document.ts'
import type { Stretch } from '../document/annotated-text.ts'
import type { MarginNote } from '../document/margin-notes.ts'
import {
  readTranscripts,
  type MarkedPassage,
  type PrintedBlock,
  type PrintedTranscript,
} from '../document/read-transcripts.ts'
import { printLabel } from '../document/print-label.ts'
import { formatDate } from '../date-words.ts'
import type { ExportSource } from '../export-source.ts'
import { html, type Markup } from '../html.ts'
import { CLOSE_PAGE, openPage, showAbout } from './page-frame.ts'
import { TRANSCRIPT_STYLE } from './transcript-style.ts'

/**
 * The texts as one self-contained HTML page, in pieces: each paragraph with its highlights, and beside it in the margin
 * what the passages bear that begin in it. A note and the end of its passage bear the same number, which is drawn by
 * the style, so that a copy of the text holds its words alone.
 */
export function* transcriptPage(source: ExportSource): Generator<string> {
  yield openPage(source, TRANSCRIPT_STYLE)
  yield html`<header>
    <h1>${source.head.project.title}</h1>
    <p class="lead">Texts with highlights and notes</p>
  </header> `.text
  yield '<main>\n'
  for (const printed of readTranscripts(source)) yield* showTranscript(printed)
  const { text, pieces } = aboutDocument(source, null)
  yield `${showAbout(text, pieces()).text}</main>\n${CLOSE_PAGE}`
}

function* showTranscript(printed: PrintedTranscript): Generator<string> {
  const { transcript, facts, memos, omittedClutter } = printed
  yield html`<article class="transcript" id="text-${transcript.id}">
    <h2${languageOf(transcript.language)}>${transcript.title}</h2>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${memos.map((memo) => html`<p class="memo">${memo}</p>`)}
   `.text
  for (const block of printed.blocks) yield showBlock(block, printed).text
  if (omittedClutter > 0) {
    const count = omittedClutter === 1 ? 'One line' : `${omittedClutter} lines`
    yield html`<p class="quiet">${count} of page clutter left out.</p>`.text
  }
  yield '</article>\n'
}

function languageOf(language: string | null): Markup | null {
  return language === null ? null : html` lang="${language}"`
}

function showBlock({ block, number, stretches }: PrintedBlock, { transcript, passages }: PrintedTranscript): Markup {
  const begun = new Set(
    stretches.flatMap((stretch) => stretch.begun.flatMap(({ passage, span }) => (span === 0 ? [passage] : []))),
  )
  const notes = [...begun].flatMap((index) => {
    const marked = passages[index]
    return marked === undefined ? [] : [showNotes(index + 1, marked)]
  })
  const label = block.label === null ? null : html`<b class="label">${printLabel(block.label)}</b>`
  const marker = block.marker === null ? null : html`<span class="marker">${block.marker} </span>`
  const words = stretches.map((stretch, index) => showStretch(stretch, stretches[index + 1], passages))
  return html`<div class="row">
    <p
      class="block ${block.kind}"
      ${number === null ? null : html` data-number="${number}"`}${languageOf(transcript.language)}
    >
      ${label}${marker}<span class="words">${words}</span>
    </p>
    ${notes.length === 0 ? null : html`<aside>${notes}</aside>`}
  </div> `
}

/** `next` tells which passages end behind the stretch. */
function showStretch(
  { text, covering }: Stretch,
  next: Stretch | undefined,
  passages: readonly MarkedPassage[],
): Markup {
  const [first] = covering
  if (first === undefined || text === '') return html`${text}`
  const hue = passages[first]?.hue ?? null
  const over = passages[covering.at(-1) ?? first]?.hue ?? null
  const hues = [hue === null ? '' : `--hue:${hue}`, over === null ? '' : `--over:${over}`].filter((one) => one !== '')
  const ends = (next?.ended ?? []).flatMap(({ passage, isLast }) => (isLast ? [passage + 1] : []))
  const numbers = ends.length === 0 ? null : html` data-notes="${ends.join(', ')}"`
  const layers = covering.length > 1 ? ' several' : ''
  return html`<mark
    class="${hue === null ? 'plain' : 'hue'}${layers}"
    ${hues.length === 0 ? null : html` style="${hues.join(';')}"`}${numbers}
    >${text}</mark
  >`
}

function showNotes(number: number, { hue, notes }: MarkedPassage): Markup {
  const style = hue === null ? null : html` style="--hue:${hue}"`
  return html`<div class="note" ${style}><span class="number">${number}</span>${notes.map(showNote)}</div>`
}

function showNote({ coder, at, sayings, codes, memos }: MarginNote): Markup {
  const says = sayings.map(
    ({ sign, claim, actAndSource, gloss }) =>
      html`<p><span class="sign">${sign}</span> ${claim} <span class="quiet">(${actAndSource})</span></p>
        ${gloss === '' ? null : html`<p class="gloss">${gloss}</p>`}`,
  )
  return html`${says}${codes.length === 0 ? null : html`<p class="codes">${codes.join('; ')}</p>`}${memos.map((memo) => html`<p class="memo">${memo}</p>`)}
    <p class="by">${coder}, ${formatDate(at.slice(0, 10))}</p>`
}
