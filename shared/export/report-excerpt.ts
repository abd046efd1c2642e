import { ATTRIBUTION_LABELS, isOwnWord, type Position } from '../domain/positions.ts'
import type { QuotedSpan } from '../domain/spans.ts'
import { signStance, tellPosition } from './excerpt-words.ts'
import type { Excerpt } from './excerpts.ts'
import { html, type Markup } from './html.ts'
import type { ReportContext } from './report-context.ts'

/** A quotation with what it says, on whose word, and where it stands. */
export function showExcerpt(context: ReportContext, excerpt: Excerpt): Markup {
  const { position, passage } = excerpt
  const hue = position === null ? null : html` style="--hue:${context.lookup.issue(position.issueId).hue}"`
  const codes = passage.codeIds.map((id) => html`<span class="chip">${context.lookup.codePath(id)}</span>`)
  return html`<article class="excerpt ${position?.attribution ?? ''}"${hue}>
<blockquote${showLanguage(excerpt)}>${showQuotation(passage.spans)}</blockquote>
${position === null ? null : showPosition(context, excerpt, position)}
<p class="source">${showCitation(excerpt)}</p>
${codes.length === 0 ? null : html`<p class="source">${codes}</p>`}
</article>
`
}

function showLanguage({ transcript }: Excerpt): Markup | null {
  return transcript.language === null ? null : html` lang="${transcript.language}"`
}

/** The words are untouched; the marks around them are drawn by the style, so that a copy holds the words alone. */
function showQuotation(spans: readonly QuotedSpan[]): Markup[] {
  return spans.map((span, index) =>
    index === 0 ? html`<span>${span.quote}</span>` : html` <span class="elision">[…]</span> <span>${span.quote}</span>`,
  )
}

function showPosition({ lookup }: ReportContext, excerpt: Excerpt, position: Position): Markup {
  const sign = signStance(lookup.term(position.stanceId))
  const sentence = tellPosition(lookup, excerpt, position)
  const chip = html`<span class="chip ${isOwnWord(position.attribution) ? 'own' : 'other'}"
    >${ATTRIBUTION_LABELS[position.attribution]}</span
  >`
  const confidence =
    position.confidence === null ? null : html`<span class="chip">${position.confidence} confidence</span>`
  return html`<p class="says"><span class="sign">${sign}</span>${sentence}. ${chip}${confidence}</p>
    ${position.gloss === '' ? null : html`<p class="gloss">${position.gloss}</p>`}`
}

/** The citation, its address a link where it is one that a browser follows. */
function showCitation({ citation, transcript: { url } }: Excerpt): Markup {
  if (url === null || !/^https?:\/\//iu.test(url)) return html`${citation}`
  const at = citation.lastIndexOf(url)
  return html`${citation.slice(0, at)}<a href="${url}" rel="noreferrer">${url}</a>${citation.slice(at + url.length)}`
}
