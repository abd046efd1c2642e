import type { CitationText } from '../citation/citation-text.ts'
import type { OutlinedQuotation, OutlinePiece, OutlineSection } from '../document/outline-piece.ts'
import { readOutline, type ReportOptions } from '../document/read-outline.ts'
import type { Saying } from '../document/saying.ts'
import type { ExportSource } from '../export-source.ts'
import { html, type Markup } from '../html.ts'
import { CLOSE_PAGE, openPage, showAbout } from './page-frame.ts'

/**
 * A report to read and print, one self-contained HTML page in pieces: contents, quotations under their headings,
 * disagreements with their sides face to face, what the page is and of which revisions.
 */
export function* reportPage(source: ExportSource, options: ReportOptions): Generator<string> {
  yield openPage(source)
  const { title, subtitle, sections } = yield* readOutline(source, options)
  yield html`<header>
    <h1>${title}</h1>
    <p class="lead">${subtitle}</p>
    <nav aria-label="Contents">
      <ol>
        ${sections.map(showEntry)}
      </ol>
    </nav>
  </header> `.text
  yield '<main>\n'
  for (const section of sections) yield* showSection(section)
  yield `</main>\n${CLOSE_PAGE}`
}

function showEntry({ id, level, text, hue, count }: OutlineSection): Markup {
  const counted = count === null ? null : html`<span class="quiet">${count}</span>`
  return html`<li class="level-${level}"${styleOf(hue)}><a${hue === null ? null : html` class="hue"`} href="#${id}">${text}</a>${counted}</li>
`
}

function styleOf(hue: number | null): Markup | null {
  return hue === null ? null : html` style="--hue:${hue}"`
}

function* showSection({ id, level, text, hue, pieces }: OutlineSection): Generator<string> {
  if (id === 'about') return yield showAbout(text, pieces()).text
  if (level === 1) {
    yield html`<h2 id="${id}">${text}</h2> `.text
    for (const piece of pieces()) yield showPiece(piece)
    return
  }
  yield html`<section id="${id}"${styleOf(hue)}>
<h3${hue === null ? null : html` class="hue"`}>${text}</h3>
`.text
  for (const piece of pieces()) yield showPiece(piece)
  yield '</section>\n'
}

function showPiece(piece: OutlinePiece): string {
  switch (piece.kind) {
    case 'heading':
      return html`<h4>${piece.text}</h4> `.text
    case 'words':
      return html`<p class="quiet">${piece.text}</p> `.text
    case 'item':
      return html`<p class="item">${piece.text}</p> `.text
    case 'quotation':
      return showQuotation(piece).text
    case 'open':
      return html`<div class="${piece.what}"> `.text
    case 'close':
      return '</div>\n'
  }
}

/** A quotation with what it says, on whose word, and where it stands. */
function showQuotation(quotation: OutlinedQuotation): Markup {
  const { quotes, language, speaker, occasion, sayings, codes, citation } = quotation
  const [first] = sayings
  const who = speaker === '' ? null : html`<strong>${speaker}</strong>`
  const separator = speaker === '' || occasion === '' ? '' : ' · '
  const spans = quotes.map((quote, index) =>
    index === 0 ? html`<span>${quote}</span>` : html` <span class="elision">[…]</span> <span>${quote}</span>`,
  )
  // The words are untouched; the marks around them are drawn by the style, so that a copy holds the words alone.
  return html`<article class="excerpt ${first?.attribution ?? ''}"${styleOf(first?.hue ?? null)}>
${who === null && occasion === '' ? null : html`<p class="dateline">${who}${separator}${occasion}</p> `}<blockquote${language === null ? null : html` lang="${language}"`}>${spans}</blockquote>
${sayings.map(showSaying)}<p class="source">${showCitation(citation)}</p>
${codes.length === 0 ? null : html`<p class="source">${codes.map((code) => html`<span class="chip">${code}</span> `)}</p> `}</article>
`
}

function showSaying({ sign, sentence, source, isOwnWord, gloss }: Saying): Markup {
  return html`<p class="says">
      <span class="sign">${sign}</span> ${sentence}. <span class="chip ${isOwnWord ? 'own' : 'other'}">${source}</span>
    </p>
    ${gloss === '' ? null : html`<p class="gloss">${gloss}</p> `}`
}

function showCitation(citation: CitationText): Markup[] {
  return citation.map(({ text, set }) => {
    if (set === 'link') return html`<a href="${text}" rel="noreferrer">${text}</a>`
    return set === 'italic' ? html`<i>${text}</i>` : html`${text}`
  })
}
